"""Residents from a Nomis on this machine: its row limit, its faults, and what it no longer says."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import polars as pl
import pytest

from pipelines import nomis
from pipelines.fetched import Land
from pipelines.source import Told
from pipelines.sources import populations
from tests.pipelines import faults
from tests.pipelines.replay import Book, Hands, Replay, Reply, asking, in_turn, replay
from warehouse.errors import SourceChanged, SourceUnreachable
from warehouse.settings import settings

DAY = date(2026, 6, 20)
COUNCIL = "X99000001"
NEXT_MONTH = 1_782_900_000.0
AREAS = {"TYPE150": "X000{:05d}", "TYPE153": "X05{:06d}", "": COUNCIL}
COUNTS = {"TYPE150": 5, "TYPE153": 2, "": 1}
ONCE = ["TYPE150/0", "TYPE150/2", "TYPE150/4", "TYPE153/0", "/0"]


def table(areas: str, offset: int = 0, count: int | None = None) -> bytes:
    """A page of two rows, under headings in capitals as Nomis has them."""
    total = COUNTS[areas] if count is None else count
    said = ("Total", "All Ages") if areas == "" else ("Total: All usual residents",)
    names = ("GENDER_NAME", "C_AGE_NAME") if areas == "" else ("C2021_RESTYPE_3_NAME",)
    lines = [",".join(("DATE_NAME", "GEOGRAPHY_CODE", "OBS_VALUE", "RECORD_COUNT", *names))]
    for number in range(offset, min(offset + 2, total)):
        lines.append(f'2021,"{AREAS[areas].format(number)}",{300 + number},{total},"{",".join(said)}"')
        if areas == "":
            lines[-1] = f"2024,{COUNCIL},286000,{total},Total,All Ages"
    return ("\r\n".join(lines) + "\r\n").encode()


@contextmanager
def a_nomis(monkeypatch: pytest.MonkeyPatch, broken: Mapping[str, Book] | None = None) -> Iterator[Replay]:
    """The publisher, which gives two rows at once."""

    def book(path: str, count: int) -> Reply:
        fault = (broken or {}).get(_asked(path))
        if fault and (reply := fault(path, count)) != Reply():
            return reply
        areas, _, offset = _asked(path).partition("/")
        return Reply(table(areas, int(offset)))

    monkeypatch.setenv("MULTIPLIER_COUNCIL", COUNCIL)
    settings.cache_clear()
    with replay(book) as publisher:
        monkeypatch.setattr(nomis, "API", publisher.url)
        yield publisher


def _asked(path: str) -> str:
    query = parse_qs(urlsplit(path).query)
    return f"{query['geography'][0].removeprefix(COUNCIL)}/{query['recordoffset'][0]}"


def fetch(folder: Path, now: float = 1_781_956_800.0) -> Land:
    """One run, without waiting."""
    land = Land(folder, DAY, DAY)
    populations.fetch(land, asking(folder, Hands(now)))
    return land


def test_pages_are_asked_for_once_and_estimates_each_month(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with a_nomis(monkeypatch) as publisher:
        land = fetch(tmp_path)
        fetch(tmp_path)
        assert [_asked(path) for path in publisher.asked] == ONCE
        fetch(tmp_path, NEXT_MONTH)
        assert [_asked(path) for path in publisher.asked] == [*ONCE, "/0"]
    assert faults.rows(land, "populations") == (8, 0)
    found = {}
    for path in land.waiting():
        (reading,) = populations.read(path, Told())
        found[path.name] = pl.concat(batch.kept for batch in reading.batches)
    assert found[f"nomis-mid-year-lad-{COUNCIL}.csv"].select("counted_on", "_residents", "basis").rows() == [
        ("2024", 286_000, "mid-year estimate")
    ]
    assert found[f"nomis-census-2021-oa21-{COUNCIL}.csv"]["_residents"].sum() == 1510


@pytest.mark.parametrize("name", faults.OVER_SOON)
def test_a_fault_is_asked_again_and_nothing_is_lost(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    fault = faults.fault(name, table("TYPE150", 2))
    with a_nomis(monkeypatch, {"TYPE150/2": in_turn(fault, Reply())}) as publisher:
        assert faults.rows(fetch(tmp_path), "populations") == (8, 0)
        assert sorted(map(_asked, publisher.asked)) == sorted([*ONCE, "TYPE150/2"])


def test_what_ends_a_fetch_is_said_and_the_rest_goes_on_later(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with a_nomis(monkeypatch, {"TYPE150/4": in_turn(Reply(status=403), Reply())}) as publisher:
        with pytest.raises(SourceUnreachable, match="refuses to answer this machine"):
            fetch(tmp_path)
        assert faults.rows(fetch(tmp_path), "populations") == (8, 0)
        assert sorted(map(_asked, publisher.asked)) == sorted([*ONCE, "TYPE150/4"])


def test_an_offset_that_is_not_heeded_is_noticed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    broken = {"TYPE150/2": in_turn(Reply(table("TYPE150")))}
    said = "page 2 has a row for the second time"
    with a_nomis(monkeypatch, broken), pytest.raises(SourceChanged, match=said):
        fetch(tmp_path)
    assert faults.rows(Land(tmp_path, DAY, DAY), "populations") == (3, 0)


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (table("TYPE150", 2, count=2), "5 rows are said to be there, 2 came"),
        (
            table("TYPE150").replace(b"OBS_VALUE", b"VALUE"),
            "no longer has obs_value: it has DATE_NAME, GEOGR",
        ),
    ],
    ids=["emptied", "field"],
)
def test_what_is_missing_is_said_and_only_the_other_tables_are_loaded(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, page: bytes, said: str
) -> None:
    broken = {"TYPE150/2": in_turn(Reply(page))}
    with a_nomis(monkeypatch, broken), pytest.raises(SourceChanged, match=said):
        fetch(tmp_path)
    assert faults.rows(Land(tmp_path, DAY, DAY), "populations") == (3, 0)


def test_a_council_that_nobody_is_counted_in_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    broken = {"TYPE150/0": in_turn(Reply(table("TYPE150", count=0)))}
    said = f"counts nobody in {COUNCIL}"
    with a_nomis(monkeypatch, broken), pytest.raises(SourceChanged, match=said):
        fetch(tmp_path)
    assert faults.rows(Land(tmp_path, DAY, DAY), "populations") == (3, 0)

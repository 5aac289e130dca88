"""The Gazette: the samples by hand, and a fetch of some days against every fault."""

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from pipelines.fetched import Land
from pipelines.source import Told
from pipelines.sources import gazette
from tests.pipelines import feeds
from tests.pipelines.replay import Book, Hands, Replay, Reply, asking, in_turn, replay
from tests.pipelines.sources import drift
from warehouse.errors import MultiplierError, SourceChanged, SourceUnreachable

LIST, PAGE = drift.samples("gazette")
NOON = 1_781_956_800.0
"""20 June 2026, 12:00 UTC."""
DAYS = {"2026-06-16": 250, "2026-06-17": 1, "2026-06-18": 100, "2026-06-19": 3}
SINCE, UNTIL = date(2026, 6, 15), date(2026, 6, 19)


def test_the_page_is_understood() -> None:
    assert gazette.takes(PAGE)
    (reading,) = gazette.read(PAGE, Told())
    (batch,) = reading.batches
    shown = ("notice_id", "code", "company_name", "company_number", "_published_on", "edition", "status")
    day = date(2026, 6, 16)
    assert batch.kept.select(shown).rows() == [
        ("99000001", "2443", "MEREBRIDGE CARE & SUPPORT LTD.", "XX000101", day, None, "published"),
        ("99000002", "2432", "ABBEY LANE HOLDINGS LIMITED", "XX000102", day, "London", "published"),
        ("99000003", "2450", "CASTLE GROUNDWORKS LIMITED", "XX000103", date(2026, 6, 17), None, "published"),
        ("99000004", "2450", "RIVERSIDE LOCKSMITHS LTD", None, day, None, "withdrawn"),
        ("L-99001-1", "2431", None, None, day, "London", "published"),
    ]
    assert batch.aside.select("_row", "reason", "text").rows() == [
        (6, "a notice about a person", ""),
        (7, "a notice about a person", ""),
        (8, "a code that is not known", ""),
        (9, "a notice that stands here already", ""),
    ]
    assert reading.understanding.warnings == (
        "1 of 6 notices have no company number",
        "1 of 6 notices have more than one company number, so none is taken",
    )


def test_the_derived_list_has_codes_only_where_the_words_have_one() -> None:
    assert gazette.takes(LIST)
    (reading,) = gazette.read(LIST, Told())
    (batch,) = reading.batches
    assert batch.kept.select("notice_id", "code", "company_number", "_published_on").rows() == [
        ("99000011", "2410", None, date(2026, 6, 16)),
        ("99000012", None, None, date(2026, 6, 16)),
        ("99000013", "2450", None, date(2026, 6, 17)),
        ("99000015", None, None, date(2026, 6, 18)),
    ]
    assert batch.aside.select("_row", "reason").rows() == [(5, "a notice about a person")]
    assert "stay without a code" in reading.understanding.warnings[-1]
    assert len(reading.understanding.guessed) == 2


@pytest.mark.parametrize("sample", ["spending_messy.csv", "wards_small.geojson", "postcodes_small.csv"])
def test_files_of_others_are_left_to_them(sample: str) -> None:
    assert not gazette.takes(drift.SAMPLES / sample)


def test_what_a_fetch_keeps_reads_as_the_page_it_came_from(tmp_path: Path) -> None:
    from pipelines.formats import notice_rows, notices

    kept = json.loads(notice_rows.reduced_page(PAGE.read_bytes()))
    path = tmp_path / "a.json"
    path.write_text(notice_rows.written(notices.entries(kept), 9), "utf-8")
    assert not re.search("PERSON|PARTNERS|practitioner|address", path.read_text("utf-8"))
    (was,), (now,) = (list(gazette.read(each, Told())[0].batches) for each in (PAGE, path))
    assert was.kept.equals(now.kept)
    assert was.aside.equals(now.aside)


def test_a_page_cut_off_or_changed_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    for text, said in (
        (PAGE.read_text("utf-8")[:900], "broken or cut off"),
        (
            PAGE.read_text("utf-8").replace("f:notice-code", "f:code"),
            "None of its 9 notices has f:notice-code",
        ),
        (PAGE.read_text("utf-8").replace("entry", "entries"), "no longer a feed"),
    ):
        path.write_text(text, "utf-8")
        with pytest.raises(SourceChanged, match=said):
            gazette.read(path, Told())


@contextmanager
def a_gazette(
    monkeypatch: pytest.MonkeyPatch, faults: Mapping[str, Book] | None = None, days: Mapping[str, int] = DAYS
) -> Iterator[Replay]:
    """The publisher, which the source is pointed at."""
    with replay(feeds.gazette(days, faults)) as publisher:
        monkeypatch.setattr(gazette, "FEED", f"{publisher.url}/insolvency/notice/data.json")
        yield publisher


def fetch(folder: Path, until: date = UNTIL) -> Land:
    """One run at noon, without waiting."""
    land = Land(folder, SINCE, until)
    gazette.fetch(land, asking(folder, Hands(NOON)))
    return land


def kept(land: Land) -> int:
    """How many different notices wait to be loaded."""
    frames = [batch.kept for path in land.waiting() for batch in gazette.read(path, Told())[0].batches]
    return pl.concat(frames)["notice_id"].n_unique() if frames else 0


def pages(publisher: Replay) -> list[str]:
    """What was asked, as "16/1": the day and the page."""
    shape = re.compile(r"start-publish-date=[\d-]+-(\d\d)&.*results-page=(\d+)&")
    return ["/".join(found.groups()) for each in publisher.asked if (found := shape.search(each))]


def test_each_page_is_asked_for_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with a_gazette(monkeypatch) as publisher:
        land = fetch(tmp_path)
        assert kept(land) == 354
        assert kept(fetch(tmp_path)) == 354
        assert pages(publisher) == ["15/1", "16/1", "16/2", "16/3", "17/1", "18/1", "19/1"]
    assert [path.name for path in land.waiting()] == [f"gazette-{day}.json" for day in DAYS]


@pytest.mark.parametrize(
    "fault",
    [
        Reply(status=429, headers={"Retry-After": "30"}),
        Reply(status=500),
        Reply(b"x" * 5_000, sends=100),
        Reply(feeds.page([feeds.notice(1)] * 2)[:200], has_length=False),
        Reply(b"<html>Please wait</html>"),
        Reply(feeds.page([feeds.notice(n) for n in range(250)], 1)),
        Reply(feeds.page([feeds.notice(n) for n in range(250)], 2, entry=None)),
        Reply(b"x" * 40, drip=0.5),
    ],
    ids=["429", "500", "cut", "half", "html", "repeated", "emptied", "drip"],
)
def test_a_fault_is_asked_again_and_nothing_is_lost(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, fault: Reply
) -> None:
    with a_gazette(monkeypatch, {"2026-06-16/2": in_turn(fault, Reply())}) as publisher:
        land = Land(tmp_path, SINCE, UNTIL)
        gazette.fetch(land, asking(tmp_path, Hands(NOON), timeout=0.3))
        assert pages(publisher).count("16/2") == 2
        assert len(publisher.asked) == 8
    assert kept(land) == 354


@pytest.mark.parametrize("page", ["18/1", "16/3"])
def test_what_ends_a_fetch_is_said_and_the_rest_goes_on_later(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, page: str
) -> None:
    with a_gazette(monkeypatch, {f"2026-06-{page}": in_turn(Reply(status=403), Reply())}) as publisher:
        with pytest.raises(SourceUnreachable, match="refuses to answer this machine"):
            fetch(tmp_path)
        assert kept(fetch(tmp_path)) == 354
        once = ["15/1", "16/1", "16/2", "16/3", "17/1", "18/1", "19/1"]
        assert pages(publisher) == sorted([*once, page])


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (
            feeds.page([feeds.notice(n, published=None) for n in (1, 2)]).replace(b"f:notice-code", b"code"),
            "None",
        ),
        (b'{"notices": []}', "no longer a feed of notices"),
    ],
)
def test_a_changed_field_stops_at_once_with_its_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, page: bytes, said: str
) -> None:
    with a_gazette(monkeypatch, {"2026-06-18/1": in_turn(Reply(page))}) as publisher:
        with pytest.raises(SourceChanged, match=said):
            fetch(tmp_path)
        assert pages(publisher).count("18/1") == 1


def test_pages_cut_anew_in_between_are_fetched_once_more(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shifted = [feeds.notice(616_000 + n, day="2026-06-16") for n in (*range(100), 99, *range(100, 249))]
    again = Reply(feeds.page(shifted, 2))
    with a_gazette(monkeypatch, {"2026-06-16/2": in_turn(again, Reply())}) as publisher:
        land = fetch(tmp_path)
        assert pages(publisher)[:7] == ["15/1", "16/1", "16/2", "16/3", "16/1", "16/2", "16/3"]
    assert kept(land) == 354


def test_a_day_that_never_adds_up_is_kept_told_and_asked_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    short = Reply(feeds.page([feeds.notice(n) for n in range(3)], total=4))
    with a_gazette(monkeypatch, {"2026-06-19/1": in_turn(short)}) as publisher:
        land = fetch(tmp_path)
        assert pages(publisher).count("19/1") == 2
        (reading,) = gazette.read(list(land.waiting())[-1], Told())
        assert "the feed says 4 notices, 3 stand here" in reading.understanding.warnings
        assert not land.is_whole("2026-06-19")


def test_today_is_asked_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    days = {"2026-06-20": 2}
    with a_gazette(monkeypatch, days=days):
        assert kept(fetch(tmp_path, date(2026, 6, 20))) == 2
        days["2026-06-20"] = 5
        assert kept(fetch(tmp_path, date(2026, 6, 20))) == 5


def test_the_address_is_the_one_of_the_publisher(tmp_path: Path) -> None:
    said = gazette.address(date(2026, 6, 16), 2)
    assert said.startswith("https://www.thegazette.co.uk/insolvency/notice/data.json?categorycode=24&")
    with pytest.raises(MultiplierError, match="switched off"):
        gazette.fetch(Land(tmp_path, SINCE, UNTIL), asking(tmp_path, Hands(NOON), is_offline=True))

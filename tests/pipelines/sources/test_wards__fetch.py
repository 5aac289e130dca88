"""The newest boundaries of a portal on this machine: nothing lost, nothing asked twice, every fault said."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from copy import deepcopy
from datetime import date
from functools import reduce
from operator import getitem
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from pipelines import open_geography
from pipelines.fetched import Land
from pipelines.sources import wards
from tests.pipelines import faults, portal
from tests.pipelines.replay import Book, Hands, Replay, Reply, asking, in_turn, replay
from tests.pipelines.sources import drift
from warehouse.errors import MultiplierError, SourceChanged, SourceUnreachable
from warehouse.settings import settings

DAY = date(2026, 6, 20)
NEW, OLD = "WD_MAY_2026_UK_BGC", "WD_DEC_2025_UK_BSC_V2"
ONCE = ["catalogue", "layer", "count", "0", "2", "4"]


@contextmanager
def a_portal(
    monkeypatch: pytest.MonkeyPatch, broken: Mapping[str, Book] | None = None, count: int = 5
) -> Iterator[Replay]:
    """The publisher, of two features a page; the council of the settings is the fictional one."""
    services = {OLD: portal.wards(3, "25"), NEW: portal.wards(count), "LAD_MAY_2026_UK_BGC": []}
    monkeypatch.setenv("MULTIPLIER_COUNCIL", portal.COUNCIL)
    settings.cache_clear()
    with replay(portal.portal(services, broken, size=2)) as publisher:
        monkeypatch.setattr(open_geography, "SERVICES", publisher.url)
        yield publisher


def fetch(folder: Path, is_again: bool = False) -> Land:
    """One run, without waiting."""
    land = Land(folder, DAY, DAY, is_again=is_again)
    wards.fetch(land, asking(folder, Hands()))
    return land


def asked(publisher: Replay) -> list[str]:
    """What was asked of the new service, by the last word of each question."""
    found = []
    for path in publisher.asked:
        query = parse_qs(urlsplit(path).query)
        what = "count" if "returnCountOnly" in query else query.get("resultOffset", ["layer"])[0]
        found.append(what if path.startswith("/WD") else "catalogue")
    return found


def codes(land: Land) -> Sequence[str]:
    """The wards of the one file that waits."""
    (path,) = land.waiting()
    assert path.name == f"{NEW}_{portal.COUNCIL}.geojson"
    return [each["properties"]["WD26CD"] for each in json.loads(path.read_text("utf-8"))["features"]]


def test_all_pages_become_one_file_and_are_asked_for_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with a_portal(monkeypatch) as publisher:
        land = fetch(tmp_path)
        assert len(set(codes(land))) == 5
        assert faults.rows(land, "wards") == (5, 0)
        assert asked(publisher) == ONCE
        fetch(tmp_path)
        assert asked(publisher)[6:] == ["catalogue", "layer"]
        fetch(tmp_path, is_again=True)
        assert asked(publisher)[8:] == ONCE
        assert "contact officer@example.gov.uk" in publisher.headers[0]["User-Agent"]
    query = parse_qs(urlsplit(publisher.asked[3]).query)
    assert query["where"] == [f"LAD26CD='{portal.COUNCIL}'"]
    assert (query["outFields"], query["orderByFields"]) == (["WD26CD,WD26NM,LAD26CD,FID"], ["FID"])
    assert (query["outSR"], query["f"]) == (["4326"], ["geojson"])


@pytest.mark.parametrize("where", ["catalogue", f"{NEW}/layer", f"{NEW}/2"])
@pytest.mark.parametrize("name", [*faults.OVER_SOON, "error"])
def test_a_fault_is_asked_again_and_nothing_is_lost(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, where: str, name: str
) -> None:
    fault = portal.error(503) if name == "error" else faults.fault(name, b'{"features": [' + b" " * 400)
    with a_portal(monkeypatch, {where: in_turn(fault, Reply())}) as publisher:
        assert len(codes(fetch(tmp_path))) == 5
        assert sorted(asked(publisher)) == sorted([*ONCE, where.rpartition("/")[2]])


@pytest.mark.parametrize("where", ["layer", "count", "4"])
def test_what_ends_a_fetch_is_said_and_the_rest_goes_on_later(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, where: str
) -> None:
    with a_portal(monkeypatch, {f"{NEW}/{where}": in_turn(Reply(status=403), Reply())}) as publisher:
        with pytest.raises(SourceUnreachable, match="refuses to answer this machine"):
            fetch(tmp_path)
        assert len(codes(fetch(tmp_path))) == 5
        # The catalogue and the layer say whether there is anything new; of the features none came twice.
        twice = {"catalogue", "layer", where}
        assert sorted(asked(publisher)) == sorted([*ONCE, *twice])


@pytest.mark.parametrize("kind", ["repeated", "short", "emptied"])
def test_pages_that_do_not_add_up_are_fetched_once_more(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kind: str
) -> None:
    rows = portal.wards(5)
    query = {"f": "geojson", "resultOffset": "0", "resultRecordCount": "2"}
    wrong = {
        "repeated": portal.page(rows, query),
        "short": portal.page(rows[2:4], query),
        "emptied": b'{"features": [], "exceededTransferLimit": true}',
    }[kind]
    with a_portal(monkeypatch, {f"{NEW}/2": in_turn(Reply(wrong), Reply())}) as publisher:
        assert len(set(codes(fetch(tmp_path)))) == 5
        assert asked(publisher) == [*ONCE[:5], *ONCE[2:]]


def test_pages_that_never_add_up_are_not_loaded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    fewer = Reply(b'{"count": 6}')
    with a_portal(monkeypatch, {f"{NEW}/count": in_turn(fewer)}) as publisher:
        with pytest.raises(SourceChanged, match="6 rows are said to be there, 5 came"):
            fetch(tmp_path)
        assert asked(publisher).count("4") == 2
    assert Land(tmp_path, DAY, DAY).waiting() == {}


@pytest.mark.parametrize(
    ("where", "reply", "said"),
    [
        (f"{NEW}/0", portal.error(400), "refuses the question: it answered 200, and in it error 400"),
        (f"{NEW}/0", Reply(b'{"rows": []}'), 'has no "features" any more'),
        (f"{NEW}/0", Reply(b'{"features": [{"properties": {"FID": 1, "WD26CD": "x"}}]}'), "LAD26CD, WD26NM"),
        (f"{NEW}/count", Reply(b'{"count": 0}'), "has nothing where LAD26CD='X99000001'"),
        (f"{NEW}/layer", Reply(b'{"fields": [{"name": "CODE"}]}'), "does not number its rows"),
        (
            f"{NEW}/layer",
            Reply(b'{"fields": [{"name": "WARD"}, {"name": "FID", "type": "esriFieldTypeOID"}]}'),
            "has other fields than boundaries of wards had: WARD ",
        ),
        ("catalogue", Reply(b'{"services": []}'), "None of the portal's 0 services"),
        ("catalogue", Reply(b'{"folders": []}'), 'has no "services" any more'),
    ],
    ids=["error", "features", "field", "nothing", "number", "fields", "none", "catalogue"],
)
def test_what_has_changed_is_said_at_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, where: str, reply: Reply, said: str
) -> None:
    with a_portal(monkeypatch, {where: in_turn(reply)}) as publisher:
        with pytest.raises(SourceChanged, match=said):
            fetch(tmp_path)
        assert asked(publisher).count(where.rpartition("/")[2]) == 1


PAGE = json.loads(
    portal.page(portal.wards(5), {"f": "geojson", "resultOffset": "0", "resultRecordCount": "2"})
)
FIELDS = {"fields": [{"name": "FID", "type": "esriFieldTypeOID"}], "maxRecordCount": 2, "editingInfo": {}}


@pytest.mark.parametrize(
    ("where", "told", "at"),
    [
        *(("0", PAGE, at) for at in (["properties"], ["features", 0], ["features", 0, "properties"])),
        ("0", PAGE, ["features", 0, "properties", "FID"]),
        ("layer", FIELDS, ["fields", 0, "type"]),
        *(("layer", FIELDS, [at]) for at in ("maxRecordCount", "editingInfo")),
        ("count", {"count": 5}, ["count"]),
        *(("0", {"error": {"code": 503}}, at) for at in (["error"], ["error", "code"])),
    ],
)
def test_whatever_a_field_is_of_a_sudden_nothing_breaks(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, where: str, told: Any, at: Sequence[Any]
) -> None:
    for number, strange in enumerate(drift.STRANGE):
        changed = deepcopy(told)
        inner = reduce(getitem, at[:-1], changed)
        inner[at[-1]] = strange
        fault = in_turn(Reply(json.dumps(changed).encode()))
        with a_portal(monkeypatch, {f"{NEW}/{where}": fault}), suppress(MultiplierError):
            fetch(tmp_path / str(number))


def test_one_ward_alone_is_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with a_portal(monkeypatch, count=1):
        assert codes(fetch(tmp_path)) == ["X05001000"]


def test_without_a_council_nothing_is_asked(tmp_path: Path) -> None:
    settings.cache_clear()
    with pytest.raises(SourceChanged, match="No council is known"):
        fetch(tmp_path)

"""Grants of a 360Giving on this machine: organisation by organisation, or all in one package."""

import io
import json
import subprocess
import sys
import tarfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from pipelines import threesixty_asked
from pipelines.fetched import Land
from pipelines.sources import grants
from tests.house.tree import ROOT
from tests.pipelines import faults
from tests.pipelines.replay import Book, Hands, Replay, Reply, asking, in_turn, replay
from tests.pipelines.sources import drift
from warehouse.errors import SourceChanged, SourceUnreachable

DAY = date(2026, 6, 20)
FUNDER, CHARITY, NOBODY = "360G-merefield", "GB-CHC-9900001", "GB-COH-XX000109"
COUNTS = {f"{FUNDER}/grants_made": 5, f"{FUNDER}/grants_received": 0, f"{CHARITY}/grants_received": 1}
SIZE = 2
ONCE = [f"{FUNDER}/grants_made/0", f"{FUNDER}/grants_made/2", f"{FUNDER}/grants_made/4",
        f"{FUNDER}/grants_received/0"]  # fmt: skip
PROGRAM = """
import sys
from datetime import date
from pathlib import Path
from pipelines import threesixty_asked
from pipelines.fetched import Land
from tests.pipelines.replay import Hands, asking
threesixty_asked.API, folder = sys.argv[1], Path(sys.argv[2])
land = Land(folder, date(2026, 6, 20), date(2026, 6, 20))
threesixty_asked.ask(land, asking(folder, Hands()), sys.argv[3:])
"""


def grant(number: int) -> dict[str, Any]:
    """A grant, as the interface wraps it."""
    (given,) = json.loads((drift.SAMPLES / "grants_small.json").read_text("utf-8"))["grants"][:1]
    key = f"360G-merefield-{number}"
    return {"grant_id": key, "data": given | {"id": key}, "publisher": {"org_id": FUNDER}, "recipients": []}


def page(which: str, offset: int, url: str) -> bytes:
    """A page; the next one is named by http, as behind a proxy."""
    total = COUNTS[which]
    there = f"{url}/org/{which}/?limit=1000&offset={offset + SIZE}"
    found = [grant(number) for number in range(offset, min(offset + SIZE, total))]
    more = there if offset + SIZE < total else None
    return json.dumps({"count": total, "next": more, "previous": None, "results": found}).encode()


@contextmanager
def a_360giving(
    monkeypatch: pytest.MonkeyPatch, broken: Mapping[str, Book] | None = None, drip: float = 0.0
) -> Iterator[Replay]:
    """The interface, of two grants a page; `broken` by organisation, side and offset."""

    def book(path: str, count: int) -> Reply:
        what = _asked(path)
        fault = (broken or {}).get(what)
        if fault and (reply := fault(path, count)) != Reply():
            return reply
        which, _, offset = what.rpartition("/")
        time.sleep(drip)
        return Reply(page(which, int(offset), publisher.url)) if which in COUNTS else Reply(status=404)

    with replay(book) as publisher:
        monkeypatch.setattr(threesixty_asked, "API", publisher.url)
        yield publisher


def _asked(path: str) -> str:
    parts = urlsplit(path)
    offset = parse_qs(parts.query).get("offset", ["0"])[0]
    return f"{parts.path.removeprefix('/org/')}{offset}"


def fetch(folder: Path, *organisations: str, hands: Hands | None = None) -> Land:
    """One run, without waiting."""
    land = Land(folder, DAY, DAY, numbers=organisations or None)
    grants.fetch(land, asking(folder, hands or Hands()))
    return land


def test_what_each_gave_and_was_given_is_asked_for_once_a_day(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with a_360giving(monkeypatch) as publisher:
        land = fetch(tmp_path, FUNDER, CHARITY, NOBODY)
        rest = [
            f"{each}/{side}/0" for each in (CHARITY, NOBODY) for side in ("grants_made", "grants_received")
        ]
        assert list(map(_asked, publisher.asked)) == [*ONCE, *rest]
        assert {said["Accept"] for said in publisher.headers} == {"application/json"}
        fetch(tmp_path, FUNDER, CHARITY, NOBODY)
        assert len(publisher.asked) == 8
    names = [path.name for path in land.waiting()]
    assert names == ["360giving-360G-merefield.json", "360giving-GB-CHC-9900001.json"]
    assert faults.rows(land, "grants") == (6, 0)


@pytest.mark.parametrize("name", faults.OVER_SOON)
def test_a_fault_is_asked_again_and_nothing_is_lost(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    where = ONCE[1]
    broken = {where: in_turn(faults.fault(name, page(f"{FUNDER}/grants_made", 2, "http://a")), Reply())}
    hands = Hands()
    with a_360giving(monkeypatch, broken) as publisher:
        assert faults.rows(fetch(tmp_path, FUNDER, hands=hands), "grants") == (5, 0)
        assert sorted(map(_asked, publisher.asked)) == sorted([*ONCE, where])
    assert max(hands.slept) >= (30 if name == "429" else 2)


def test_what_ends_a_fetch_is_said_and_the_rest_goes_on_later(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with a_360giving(monkeypatch, {ONCE[2]: in_turn(Reply(status=403), Reply())}) as publisher:
        with pytest.raises(SourceUnreachable, match="refuses to answer this machine"):
            fetch(tmp_path, FUNDER)
        assert faults.rows(fetch(tmp_path, FUNDER), "grants") == (5, 0)
        assert sorted(map(_asked, publisher.asked)) == sorted([*ONCE, ONCE[2]])


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (page(f"{FUNDER}/grants_made", 0, "http://a").replace(b"http://a", b""), "row for the second time"),
        (b'{"count": 5, "next": null, "results": []}', "5 rows are said to be there, 2 came"),
        (b'{"count": 5, "next": null, "grants": []}', "missing required field `results`"),
    ],
    ids=["repeated", "empty", "field"],
)
def test_what_never_adds_up_is_said_and_not_loaded(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, fault: bytes, said: str
) -> None:
    broken = {ONCE[1]: in_turn(Reply(fault))}
    with a_360giving(monkeypatch, broken), pytest.raises(SourceChanged, match=said):
        fetch(tmp_path, FUNDER)
    assert Land(tmp_path, DAY, DAY).waiting() == {}


def test_a_killed_fetch_goes_on_where_it_was(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with a_360giving(monkeypatch, drip=0.1) as publisher:
        process = subprocess.Popen([sys.executable, "-c", PROGRAM, publisher.url, tmp_path, FUNDER], cwd=ROOT)
        while len(publisher.asked) < 2 and process.poll() is None:
            time.sleep(0.001)
        process.kill()
        assert process.wait() == -9
        before = len(publisher.asked)
        assert faults.rows(fetch(tmp_path, FUNDER), "grants") == (5, 0)
        # The page that was on its way may be asked for once more; no other.
        assert sorted(set(map(_asked, publisher.asked))) == sorted(ONCE)
        assert before == 2
        assert len(publisher.asked) <= len(ONCE) + 1


def test_the_package_is_brought_where_it_is_newer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        archive.add(drift.SAMPLES / "grants_small.json", "latest/json_all/merefield.json")
    body = packed.getvalue()

    def book(path: str, count: int) -> Reply:
        if "If-None-Match" in publisher.headers[-1]:
            return Reply(status=304, has_length=False)
        return Reply(body, headers={"ETag": '"1"'}, sends=None if count else 300, ranges=True)

    with replay(book) as publisher:
        monkeypatch.setattr(threesixty_asked, "PACKAGE", f"{publisher.url}/latest_grantnav_data.tar.gz")
        land = fetch(tmp_path)
        assert publisher.headers[1]["Range"] == "bytes=300-"
        fetch(tmp_path)
        assert len(publisher.asked) == 3
    (path,) = land.waiting()
    assert (path.name, path.read_bytes()) == ("latest_grantnav_data.tar.gz", body)
    assert sum(faults.rows(land, "grants")) == len(
        json.loads((drift.SAMPLES / "grants_small.json").read_bytes())["grants"]
    )

"""A few postcodes asked of a postcodes.io on this machine: a hundred at once, never more than the limit."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from pipelines import postcodes_io
from pipelines.fetched import Land
from pipelines.source import Told
from pipelines.sources import postcodes
from tests import tiny
from tests.pipelines import faults
from tests.pipelines.replay import Book, Hands, Replay, Reply, asking, in_turn, replay
from warehouse.errors import SourceChanged, SourceUnreachable, StoreMissing

DAY = date(2026, 6, 20)
MANY = [f"ZZ{number // 10} {number % 10}AA" for number in range(250)]


def answer(asked: list[str]) -> bytes:
    """Every second postcode is known."""
    codes = {"admin_ward": "X05000001", "admin_district": "X99000001", "lsoa21": "X01000001"}
    results = [
        {"query": each, "result": {"codes": codes} if place % 2 else None} for place, each in enumerate(asked)
    ]
    return json.dumps({"status": 200, "result": results}).encode()


@contextmanager
def a_postcodes_io(monkeypatch: pytest.MonkeyPatch, fault: Book | None = None) -> Iterator[Replay]:
    """The publisher; `fault` answers first, until it answers with no bytes and 200."""

    def book(path: str, count: int) -> Reply:
        if fault and (reply := fault(path, count)) != Reply():
            return reply
        return Reply(answer(json.loads(publisher.bodies[-1])["postcodes"]))

    with replay(book) as publisher:
        monkeypatch.setattr(postcodes_io, "API", publisher.url)
        yield publisher


def ask(folder: Path, codes: list[str] = MANY, is_again: bool = False) -> Land:
    """One run, without waiting."""
    land = Land(folder, DAY, DAY, is_again=is_again)
    postcodes_io.ask(land, asking(folder, Hands()), codes)
    return land


def sizes(publisher: Replay) -> list[int]:
    """How many postcodes each question named."""
    return [len(json.loads(body)["postcodes"]) for body in publisher.bodies]


def test_a_hundred_are_asked_at_once_and_the_list_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with a_postcodes_io(monkeypatch) as publisher:
        land = ask(tmp_path)
        ask(tmp_path)
        assert sizes(publisher) == [100, 100, 50]
        ask(tmp_path, is_again=True)
        assert sizes(publisher) == [100, 100, 50] * 2
        assert publisher.asked == ["/postcodes"] * 6
        assert publisher.headers[0]["Content-Type"] == "application/json"
    assert faults.rows(land, "postcodes") == (125, 0)
    (path,) = land.waiting()
    (reading,) = postcodes.read(path, Told())
    row = next(reading.batches).kept.row(0, named=True)
    assert (row["ward_code"], row["ward_vintage"], row["lsoa_vintage"]) == ("X05000001", None, "2021")
    assert reading.understanding.guessed == ()


def test_no_more_than_the_limit_is_asked_and_nothing_of_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with a_postcodes_io(monkeypatch) as publisher:
        ask(tmp_path, [])
        assert publisher.asked == []
        ask(tmp_path, [f"ZZ1 {number:03d}" for number in range(postcodes_io.MOST + 1)])
        assert sum(sizes(publisher)) == postcodes_io.MOST
        assert ask(tmp_path / "one", MANY[:1]).waiting() == {}


@pytest.mark.parametrize("name", [*faults.OVER_SOON, "repeated"])
def test_a_fault_is_asked_again_and_nothing_is_lost(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    wrong = Reply(answer(MANY[:100])) if name == "repeated" else faults.fault(name, answer(MANY[100:200]))
    with a_postcodes_io(monkeypatch, in_turn(Reply(), wrong, Reply())) as publisher:
        assert faults.rows(ask(tmp_path), "postcodes") == (125, 0)
        assert sizes(publisher) == [100, 100, 100, 50]


def test_what_ends_a_fetch_is_said_and_the_rest_goes_on_later(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with a_postcodes_io(monkeypatch, in_turn(Reply(), Reply(), Reply(status=403), Reply())) as publisher:
        with pytest.raises(SourceUnreachable, match="refuses to answer this machine"):
            ask(tmp_path)
        assert faults.rows(ask(tmp_path), "postcodes") == (125, 0)
        assert sizes(publisher) == [100, 100, 50, 50]


def test_without_a_store_nobody_is_asked(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing):
        postcodes.fetch(Land(tmp_path, DAY, DAY), asking(tmp_path, Hands()))


def test_postcodes_of_the_demonstration_are_asked_of_nobody(tmp_path: Path) -> None:
    tiny.store({}, only=("marts.councils",), is_demo=True)
    with pytest.raises(SourceChanged, match="as nothing is loaded"):
        postcodes.fetch(Land(tmp_path, DAY, DAY), asking(tmp_path, Hands(), is_offline=True))

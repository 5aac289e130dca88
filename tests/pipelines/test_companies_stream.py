"""The stream of a Companies House on this machine: read until nothing comes, and gone on with from there."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from pipelines import companies_stream
from pipelines.fetched import Land
from pipelines.source import Told
from pipelines.sources import companies_house
from tests.pipelines import answers
from tests.pipelines.replay import Book, Hands, Reply, asking, in_turn, replay
from warehouse.errors import SourceChanged, SourceUnreachable

DAY = date(2026, 6, 20)
TWO = answers.stream(answers.change(7), answers.change(9, answers.PLAIN))


def listen(monkeypatch: pytest.MonkeyPatch, folder: Path, book: Book, is_again: bool = False) -> list[str]:
    """One run; what was asked."""
    with replay(book) as publisher:
        monkeypatch.setattr(companies_stream, "STREAM", f"{publisher.url}/insolvency-cases")
        land = Land(folder, DAY, DAY, is_again=is_again)
        try:
            companies_stream.listen(land, asking(folder, Hands()), answers.KEY)
        finally:
            asked = list(publisher.asked)
    return asked


def points(folder: Path) -> Sequence[int]:
    """The timepoints that wait to be loaded."""
    found: list[int] = []
    for path in Land(folder, DAY, DAY).waiting():
        (reading,) = companies_house.read(path, Told())
        for batch in reading.batches:
            found.extend(batch.kept["_timepoint"])
    return sorted(found)


def test_it_goes_on_behind_the_last_timepoint(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert listen(monkeypatch, tmp_path, in_turn(Reply(TWO))) == ["/insolvency-cases"]
    more = answers.stream(answers.change(9, answers.PLAIN), answers.change(12))
    assert listen(monkeypatch, tmp_path, in_turn(Reply(more))) == ["/insolvency-cases?timepoint=9"]
    assert points(tmp_path) == [7, 9, 12]
    written = "".join(path.read_text("utf-8") for path in tmp_path.rglob("*") if path.is_file())
    assert "OF THIS TEST" not in written
    assert answers.KEY not in written


def test_nothing_new_is_no_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    listen(monkeypatch, tmp_path, in_turn(Reply(b"\n\n\n")))
    assert points(tmp_path) == []


def test_silence_ends_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(companies_stream, "IDLE", 0.3)
    listen(monkeypatch, tmp_path, lambda path, count: Reply(TWO + b"\n" * 50, drip=0.0, has_length=False))
    assert points(tmp_path) == [7, 9]


def test_what_came_before_a_cut_is_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    body = TWO + answers.stream(answers.change(12))
    with pytest.raises(SourceUnreachable):
        listen(monkeypatch, tmp_path, in_turn(Reply(body, sends=len(TWO) + 20)))
    assert points(tmp_path) == [7, 9]
    listen(monkeypatch, tmp_path, in_turn(Reply(answers.stream(answers.change(12)))))
    assert points(tmp_path) == [7, 9, 12]


def test_many_changes_are_safe_before_the_end(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(companies_stream, "MOST", 3)
    listen(monkeypatch, tmp_path, in_turn(Reply(answers.stream(*map(answers.change, range(1, 9))))))
    assert points(tmp_path) == list(range(1, 9))
    assert len(Land(tmp_path, DAY, DAY).waiting()) == 3


@pytest.mark.parametrize(
    ("status", "said"),
    [(416, "no longer goes back.*timepoint 9"), (429, "read with this key"), (401, "a key")],
)
def test_a_refusal_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, status: int, said: str) -> None:
    listen(monkeypatch, tmp_path, in_turn(Reply(TWO)))
    with pytest.raises(SourceUnreachable, match=said):
        listen(monkeypatch, tmp_path, in_turn(Reply(status=status)))
    assert listen(monkeypatch, tmp_path, in_turn(Reply(TWO)), is_again=True) == ["/insolvency-cases"]


@pytest.mark.parametrize(
    "line",
    [
        b'{"half": \n',
        b"[" * 100_000 + b"\n",
        b"[]\n",
        answers.stream(answers.change(12, data={"cases": ["x"]})),
        answers.stream(answers.change(12, event="changed")),
    ],
    ids=["half", "deep", "list", "cases", "event"],
)
def test_a_line_that_is_none_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, line: bytes) -> None:
    with pytest.raises(SourceChanged, match="not understood"):
        listen(monkeypatch, tmp_path, in_turn(Reply(TWO + line)))
    assert points(tmp_path) == [7, 9]

"""The door to the network: files that go on where they were cut, and lines without end."""

from pathlib import Path

import pytest

from pipelines.answer import Declined
from tests.pipelines.replay import Hands, Replay, Reply, asking, in_turn, replay
from warehouse.errors import SourceChanged


def test_a_file_appears_whole_and_goes_on_where_it_was_cut(tmp_path: Path) -> None:
    body = bytes(range(256)) * 2_000
    whole = Reply(body, headers={"ETag": '"one"'}, ranges=True)
    cut = Reply(body, headers={"ETag": '"one"'}, sends=200_000)
    with replay(in_turn(cut, whole)) as publisher:
        found = asking(tmp_path, Hands()).save(f"{publisher.url}/a.zip", tmp_path / "in" / "a.zip")
    assert (tmp_path / "in" / "a.zip").read_bytes() == body
    assert [each.name for each in (tmp_path / "in").iterdir()] == ["a.zip"]
    assert publisher.headers[1]["Range"] == "bytes=200000-"
    assert found.etag == '"one"'


def test_a_file_that_changed_meanwhile_begins_anew(tmp_path: Path) -> None:
    old, new = b"a" * 9_000, b"b" * 8_000
    book = in_turn(Reply(old, headers={"ETag": '"one"'}, sends=5_000), Reply(new, headers={"ETag": '"two"'}))
    with replay(book) as publisher:
        asking(tmp_path, Hands()).save(f"{publisher.url}/a.zip", tmp_path / "a.zip")
    assert (tmp_path / "a.zip").read_bytes() == new


def test_a_file_without_validators_begins_anew(tmp_path: Path) -> None:
    with replay(in_turn(Reply(b"a" * 9_000, sends=5_000), Reply(b"a" * 9_000, ranges=True))) as publisher:
        asking(tmp_path, Hands()).save(f"{publisher.url}/a.zip", tmp_path / "a.zip")
    assert (tmp_path / "a.zip").read_bytes() == b"a" * 9_000
    assert "Range" not in publisher.headers[1]


def _lines(publisher: Replay, folder: Path, **more: object) -> list[bytes]:
    return list(asking(folder, Hands(**more)).lines(f"{publisher.url}/stream", idle=1.0))  # type: ignore[arg-type]


def test_lines_come_one_by_one_until_there_are_none(tmp_path: Path) -> None:
    with replay(in_turn(Reply(b'{"a": 1}\n\n\n{"a": 2}\n', has_length=False))) as publisher:
        assert _lines(publisher, tmp_path) == [b'{"a": 1}', b'{"a": 2}']
    with replay(in_turn(Reply(b"\n" * 30, has_length=False, drip=0.01))) as publisher:
        assert _lines(publisher, tmp_path, tick=0.1) == []
    with replay(in_turn(Reply(status=416))) as publisher, pytest.raises(Declined) as refusal:
        _lines(publisher, tmp_path)
    assert refusal.value.status == 416


def test_a_line_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipelines.http.LARGEST", 1 << 20)
    endless = Reply(b'{"a": 1}\n' + b"x" * (3 << 20), has_length=False)
    with replay(in_turn(endless)) as publisher, pytest.raises(SourceChanged, match="larger than"):
        _lines(publisher, tmp_path)


def test_a_rest_that_is_no_longer_there_begins_anew(tmp_path: Path) -> None:
    old = Reply(b"a" * 9_000, headers={"ETag": '"one"'}, sends=5_000)
    new = Reply(b"b" * 4_000, headers={"ETag": '"two"'})
    with replay(in_turn(old, Reply(status=416), new)) as publisher:
        asking(tmp_path, Hands()).save(f"{publisher.url}/a.zip", tmp_path / "a.zip")
    assert (tmp_path / "a.zip").read_bytes() == b"b" * 4_000
    assert ["Range" in each for each in publisher.headers] == [False, True, False]

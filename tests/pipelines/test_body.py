"""A body in memory or on its way to a file."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.body import Memory, OnDisk, lines_of
from warehouse.errors import SourceChanged


def test_memory_begins_anew_with_each_attempt() -> None:
    body = Memory(10)
    for chunk in (b"half", b"whole"):
        body.start(None, None)
        body.write(chunk, "u")
    assert body.finish() == b"whole"
    with pytest.raises(SourceChanged, match="larger than"):
        body.write(b"x" * 6, "u")


def test_a_file_goes_on_only_where_the_publisher_says_so(tmp_path: Path) -> None:
    body = OnDisk(tmp_path / "a", 100)
    assert body.resume() == {}
    body.start('"one"', None)
    body.write(b"abc", "u")
    body.close()
    assert OnDisk(tmp_path / "a", 100).resume() == {"Range": "bytes=3-", "If-Range": '"one"'}
    body.start('"one"', "bytes 3-5/6")
    body.write(b"def", "u")
    body.finish()
    assert (tmp_path / "a").read_bytes() == b"abcdef"


@pytest.mark.parametrize("content_range", [None, "bytes 7-9/10", "nonsense"])
def test_a_file_that_does_not_go_on_begins_anew(tmp_path: Path, content_range: str | None) -> None:
    body = OnDisk(tmp_path / "a", 100)
    body.start('"one"', None)
    body.write(b"abc", "u")
    body.start('"two"', content_range)
    body.write(b"x", "u")
    body.finish()
    assert (tmp_path / "a").read_bytes() == b"x"


def test_a_weak_mark_is_no_promise_of_the_same_bytes(tmp_path: Path) -> None:
    body = OnDisk(tmp_path / "a", 100)
    body.start('W/"one"', None)
    body.write(b"abc", "u")
    body.close()
    assert body.resume() == {}
    body.forget()
    assert list(tmp_path.iterdir()) == []


@given(st.lists(st.binary(max_size=6).map(lambda some: some.replace(b"x", b"\n")), max_size=9))
def test_lines_are_the_same_however_they_are_cut(chunks: list[bytes]) -> None:
    whole = [line.strip() for line in b"".join(chunks).split(b"\n")[:-1] if line.strip()]
    assert [line for found in lines_of(chunks, 100, "a") for line in found] == whole

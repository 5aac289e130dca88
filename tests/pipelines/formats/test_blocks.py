"""Text comes in whole lines, the same wherever it lies and however much is read at a time."""

import io
import zipfile
from pathlib import Path
from typing import BinaryIO, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.formats import archive
from pipelines.formats.blocks import Text
from pipelines.formats.encoding import Encoding


class Stream:
    """Bytes that can only be read on, as those of a zip file's member."""

    def __init__(self, content: bytes) -> None:
        self._file = io.BytesIO(content)

    def read(self, size: int = -1) -> bytes:
        return self._file.read(size)

    def __enter__(self) -> "Stream":
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


lines = st.lists(st.sampled_from(["a,b", "", "é£,’", '"c', "x" * 30]), max_size=30)
sizes = st.sampled_from([1, 2, 3, 7, 50])


@pytest.mark.parametrize("seeks", [True, False])
@given(lines, st.sampled_from(["\n", "\r\n", "\r"]), st.sampled_from(["utf-8", "cp1252", "utf-16-le"]), sizes)
def test_the_lines_are_those_that_were_written(
    seeks: bool, some: list[str], end: str, name: str, size: int
) -> None:
    content = "".join(line + end for line in some).encode(name)

    def opened() -> BinaryIO:
        return io.BytesIO(content) if seeks else cast(BinaryIO, Stream(content))

    text = Text(opened, Encoding(name), cr=end == "\r")
    got = list(text.blocks(size))
    feed = "\n" if end == "\r" else end
    assert b"".join(got).decode() == "".join(line + feed for line in some)
    assert all(block.endswith(b"\n") for block in got)
    before, last = text.last(size)
    assert last.decode().split("\n") == [*(line + feed[:-1] for line in some), ""][before:]


def test_zero_bytes_marks_and_doubled_returns_are_taken_out() -> None:
    content = b"\xef\xbb\xbfa\0,b\r\r\nc,d\r\r\r\ne\rf"
    text = Text(lambda: io.BytesIO(content), Encoding("utf-8", 3))
    assert list(text.blocks()) == [b"a,b\r\nc,d\r\ne\rf"]


def test_a_member_of_a_zip_file_is_unpacked_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a.csv", "a,b\n" * 500_000)
    unpacked, read = [0], zipfile.ZipExtFile._read1  # type: ignore[attr-defined]

    def counted(member: zipfile.ZipExtFile, size: int) -> bytes:
        data: bytes = read(member, size)
        unpacked[0] += len(data)
        return data

    monkeypatch.setattr(zipfile.ZipExtFile, "_read1", counted)
    (member,) = archive.members(tmp_path / "a.zip")
    assert sum(map(len, Text(member.open, Encoding("utf-8")).blocks(1 << 16))) == unpacked[0] == 2_000_000

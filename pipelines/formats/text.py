"""Delimited text as a part: its lines as UTF-8 wherever they come from, its head, its tail, its records."""

import codecs
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import BinaryIO

from pipelines.formats import dialect, encoding, odd_lines
from pipelines.formats.ahead import ahead
from pipelines.formats.dialect import Dialect
from pipelines.formats.encoding import Encoding
from pipelines.formats.frames import chunk
from pipelines.formats.parts import Chunk, Record
from pipelines.formats.stretches import Shape, gather

BLOCK = 16 << 20
_HEAD = 1 << 18
_SAMPLE = 8 << 20


@dataclass(frozen=True)
class Text:
    """Where text comes from and what it is written in. `open` may be called often."""

    open: Callable[[], BinaryIO]
    encoding: Encoding
    cr: bool = False

    def blocks(self, size: int = BLOCK) -> Iterator[bytes]:
        """The text in blocks of whole lines, UTF-8, ended by LF or CRLF, without mark and zero bytes."""
        with self.open() as file:
            file.read(self.encoding.bom)
            for block in self._utf8(file, size):
                text = block.replace(b"\0", b"") if b"\0" in block else block
                yield _line_feeds(text, self.cr) if b"\r" in text else text

    def _utf8(self, file: BinaryIO, size: int) -> Iterator[bytes]:
        if self.encoding.name.startswith("utf-16"):
            yield from _whole_lines(self._narrow(file, size), self.cr)
            return
        seeks = not self.cr and hasattr(file, "seekable") and file.seekable()
        for block in _to_line_ends(file, size) if seeks else _whole_lines(_reads(file, size), self.cr):
            yield self.encoding.to_utf8(block)

    def _narrow(self, file: BinaryIO, size: int) -> Iterator[bytes]:
        decoder = codecs.getincrementaldecoder(self.encoding.name)("replace")
        for block in _reads(file, size):
            yield decoder.decode(block).encode("utf-8", "replace")
        yield decoder.decode(b"", True).encode("utf-8", "replace")


def _line_feeds(text: bytes, cr: bool) -> bytes:
    """Lines ended by LF or CRLF, whatever ended them before."""
    if cr:
        return text.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    while b"\r\r\n" in text:
        text = text.replace(b"\r\r\n", b"\r\n")
    return text


def _reads(file: BinaryIO, size: int) -> Iterator[bytes]:
    while block := file.read(size):
        yield block


def _to_line_ends(file: BinaryIO, size: int) -> Iterator[bytes]:
    """As _whole_lines, without a copy: looks where a line ends before it reads."""
    start = file.tell()
    while True:
        file.seek(start + size)
        file.readline()
        end = file.tell()
        file.seek(start)
        block = file.read(end - start)
        if not block:
            return
        yield block
        start += len(block)


def _whole_lines(blocks: Iterator[bytes], cr: bool) -> Iterator[bytes]:
    left = b""
    for block in blocks:
        text = left + block if left else block
        end = text.rfind(b"\n") + 1
        if cr:  # the last byte may be the first half of CRLF
            end = max(end, text.rfind(b"\r", 0, len(text) - 1) + 1)
        if end:
            yield text[:end] if end < len(text) else text
        left = text[end:]
    if left:
        yield left


class TextPart:
    """A table in delimited text. What it is written in is decided when it is made, over its head."""

    def __init__(self, name: str | None, opener: Callable[[], BinaryIO]) -> None:
        self.name = name
        with opener() as file:
            sample = file.read(_SAMPLE)
        code = encoding.detect(sample[:4096], sample)
        head = next(Text(opener, code).blocks(_HEAD), b"")
        self._text = Text(opener, code, dialect.lines_end_with_cr(head))
        self.dialect: Dialect = dialect.detect(next(self._text.blocks(_HEAD), b""), self._text.cr)
        self._loose = lru_cache(maxsize=4)(self._read_head)

    @property
    def encoding(self) -> str:
        return self._text.encoding.name

    @property
    def delimiter(self) -> str:
        return self.dialect.delimiter.decode()

    def head(self, n: int = 60) -> list[Record]:
        return [Record(row, cells) for row, _, cells in self._loose(n)[:n]]

    def _read_head(self, n: int) -> list[tuple[int, int, tuple[str, ...]]]:
        """(row, lines taken, cells) of the first n records or more."""
        text = b""
        for block in self._text.blocks(_HEAD):
            text += block
            if text.count(b"\n") >= n + odd_lines.JOINED_LINES:
                found = self._records(text)
                if len(found) >= n + odd_lines.JOINED_LINES:
                    return found[: -odd_lines.JOINED_LINES]
        return self._records(text)

    def _records(self, text: bytes) -> list[tuple[int, int, tuple[str, ...]]]:
        row, records = 1, []
        for taken, cells in odd_lines.loose(_lines(text), self.dialect.width, self.dialect.delimiter):
            records.append((row, taken, cells))
            row += taken
        return records

    def tail(self, n: int = 30) -> list[Record]:
        last, before, lines = b"", b"", 0
        for block in self._text.blocks(_HEAD * 16):
            lines += block.count(b"\n") + (not block.endswith(b"\n"))
            before, last = last, block
        text = before + last if len(last) < _HEAD else last
        first = lines - len(_lines(text)) + 1
        return [Record(first + row - 1, cells) for row, _, cells in self._records(text)[-n:]]

    def records_after(
        self, row: int, width: int, ragged: bool = False, block_size: int = BLOCK
    ) -> Iterator[Chunk]:
        first = self._first_line_after(row)
        shape = Shape(self.dialect.delimiter, width, ragged)
        blocks = _skip(self._text.blocks(block_size), first - 1)
        gathered = ahead(gather(blocks, first, shape))
        yield from ahead(chunk(some, shape) for some in gathered)

    def _first_line_after(self, row: int) -> int:
        if not row:
            return 1
        return next((at + taken for at, taken, _ in self._loose(max(60, row)) if at == row), row + 1)


def _lines(text: bytes) -> list[bytes]:
    lines = [line.rstrip(b"\r") for line in text.split(b"\n")]
    return lines[:-1] if text.endswith(b"\n") or not text else lines


def _skip(blocks: Iterator[bytes], lines: int) -> Iterator[bytes]:
    for block in blocks:
        start = 0
        while lines and start < len(block):
            start = block.find(b"\n", start) + 1 or len(block)
            lines -= 1
        if start < len(block):
            yield block[start:] if start else block

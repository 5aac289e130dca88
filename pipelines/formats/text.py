"""Delimited text as a part: its head, its tail, its records."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from typing import BinaryIO

from pipelines.formats import dialect, encoding, odd_lines, oversize
from pipelines.formats.ahead import ahead
from pipelines.formats.blocks import BLOCK, Text
from pipelines.formats.dialect import Dialect
from pipelines.formats.frames import chunk
from pipelines.formats.parts import Chunk, Record
from pipelines.formats.stretches import Shape, gather

_HEAD = 1 << 18
_SAMPLE = 8 << 20


class TextPart:
    """A table in delimited text. What it is written in is decided when it is made, over its head."""

    hidden = False

    def __init__(self, name: str | None, opener: Callable[[], BinaryIO]) -> None:
        self.name = name
        with opener() as file:
            sample = file.read(_SAMPLE)
        code = encoding.detect(sample[:4096], sample)
        self._text = Text(opener, code, dialect.lines_end_with_cr(sample[:_HEAD].replace(b"\0", b"")))
        self.dialect: Dialect = dialect.detect(next(self._text.blocks(_HEAD), b""), self._text.cr)
        if b'="' in sample.replace(b"\0", b""):
            mark = self.dialect.delimiter
            self._text = replace(self._text, put_right=lambda text: dialect.without_formulas(text, mark))
            self.dialect = dialect.detect(next(self._text.blocks(_HEAD), b""), self._text.cr)
        if b'\\"' in sample.replace(b"\0", b""):
            self._unescape()
        self._seen: list[tuple[Record, int]] = []
        self._is_all_seen = False

    def _unescape(self) -> None:
        """Put right quotes that backslashes escape, where that is the file's habit."""
        text = next(self._text.blocks(_SAMPLE), b"")
        known = dialect.detect(dialect.unescaped(text[:_HEAD]), self._text.cr)
        if dialect.has_escapes(text, known):
            first = self._text.put_right or bytes
            self.dialect = known
            self._text = replace(self._text, put_right=lambda text: dialect.unescaped(first(text)))

    @property
    def encoding(self) -> str:
        return self._text.encoding.name

    @property
    def delimiter(self) -> str:
        return self.dialect.delimiter.decode()

    def head(self, n: int = 60) -> list[Record]:
        return [record for record, _ in self._loose(n)[:n]]

    def _loose(self, n: int) -> list[tuple[Record, int]]:
        """The first n records or more, with the lines each takes; read again only where more are asked."""
        if not self._is_all_seen and len(self._seen) < n:
            self._seen = self._read_head(n)
        return self._seen

    def _read_head(self, n: int) -> list[tuple[Record, int]]:
        text = b""
        for block in self._text.blocks(_HEAD):
            text += block
            if text.count(b"\n") >= n + odd_lines.JOINED_LINES:
                found = self._records(text, n + odd_lines.JOINED_LINES)
                if len(found) >= n + odd_lines.JOINED_LINES:
                    return found[: -odd_lines.JOINED_LINES]
        self._is_all_seen = True
        return self._records(text)

    def _records(self, text: bytes, most: int | None = None, before: int = 0) -> list[tuple[Record, int]]:
        row, records, lines = 1, [], _lines(text)
        every = odd_lines.loose(lines, self.dialect.width, self.dialect.delimiter)
        for taken, cells in islice(every, most):
            over = oversize.words(lines[row - 1], cells, self.dialect.delimiter)
            records.append((Record(before + row, () if over else cells, over), taken))
            row += taken
        return records

    def tail(self, n: int = 30) -> list[Record]:
        before, text = self._text.last(_HEAD)
        return [record for record, _ in self._records(text, before=before)[-n:]]

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
        every = self._loose(max(60, row))
        return next((record.row + taken for record, taken in every if record.row == row), row + 1)


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

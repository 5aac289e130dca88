"""The records of a register as columns: a block at a time by the fast parser, which sees sound records only.

What is not plain to the eye (exact_marks.py) is looked at by itself, and taken out where it is broken. A
block that the parser still counts otherwise is cut into pieces, and such a piece is read the careful way.
"""

from collections.abc import Generator, Iterator

from pipelines.formats import exact_sound, exact_unquoted
from pipelines.formats.blocks import BLOCK, Text
from pipelines.formats.exact_cut import Cut
from pipelines.formats.frames import chunk
from pipelines.formats.parts import Chunk
from pipelines.formats.stretches import Shape, sort

PIECE = 1 << 20


class Records:
    """The records of a text after line `row`. `is_cut_short`: the last line, once it is read, has no end."""

    def __init__(self, text: Text, row: int, cut: Cut) -> None:
        self.text, self.cut, self.line = text, cut, row + 1
        self.is_cut_short = False

    def chunks(self, block: int = BLOCK) -> Iterator[Chunk]:
        """Every record, in order, once: in a frame of `_row` and the taken cells (null where empty), or among
        the odd."""
        left = b""
        for text in self._lines(block):
            if not self.cut.is_quoted:
                yield self._counted(exact_unquoted.read(text, self.line, self.cut), text.count(b"\n"))
                continue
            whole = left + text if left else text
            got = exact_sound.read(whole, self.line, self.cut)
            if got:
                left = whole[got.used :]
                yield self._counted(got.chunk, got.lines)
            else:
                left = yield from self._by_pieces(whole)
        if left:
            yield self._carefully(left, last=True)[0]

    def _lines(self, block: int) -> Iterator[bytes]:
        """Blocks of whole lines behind the heading, the last one ended too."""
        skip = self.line - 1
        for text in self.text.blocks(block):
            start = 0
            while skip and start < len(text):
                start = text.find(b"\n", start) + 1 or len(text)
                skip -= 1
            if start < len(text):
                self.is_cut_short = not text.endswith(b"\n")
                rest = text[start:] if start else text
                yield rest + b"\n" if self.is_cut_short else rest

    def _by_pieces(self, text: bytes) -> Generator[Chunk, None, bytes]:
        """The same of a block that is not sound; returns what of it may go on behind it."""
        left, start = b"", 0
        while start < len(text):
            stop = text.find(b"\n", min(start + PIECE, len(text) - 1)) + 1
            piece = left + text[start:stop]
            start, left = stop, b""
            got = exact_sound.read(piece, self.line, self.cut)
            if got:
                left = piece[got.used :]
                yield self._counted(got.chunk, got.lines)
            else:
                some, left = self._carefully(piece, last=False)
                yield some
        return left

    def _carefully(self, text: bytes, last: bool) -> tuple[Chunk, bytes]:
        """The records of a piece, and what of it may go on behind it."""
        shape = Shape(self.cut.mark, self.cut.width)
        got, used, lines = sort(text, self.line, shape, last)
        some = chunk(got, shape)
        return self._counted(self.cut.chunk(some.frame, some.odd), lines), text[used:]

    def _counted(self, got: Chunk, lines: int) -> Chunk:
        self.line += lines
        return got

"""The records of a register as columns: whole blocks by the fast parser where all of a block is sound.

A block is sound where the parser finds a record on each line, as wide as the heading, and each quote begins
or ends a cell. One that is not is cut into pieces, and a piece that is not is read the careful way.
"""

from collections.abc import Generator, Iterator

import polars as pl

from pipelines.formats import exact_marks, exact_unquoted, odd_lines
from pipelines.formats.blocks import BLOCK, Text
from pipelines.formats.exact_cut import Cut
from pipelines.formats.frames import chunk
from pipelines.formats.parts import Chunk
from pipelines.formats.stretches import Shape, sort

PIECE = 1 << 20
_MARK = "\ufeff".encode()
MOST_DOUBTED = 2_000
"""Lines of a block that are looked at one by one, before the careful way is the cheaper one."""


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
            got = sound(whole, self.line, self.cut)
            if got:
                left = b""
                yield self._counted(got, got.frame.height)
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
            got = sound(piece, self.line, self.cut)
            if got:
                yield self._counted(got, got.frame.height)
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


def sound(text: bytes, line: int, cut: Cut) -> Chunk | None:
    """The records of whole lines by the fast parser; None where some line is not a record by itself."""
    seen = exact_marks.look(text, cut.mark[0])
    cells = _parsed(text, cut)
    if seen is None or cells is None or cells.height != len(seen.ends):
        return None
    odd = pl.col("_last").is_null() | pl.col("_beyond").is_not_null()
    doubted = seen.doubted | set(cells.select(pl.arg_where(odd)).to_series())
    if len(doubted) > MOST_DOUBTED or not all(_is_record(seen.line(text, at), cut) for at in doubted):
        return None
    frame = cells.with_columns(_row=pl.int_range(line, line + cells.height, dtype=pl.UInt32))
    return cut.chunk(_without_empty(frame, cut))


def _parsed(text: bytes, cut: Cut) -> pl.DataFrame | None:
    """The taken cells; the last one as `_last`, null where it is missing, or empty and unquoted; and the one
    behind it as `_beyond`, null where there is none, or the same."""
    if text.startswith(_MARK):  # the parser drops one, which may be a cell's
        return None
    last, beyond = cut.width - 1, cut.width
    blank = {f"c{place}": "" for place in cut.taken if place != last}
    try:
        cells = pl.scan_csv(
            text,
            has_header=False,
            schema={**cut.schema(), f"c{beyond}": pl.String},
            separator=cut.mark.decode(),
            null_values=blank,
            missing_columns="insert",  # as is said of a first line that is as wide as it should be
        )
        also = [pl.col(f"c{last}").alias("_last"), pl.col(f"c{beyond}").alias("_beyond")]
        return cells.select(*cut.names, *also).collect()
    except pl.exceptions.PolarsError:
        return None


def _without_empty(frame: pl.DataFrame, cut: Cut) -> pl.DataFrame:
    name = f"c{cut.width - 1}"
    if name not in frame.columns:
        return frame
    return frame.with_columns(pl.when(pl.col(name) != "").then(pl.col(name)).alias(name))


def _is_record(line: bytes, cut: Cut) -> bool:
    cells = odd_lines.split(line, cut.mark)
    return cells is not None and odd_lines.fit(cells, cut.width) == 0

"""Lines in which quotes mean nothing: each is a record, told by the number of its marks alone."""

import numpy as np
import polars as pl

from pipelines.formats import odd_lines, oversize
from pipelines.formats.exact_cut import Cut
from pipelines.formats.marks import LF
from pipelines.formats.parts import ODD, Chunk

_Odd = tuple[int, str, str]


def read(text: bytes, line: int, cut: Cut) -> Chunk:
    """Whole lines, the last one ended too, the first of which is `line`."""
    bytes_ = np.frombuffer(text, np.uint8)
    ends = np.flatnonzero(bytes_ == LF)
    marks = np.flatnonzero(bytes_ == cut.mark[0])
    counts = np.diff(np.searchsorted(marks, ends), prepend=0) + 1
    plain = (counts == cut.width) & (np.diff(ends, prepend=-1) <= oversize.LONGEST)
    rows = np.arange(line, line + len(ends), dtype=np.uint32)
    odd: list[_Odd] = []
    if not plain.all():
        text, keeps, odd = _mended(text, plain, line, cut)
        rows = rows[keeps]
    # An empty line is a record of nothing, and is written as one: marks and no text.
    frame = pl.scan_csv(
        text,
        has_header=False,
        schema=cut.schema(),
        separator=cut.mark.decode(),
        quote_char=None,
    )
    cells = frame.select(cut.names).collect() if len(rows) else pl.DataFrame(schema=cut.schema())
    return cut.chunk(
        cells.with_columns(pl.Series("_row", rows, dtype=pl.UInt32)),
        pl.DataFrame(odd, schema=ODD, orient="row"),
    )


def _mended(text: bytes, plain: np.ndarray, line: int, cut: Cut) -> tuple[bytes, np.ndarray, list[_Odd]]:
    """The text with only lines of the right width: those too wide by empty cells cut, the others odd."""
    lines, keeps, odd = text.split(b"\n")[:-1], np.ones(len(plain), np.bool_), []
    for at in np.flatnonzero(~plain).tolist():
        record = lines[at].removesuffix(b"\r")
        reason = _reason(record, cut)
        if reason:
            keeps[at] = False
            said = record.decode("utf-8", "replace")
            odd.append((line + at, reason, oversize.cut(said) if reason == oversize.TOO_LONG else said))
        else:
            cells = record.split(cut.mark)[: cut.width]
            lines[at] = cut.mark.join(cells + [b""] * (cut.width - len(cells)))
    return b"".join(record + b"\n" for record, keep in zip(lines, keeps, strict=True) if keep), keeps, odd


def _reason(record: bytes, cut: Cut) -> str | None:
    if len(record) > oversize.LONGEST:
        return oversize.TOO_LONG
    side = odd_lines.fit(record.split(cut.mark), cut.width) if record else 0
    return {-1: odd_lines.TOO_FEW, 0: None, 1: odd_lines.TOO_MANY}[side]

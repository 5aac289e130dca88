"""A block of lines by the fast parser, after what is broken has been taken out of it.

A line with an even number of quotes is a record by itself. One with an odd number begins a record that goes
on, or is broken; the plain rule (odd_lines.py) says which. So where records begin is known before the parser
is asked, and it must find as many.
"""

from dataclasses import dataclass, field

import numpy as np
import polars as pl

from pipelines.formats import exact_marks, odd_lines
from pipelines.formats.exact_cut import Cut
from pipelines.formats.exact_marks import Seen
from pipelines.formats.parts import ODD, Chunk

MOST_DOUBTED = 4_000
"""Lines of a block that are looked at one by one, before the careful way is the cheaper one."""

_MARK = "\ufeff".encode()


@dataclass(frozen=True)
class Sound:
    """The records of a block, and how much of it they take: what is left may go on in the next one."""

    chunk: Chunk
    used: int
    lines: int


@dataclass
class Weighed:
    """Lines of a block: those that `begin` a record, those to be taken `out`, and those of broken records as
    (line, reason). `used` lines are settled."""

    begin: np.ndarray
    out: np.ndarray
    used: int
    odd: list[tuple[int, str]] = field(default_factory=list)


def read(text: bytes, line: int, cut: Cut) -> Sound | None:
    """The records of ended lines, the first of which is `line`; None where the parser cannot be trusted."""
    seen = exact_marks.look(text, cut.mark[0])
    if seen is None or len(seen.doubted) > MOST_DOUBTED:
        return None
    weighed = _weigh(text, seen, cut)
    starts = np.flatnonzero(weighed.begin)
    cells = _parsed(_without(text, seen, weighed), cut) if len(starts) else _nothing(cut)
    if cells is None or len(cells) != len(starts):
        return None
    cells = cells.with_columns(pl.Series("_row", starts + line, dtype=pl.UInt32))
    unsure = cells.select(
        pl.arg_where(pl.col("_last").is_null() | pl.col("_beyond").is_not_null())
    ).to_series()
    if len(unsure) > MOST_DOUBTED:
        return None
    wrong = []
    # A record over several lines was looked at already, and whole.
    for at in (each for each in unsure.to_list() if int(starts[each]) not in seen.uneven):
        reason = _reason(seen.line(text, int(starts[at])), cut)
        if reason:
            wrong.append(at)
            weighed.odd.append((int(starts[at]), reason))
    if wrong:
        cells = cells.filter(~pl.int_range(len(cells)).is_in(wrong))
    odd = [(line + at, why, _said(seen.line(text, at))) for at, why in sorted(weighed.odd)]
    chunk = cut.chunk(_without_empty(cells, cut), pl.DataFrame(odd, schema=ODD, orient="row"))
    return Sound(chunk, int(seen.ends[weighed.used - 1]) + 1 if weighed.used else 0, weighed.used)


def _weigh(text: bytes, seen: Seen, cut: Cut) -> Weighed:
    """Look at each doubted line, and at those that a record takes besides its first."""
    count = len(seen.ends)
    found = Weighed(np.ones(count, np.bool_), np.zeros(count, np.bool_), count)
    settled = 0
    for at in sorted(seen.doubted):
        if at < settled:
            continue
        if at not in seen.uneven:
            settled = at + 1
            if reason := _reason(seen.line(text, at), cut):
                _take_out(found, at, reason)
            continue
        window = [seen.line(text, each) for each in range(at, min(at + odd_lines.JOINED_LINES + 1, count))]
        taken = odd_lines.joined(window, 0, cut.width, cut.mark)
        settled = at + max(taken, 1)
        if taken < 0:
            found.begin[at:] = False
            found.out[at:] = True
            found.used = at
            break
        found.begin[at + 1 : settled] = False
        if taken == 0:
            _take_out(found, at, odd_lines.BROKEN)
    return found


def _take_out(found: Weighed, at: int, reason: str) -> None:
    found.begin[at], found.out[at] = False, True
    found.odd.append((at, reason))


def _without(text: bytes, seen: Seen, weighed: Weighed) -> bytes:
    """The text without the lines to be taken out."""
    places = np.flatnonzero(weighed.out)
    if not len(places):
        return text
    pieces, start = [], 0
    for at in places.tolist():
        begins = int(seen.ends[at - 1]) + 1 if at else 0
        pieces.append(text[start:begins])
        start = int(seen.ends[at]) + 1
    return b"".join([*pieces, text[start:]])


def _parsed(text: bytes, cut: Cut) -> pl.DataFrame | None:
    """The taken cells; the last one as `_last`, null where it is missing, or empty and unquoted; and the one
    behind it as `_beyond`, null where there is none, or the same."""
    if text.startswith(_MARK):  # the parser drops one, which may be a cell's
        return None
    last, beyond = cut.width - 1, cut.width
    # A column that is not named here has "" for null too, so those that are looked at are given what no text
    # has: zero bytes are taken out of it.
    nulls = {**dict.fromkeys(cut.names, ""), f"c{last}": "\0", f"c{beyond}": "\0"}
    try:
        cells = pl.scan_csv(
            text,
            has_header=False,
            schema={**cut.schema(), f"c{beyond}": pl.String},
            separator=cut.mark.decode(),
            null_values=nulls,
            missing_columns="insert",  # as is said of a first line that is as wide as it should be
            extra_columns="ignore",
        )
        also = [pl.col(f"c{last}").alias("_last"), pl.col(f"c{beyond}").alias("_beyond")]
        return cells.select(*cut.names, *also).collect()
    except pl.exceptions.PolarsError:
        return None


def _nothing(cut: Cut) -> pl.DataFrame:
    return pl.DataFrame(schema=dict.fromkeys([*cut.names, "_last", "_beyond"], pl.String))


def _without_empty(frame: pl.DataFrame, cut: Cut) -> pl.DataFrame:
    name = f"c{cut.width - 1}"
    if name not in cut.names:
        return frame
    return frame.with_columns(pl.when(pl.col(name) != "").then(pl.col(name)).alias(name))


def _reason(line: bytes, cut: Cut) -> str | None:
    """Why a line is not a record by itself; an empty one is, of nothing."""
    (found,), _ = odd_lines.read([line], cut.width, cut.mark, ragged=False, last=True)
    return found.reason


def _said(line: bytes) -> str:
    return line.decode("utf-8", "replace")

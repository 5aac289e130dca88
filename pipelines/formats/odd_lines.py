"""One record at a time, by the plain rule: what is done with a line that is not simply well formed.

A line with an open quote is joined with those that follow only if the join is a whole record and no joined
line is one by itself; else it stands alone as broken, so that one lost quote cannot swallow its neighbours.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pipelines.formats import oversize

JOINED_LINES = 100  # a cell of more lines than this is a lost quote, not a cell

TOO_FEW, TOO_MANY, BROKEN = "too few cells", "too many cells", "broken quotes"


@dataclass(frozen=True)
class _Patterns:
    """What a whole record is, one whose last cell has an open quote, and one cell with what ends it."""

    whole: re.Pattern[bytes]
    open: re.Pattern[bytes]
    cell: re.Pattern[bytes]


@lru_cache(maxsize=16)
def _patterns(delimiter: bytes) -> _Patterns:
    stop = re.escape(delimiter)
    inside = rb'"(?:[^"]++|"")*+'
    cell = rb"(?:" + inside + rb'"|[^"\n' + stop + rb"]*+)"
    before = rb"(?:" + cell + stop + rb")*+"
    return _Patterns(
        re.compile(before + cell),
        re.compile(before + inside),
        re.compile(rb"(" + cell + rb")(?:" + stop + rb"|\Z)"),
    )


def split(text: bytes, delimiter: bytes) -> list[bytes] | None:
    """The cells of one record as they stand, with their quotes; None where the quotes are not well formed."""
    if b'"' not in text:
        return text.split(delimiter)
    patterns = _patterns(delimiter)
    if not patterns.whole.fullmatch(text):
        return None
    cells = patterns.cell.findall(text)
    if sum(map(len, cells)) + len(cells) - 1 > len(
        text
    ):  # findall also finds the nothing after the last cell
        cells.pop()
    return cells


def bare(cell: bytes) -> str:
    """A cell's text without the quotes around it."""
    if cell.startswith(b'"') and cell.endswith(b'"') and len(cell) > 1:
        cell = cell[1:-1].replace(b'""', b'"')
    return cell.decode("utf-8", "replace")


def fit(cells: list[bytes], width: int) -> int:
    """0 where the cells are as many as the width once empty ones at the end are cut, else -1 or 1."""
    if len(cells) < width:
        return -1
    return 1 if any(cell not in (b"", b'""') for cell in cells[width:]) else 0


def joined(lines: Sequence[bytes], at: int, width: int, delimiter: bytes, any_width: bool = False) -> int:
    """How many lines from `at`, whose quote is open, make one record: 0 none, -1 more must be seen."""
    text, still_open = lines[at], _patterns(delimiter).open.fullmatch
    if not still_open(text):
        return 0
    for next_at in range(at + 1, min(at + JOINED_LINES, len(lines))):
        line = lines[next_at]
        alone = split(line, delimiter)
        if line and alone is not None and fit(alone, width) == 0:
            return 0
        text += b"\n" + line
        if len(text) > oversize.LONGEST:
            return 0
        if b'"' in line and not still_open(text):  # it is whole now, or nothing that follows can make it so
            cells = split(text, delimiter)
            return next_at - at + 1 if cells and (any_width or fit(cells, width) == 0) else 0
    return -1 if at + JOINED_LINES > len(lines) else 0


@dataclass(frozen=True)
class Found:
    """One record: its place among the lines, how many lines it takes, its cells or why it has none."""

    at: int
    lines: int
    text: bytes
    cells: list[bytes]
    reason: str | None


def read(
    lines: Sequence[bytes], width: int, delimiter: bytes, ragged: bool, last: bool
) -> tuple[list[Found], int]:
    """Records of the lines (without line ends), and how many lines they take. Only where not `last` may lines
    at the end be left over: those of a record that may go on after them."""
    found: list[Found] = []
    at = 0
    while at < len(lines):
        one = _record(lines, at, width, delimiter, ragged, last)
        if one is None:
            break
        found.append(one)
        at += one.lines
    return found, at


def _record(
    lines: Sequence[bytes], at: int, width: int, delimiter: bytes, ragged: bool, last: bool
) -> Found | None:
    text = lines[at]
    if not text:
        return Found(at, 1, text, [], None)
    if len(text) > oversize.LONGEST:
        return Found(at, 1, text, [], oversize.TOO_LONG)
    taken = 1
    cells = split(text, delimiter)
    if cells is None and text.count(b'"') % 2:
        more = joined(lines, at, width, delimiter)
        if more < 0 and not last:
            return None
        if more > 0:
            taken, text = more, b"\n".join(lines[at : at + more])
            cells = split(text, delimiter)
    return Found(at, taken, text, cells or [], _reason(cells, width, ragged))


def _reason(cells: list[bytes] | None, width: int, ragged: bool) -> str | None:
    if cells is None:
        return BROKEN
    side = fit(cells, width)
    if side > 0:
        return TOO_MANY
    return TOO_FEW if side < 0 and not ragged else None


def loose(lines: Sequence[bytes], width: int, delimiter: bytes) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Records of lines whose width is not yet sure (a preamble, headings): how many lines each takes, and its
    cells (none where it is too long). Quotes that are not well formed are read as a spreadsheet would;
    nothing is refused here."""
    at = 0
    while at < len(lines):
        taken = 1
        if len(lines[at]) > oversize.LONGEST:
            yield 1, ()
            at += 1
            continue
        if lines[at].count(b'"') % 2 and split(lines[at], delimiter) is None:
            taken = max(1, joined(lines, at, max(width, 2), delimiter, any_width=True))
        yield taken, texts(b"\n".join(lines[at : at + taken]), delimiter)
        at += taken


def texts(line: bytes, delimiter: bytes) -> tuple[str, ...]:
    """The cells of one record as text; where its quotes are not well formed, as a spreadsheet reads them."""
    most = oversize.MOST_CELLS
    if b'"' not in line:
        plain = line.decode("utf-8", "replace").split(delimiter.decode())
        return tuple(plain if any(plain[most:]) else plain[:most])
    cells = split(line, delimiter)
    if cells is not None:
        return tuple(map(bare, cells if any(cells[most:]) else cells[:most]))
    try:
        return tuple(next(csv.reader([line.decode("utf-8", "replace")], delimiter=delimiter.decode())))
    except csv.Error:  # a cell longer than it takes, or a carriage return that ends no line
        return tuple(map(bare, line.split(delimiter)))

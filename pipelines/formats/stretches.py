"""Sort the lines of a text into stretches of plain records and odd ones, many lines at a time.

A line that is a whole record by itself is a record whatever stands around it (odd_lines.py never joins one),
so plain lines can be told by looking at bytes alone. Only the others are read one by one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from pipelines.formats import marks, odd_lines, oversize
from pipelines.formats.marks import CR, Bytes, Lines
from pipelines.formats.odd_lines import Found


@dataclass(frozen=True)
class Shape:
    """How records are cut: `width` cells each, or fewer where `ragged`."""

    delimiter: bytes
    width: int
    ragged: bool = False


@dataclass
class Gathered:
    """Well-formed records in file order, as text of `cells` cells each (those beyond the width are empty),
    with the line of each; and the odd ones as (line, reason, text). `blanks`: some cell is `""`."""

    cells: int
    texts: list[bytes | memoryview] = field(default_factory=list)
    rows: list[NDArray[np.uint32]] = field(default_factory=list)
    odd: list[tuple[int, str, str]] = field(default_factory=list)
    blanks: bool = False


def gather(blocks: Iterable[bytes], first_line: int, shape: Shape) -> Iterator[Gathered]:
    """The records of blocks of whole lines in UTF-8; the first line is `first_line`."""
    left, line = b"", first_line
    for block in blocks:
        text = left + block if left else block
        if not text.endswith(b"\n"):
            text += b"\n"
        got, used, lines = sort(text, line, shape, last=False)
        left, line = text[used:], line + lines
        yield got
    if left:
        yield sort(left, line, shape, last=True)[0]


def sort(text: bytes, line: int, shape: Shape, last: bool) -> tuple[Gathered, int, int]:
    """The records of a block of ended lines, and how many of its bytes and lines they take: not all where one
    may go on after it, unless it is the `last`."""
    bytes_ = np.frombuffer(text, np.uint8)
    seen = marks.lines(bytes_, shape.delimiter[0])
    got = Gathered(_usual(seen, shape.width), blanks=seen.blanks)
    plain = _plain(bytes_, seen, got.cells, shape)
    used = _walk(got, text, seen, plain, line, shape, last)
    return got, int(seen.ends[used - 1]) + 1 if used else 0, used


def _usual(seen: Lines, width: int) -> int:
    """The number of cells that most sound lines have, at least the width."""
    enough = seen.counts[seen.sound & (seen.counts >= width)]
    return int(np.bincount(enough).argmax()) if len(enough) else width


def _plain(text: Bytes, seen: Lines, usual: int, shape: Shape) -> NDArray[np.bool_]:
    """Which lines are records by themselves, with the usual number of cells, none filled beyond the width."""
    plain = seen.sound & (seen.counts == usual)
    plain &= np.diff(seen.ends, prepend=-1) <= oversize.LONGEST
    extra = usual - shape.width
    if extra:
        at = np.flatnonzero(plain)
        stop = seen.ends[at] - (text[np.maximum(seen.ends[at] - 1, 0)] == CR)
        tails = text[np.maximum(stop[:, None] - np.arange(1, extra + 1), 0)]
        plain[at] = (tails == shape.delimiter[0]).all(axis=1)
    if usual == 1:  # an empty line is an empty record, which the parser of frames would pass over
        plain &= np.diff(seen.ends, prepend=-1) > 2
    return plain


def _walk(
    got: Gathered, text: bytes, seen: Lines, plain: NDArray[np.bool_], line: int, shape: Shape, last: bool
) -> int:
    """Gather stretch by stretch; returns how many lines were used."""
    view, count = memoryview(text), len(plain)
    bounds = [0, *(np.flatnonzero(np.diff(plain)) + 1).tolist(), count]
    for start, stop in zip(bounds, bounds[1:], strict=False):
        begin, end = (int(seen.ends[start - 1]) + 1 if start else 0), int(seen.ends[stop - 1])
        if plain[start]:
            got.texts.append(view[begin : end + 1])
            got.rows.append(np.arange(line + start, line + stop, dtype=np.uint32))
            continue
        lines = [one.removesuffix(b"\r") for one in text[begin:end].split(b"\n")]
        if b'"' not in text[begin:end]:
            _add_alone(got, lines, seen.counts[start:stop].tolist(), line + start, shape)
            continue
        found, used = odd_lines.read(
            lines, shape.width, shape.delimiter, shape.ragged, last=last or stop < count
        )
        _add(got, found, line + start, shape)
        if used < len(lines):
            return start + used
    return count


def _add_alone(got: Gathered, lines: list[bytes], counts: list[int], line: int, shape: Shape) -> None:
    """Lines among which no quote stands, so that none can be joined: many, where a whole file is ragged."""
    rows = []
    for row, (text, count) in enumerate(zip(lines, counts, strict=True), line):
        if len(text) > oversize.LONGEST:
            got.odd.append((row, oversize.TOO_LONG, _said(text, oversize.TOO_LONG)))
        elif (shape.ragged or not text) and 1 < shape.width > count:
            got.texts.append(text + shape.delimiter * (got.cells - count) + b"\n")
            rows.append(row)
        elif text and count < shape.width:
            got.odd.append((row, odd_lines.TOO_FEW, text.decode("utf-8", "replace")))
        else:
            got.rows.append(np.array(rows, np.uint32))
            rows = []
            _add(got, odd_lines.read([text], shape.width, shape.delimiter, shape.ragged, True)[0], row, shape)
    got.rows.append(np.array(rows, np.uint32))


def _add(got: Gathered, found: list[Found], line: int, shape: Shape) -> None:
    """Records found one by one: those that fit are written out again, to be parsed with the others."""
    fitting = [one for one in found if one.reason is None]
    got.texts.extend(_written(one, got.cells, shape) for one in fitting)
    got.rows.append(np.array([line + one.at for one in fitting], np.uint32))
    got.blanks |= got.cells == 1 or any(b'""' in one.cells for one in fitting)
    for one in found:
        if one.reason is not None:
            got.odd.append((line + one.at, one.reason, _said(one.text, one.reason)))


def _said(text: bytes, reason: str) -> str:
    """A record as published, or the beginning of one that is too long."""
    said = text.decode("utf-8", "replace")
    return oversize.cut(said) if reason == oversize.TOO_LONG else said


def _written(one: Found, usual: int, shape: Shape) -> bytes:
    cells = one.cells[: shape.width]
    cells += [b""] * (usual - len(cells))
    return (shape.delimiter.join(cells) if usual > 1 else cells[0] or b'""') + b"\n"

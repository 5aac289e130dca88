"""Blocks of lines to frames: well-formed lines many at a time, the others one by one.

A line that is a whole record by itself is a record whatever stands around it (odd_lines.py never joins one), so
the lines of a block can be sorted into plain and odd ones by looking at bytes alone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np
import polars as pl
from numpy.typing import NDArray

from pipelines.formats import odd_lines
from pipelines.formats.odd_lines import Found

_LF, _CR, _QUOTE = 10, 13, 34
Places = NDArray[np.int64]

ODD_SCHEMA = {"_row": pl.UInt32, "reason": pl.String, "text": pl.String}


@dataclass(frozen=True)
class Shape:
    """How the records are cut: `width` cells each; `ragged` lets records be shorter."""

    delimiter: bytes
    width: int
    ragged: bool


@dataclass
class _Gathered:
    """Text for the frame in file order, the line of each of its records, and the odd ones."""

    texts: list[bytes | memoryview] = field(default_factory=list)
    rows: list[NDArray[np.uint32]] = field(default_factory=list)
    odd: list[tuple[int, str, str]] = field(default_factory=list)


def frames(
    blocks: Iterable[bytes], first_line: int, shape: Shape
) -> Iterator[tuple[pl.DataFrame, pl.DataFrame]]:
    """(records, odd ones) for each block of text in UTF-8; a block may end anywhere, `first_line` is 1-based."""
    left, line = b"", first_line
    for block in blocks:
        text = left + block if left else block
        end = text.rfind(b"\n") + 1
        got, used, lines = _block(text[:end] if end < len(text) else text, line, shape, last=False)
        left, line = text[used:], line + lines
        yield got
    if left:
        got, _, _ = _block(left if left.endswith(b"\n") else left + b"\n", line, shape, last=True)
        yield got


def _block(
    text: bytes, line: int, shape: Shape, last: bool
) -> tuple[tuple[pl.DataFrame, pl.DataFrame], int, int]:
    """One block of whole lines: its frames, and how many bytes and lines of it they take."""
    if b"\r\r\n" in text:
        text = _one_return(text)
    bytes_ = np.frombuffer(text, np.uint8)
    ends = np.flatnonzero(bytes_ == _LF)
    counts, sound = _counts(bytes_, ends, shape.delimiter)
    usual = _usual(counts, sound, shape.width)
    plain = _plain(bytes_, ends, counts, sound, usual, shape)
    gathered, used = _gather(text, ends, plain, line, usual, shape, last)
    frame = _parse(gathered, usual, shape)
    odd = pl.DataFrame(gathered.odd, schema=ODD_SCHEMA, orient="row")
    return (frame, odd), int(ends[used - 1]) + 1 if used else 0, used


def _one_return(text: bytes) -> bytes:
    while b"\r\r\n" in text:
        text = text.replace(b"\r\r\n", b"\r\n")
    return text


def _counts(bytes_: NDArray[np.uint8], ends: Places, delimiter: bytes) -> tuple[Places, NDArray[np.bool_]]:
    """Cells in each line, and whether its quotes are well formed (then delimiters inside them are not counted)."""
    marks = np.flatnonzero(bytes_ == delimiter[0])
    counts = np.diff(np.searchsorted(marks, ends), prepend=0) + 1
    sound = np.ones(len(ends), np.bool_)
    quotes = np.flatnonzero(bytes_ == _QUOTE)
    if len(quotes):
        _weigh_quotes(bytes_, ends, marks, quotes, counts, sound, delimiter[0])
    return counts, sound


def _weigh_quotes(
    bytes_: NDArray[np.uint8],
    ends: Places,
    marks: Places,
    quotes: Places,
    counts: Places,
    sound: NDArray[np.bool_],
    delimiter: int,
) -> None:
    """Take delimiters between quotes out of `counts`, and mark the lines whose quotes are not `sound`."""
    line_of = np.searchsorted(ends, quotes)
    sound &= np.bincount(line_of, minlength=len(ends)) % 2 == 0
    even = sound[line_of]
    opening, closing = quotes[even][0::2], quotes[even][1::2]
    line_of = line_of[even][0::2]
    before = bytes_[np.maximum(opening - 1, 0)]
    after = bytes_[closing + 1]
    good = (before == delimiter) | (before == _LF) | (before == _QUOTE) | (opening == 0)
    ends_line = (after == _CR) & (closing + 2 == ends[line_of])
    good &= (after == delimiter) | (after == _LF) | (after == _QUOTE) | ends_line
    sound[line_of[~good]] = False
    inside = np.searchsorted(marks, closing) - np.searchsorted(marks, opening)
    np.subtract.at(counts, line_of, inside)


def _usual(counts: Places, sound: NDArray[np.bool_], width: int) -> int:
    """The number of cells that most sound lines have, at least the width."""
    enough = counts[sound & (counts >= width)]
    return int(np.bincount(enough).argmax()) if len(enough) else width


def _plain(
    bytes_: NDArray[np.uint8],
    ends: Places,
    counts: Places,
    sound: NDArray[np.bool_],
    usual: int,
    shape: Shape,
) -> NDArray[np.bool_]:
    """Which lines are records by themselves, of the usual number of cells, with nothing in those beyond the width."""
    plain = sound & (counts == usual)
    extra = usual - shape.width
    if extra:
        at = np.flatnonzero(plain)
        stop = ends[at] - (bytes_[np.maximum(ends[at] - 1, 0)] == _CR)
        tails = bytes_[np.maximum(stop[:, None] - np.arange(1, extra + 1), 0)]
        plain[at] = (tails == shape.delimiter[0]).all(axis=1)
    if shape.width == 1:  # an empty line is an empty record, which the parser of frames would pass over
        plain &= np.diff(ends, prepend=-1) > 2
    return plain


def _gather(
    text: bytes, ends: Places, plain: NDArray[np.bool_], line: int, usual: int, shape: Shape, last: bool
) -> tuple[_Gathered, int]:
    """Walk the stretches of plain and of odd lines; returns what they hold and how many lines were used."""
    got = _Gathered()
    if not len(ends):
        return got, 0
    view = memoryview(text)
    turns = np.flatnonzero(np.diff(plain)) + 1
    bounds = [0, *turns.tolist(), len(ends)]
    for start, stop in zip(bounds, bounds[1:], strict=False):
        begin, end = (int(ends[start - 1]) + 1 if start else 0), int(ends[stop - 1])
        if plain[start]:
            got.texts.append(view[begin : end + 1])
            got.rows.append(np.arange(line + start, line + stop, dtype=np.uint32))
            continue
        lines = [one.removesuffix(b"\r") for one in text[begin:end].split(b"\n")]
        more_may_come = stop == len(ends) and not last
        found, used = odd_lines.read(lines, shape.width, shape.delimiter, shape.ragged, not more_may_come)
        _add(got, found, line + start, usual, shape)
        if used < len(lines):
            return got, start + used
    return got, len(ends)


def _add(got: _Gathered, found: list[Found], line: int, usual: int, shape: Shape) -> None:
    """Records found one by one: those that fit are written out again so that they are parsed with the others."""
    fitting = [one for one in found if one.reason is None]
    if fitting:
        got.texts.extend(_written(one, usual, shape) for one in fitting)
        got.rows.append(np.array([line + one.at for one in fitting], np.uint32))
    got.odd.extend(
        (line + one.at, one.reason, one.text.decode("utf-8", "replace"))
        for one in found
        if one.reason is not None
    )


def _written(one: Found, usual: int, shape: Shape) -> bytes:
    cells = one.cells[: shape.width]
    cells += [b""] * (usual - len(cells))
    return (shape.delimiter.join(cells) if usual > 1 else cells[0] or b'""') + b"\n"


def _parse(got: _Gathered, usual: int, shape: Shape) -> pl.DataFrame:
    names = [f"c{i}" for i in range(usual)]
    schema = pl.Schema(dict.fromkeys(names, pl.String))
    rows = np.concatenate(got.rows) if got.rows else np.empty(0, np.uint32)
    text = b"".join(got.texts)
    frame = _read(text, schema, shape.delimiter) if text else schema.to_frame()
    if frame.height != len(rows):
        frame = _slowly(text, schema, shape.delimiter)
    frame = frame.select(names[: shape.width])
    if b'""' in text:
        frame = frame.with_columns(
            pl.when(pl.col(names[: shape.width]) != "").then(pl.col(names[: shape.width]))
        )
    return frame.select(pl.Series("_row", rows), pl.all())


def _read(text: bytes, schema: pl.Schema, delimiter: bytes) -> pl.DataFrame:
    return pl.read_csv(
        text,
        has_header=False,
        schema=schema,
        separator=delimiter.decode(),
        quote_char='"' if b'"' in text else None,
        encoding="utf8",
        low_memory=False,
    )


def _slowly(text: bytes, schema: pl.Schema, delimiter: bytes) -> pl.DataFrame:
    """Record by record, for text that the fast parser counts differently than we do."""
    found, _ = odd_lines.read(text.removesuffix(b"\n").split(b"\n"), len(schema), delimiter, False, True)
    cells = [tuple(odd_lines.bare(cell) or None for cell in one.cells) for one in found]
    return pl.DataFrame(cells, schema=schema, orient="row")

"""Where lines end, how many cells each has and whether its quotes are well formed, by bytes alone."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

LF, CR, QUOTE = 10, 13, 34
Bytes = NDArray[np.uint8]
Places = NDArray[np.int64]

_WINDOW = 1 << 18  # bytes looked at together, so that they stay in the processor's cache


@dataclass(frozen=True)
class Lines:
    """One entry a line: the place of its line feed; its number of cells, where its quotes are `sound`.
    `blanks`: some cell is `""`, quotes around nothing."""

    ends: Places
    counts: Places
    sound: NDArray[np.bool_]
    blanks: bool


def lines(text: Bytes, delimiter: int) -> Lines:
    """The lines of a text in which every line ends with a line feed."""
    places = _places(text, delimiter)
    marks = text[places]
    feeds = np.flatnonzero(marks == LF)
    quotes = np.flatnonzero(marks == QUOTE)
    counts = np.diff(feeds, prepend=-1)
    sound = np.ones(len(feeds), np.bool_)
    blanks = len(quotes) > 0 and _weigh(text, delimiter, places, feeds, quotes, counts, sound)
    return Lines(places[feeds], counts, sound, blanks)


def _places(text: Bytes, delimiter: int) -> Places:
    """Where line feeds, delimiters and quotes stand."""
    found, one = np.empty((2, _WINDOW), np.bool_)
    places = []
    for start in range(0, len(text), _WINDOW):
        window = text[start : start + _WINDOW]
        here, mark = found[: len(window)], one[: len(window)]
        np.equal(window, LF, out=here)
        for byte in (delimiter, QUOTE):
            np.equal(window, byte, out=mark)
            np.logical_or(here, mark, out=here)
        places.append(np.flatnonzero(here) + start)
    return np.concatenate(places) if places else np.empty(0, np.int64)


def _weigh(
    text: Bytes,
    delimiter: int,
    places: Places,
    feeds: Places,
    quotes: Places,
    counts: Places,
    sound: NDArray[np.bool_],
) -> bool:
    """Take quotes, and delimiters between them, out of `counts`; mark the lines whose quotes are not `sound`;
    say whether some quotes are around nothing.

    `feeds` and `quotes` are places among the `places`. In a sound line quotes open and close in turns; one
    opens after a delimiter, one closes before a delimiter, and two that touch stand for one inside a cell."""
    line_of = np.searchsorted(feeds, quotes)
    in_line = np.bincount(line_of, minlength=len(feeds))
    sound &= in_line % 2 == 0
    counts -= in_line
    even = sound[line_of]
    opening, closing, line_of = quotes[even][0::2], quotes[even][1::2], line_of[even][0::2]
    np.subtract.at(counts, line_of, closing - opening - 1)
    opens, closes = places[opening], places[closing]
    before, after = text[np.maximum(opens - 1, 0)], text[closes + 1]
    before[opens == 0] = LF
    good = (before == delimiter) | (before == LF) | (before == QUOTE)
    good &= _ends_cell(text, delimiter, closes, after)
    sound[line_of[~good]] = False
    return bool(((closes - opens == 1) & (before != QUOTE) & (after != QUOTE)).any())


def _ends_cell(text: Bytes, delimiter: int, closes: Places, after: Bytes) -> NDArray[np.bool_]:
    good = (after == delimiter) | (after == LF) | (after == QUOTE)
    returns = np.flatnonzero(after == CR)
    good[returns] = text[closes[returns] + 2] == LF
    return good

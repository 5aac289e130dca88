"""Where lines end, and which of them are not plain to the eye, by bytes alone.

Doubted is a line with a quote that neither begins nor ends a cell (as one that stands for itself does), with
an odd number of quotes, or with two marks side by side: cells without quotes may be empty there, and beyond
the last column.
"""

from dataclasses import dataclass

import numpy as np

from pipelines.formats import oversize
from pipelines.formats.marks import CR, LF, QUOTE, Bytes, Places

_WINDOW = 1 << 17  # bytes looked at together, so that they stay in the processor's cache


@dataclass(frozen=True)
class Seen:
    """`ends`: the place of each line feed. `doubted`: the lines (from 0) that are to be looked at singly.
    `uneven`: those of them whose quotes do not come in pairs."""

    ends: Places
    doubted: set[int]
    uneven: set[int]

    def line(self, text: bytes, at: int) -> bytes:
        """One line, without its end."""
        start = int(self.ends[at - 1]) + 1 if at else 0
        return text[start : int(self.ends[at])].removesuffix(b"\r")


def look(text: bytes, mark: int) -> Seen | None:
    """Of a text whose last line has an end; None where a line is longer than a record may be."""
    bytes_, room = np.frombuffer(text, np.uint8), np.empty((3, _WINDOW + 2), np.bool_)
    ends, doubts, counts = [], [], []
    quotes = int(text.startswith(b'"'))
    for start in range(0, len(bytes_), _WINDOW):
        before = min(start, 1)  # one byte more on both sides, so that each has its neighbours
        window = bytes_[start - before : start + _WINDOW + 1]
        feeds, doubted, here = _window(window, mark, room)
        feeds = feeds[(feeds >= before) & (feeds < before + _WINDOW)]
        ends.append(feeds + (start - before))
        doubts.append(doubted + (start - before))
        counts.append(np.searchsorted(here, feeds) + quotes)
        quotes += len(here)
    places = np.concatenate(ends)
    if np.diff(places, prepend=-1).max(initial=0) > oversize.LONGEST:
        return None
    so_far = np.concatenate(([0], *counts))
    uneven = set(np.flatnonzero((so_far[1:] - so_far[:-1]) % 2).tolist())
    return Seen(places, uneven | set(np.searchsorted(places, np.concatenate(doubts)).tolist()), uneven)


def _window(window: Bytes, mark: int, room: np.ndarray) -> tuple[Places, Places, Places]:
    """Where lines end, where inside the window a doubtful byte stands, and where a quote does."""
    edge, one, two = room[:, : len(window)]
    np.equal(window, LF, out=edge)
    feeds = np.flatnonzero(edge)
    np.equal(window, mark, out=one)
    np.logical_and(one[:-1], one[1:], out=two[1:])
    np.logical_or(edge, one, out=edge)
    np.logical_or(edge, np.equal(window, CR, out=one), out=edge)
    amid = np.logical_or(edge[:-2], edge[2:], out=one[1:-1])
    quote = np.equal(window[1:-1], QUOTE, out=edge[1:-1])
    np.greater(quote, amid, out=amid)
    doubted = np.flatnonzero(np.logical_or(amid, two[1:-1], out=amid))
    return feeds, doubted + 1, np.flatnonzero(quote) + 1

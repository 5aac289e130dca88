"""The fast parser is held to the records that were counted."""

import numpy as np
import pytest

from pipelines.formats import frames
from pipelines.formats.stretches import Gathered, Shape


def gathered(text: bytes, count: int, cells: int = 2) -> Gathered:
    """Records that begin on lines 5, 6, ..."""
    return Gathered(cells, [text], [np.arange(5, 5 + count, dtype=np.uint32)])


def test_cells_beyond_the_width_are_cut_and_the_lines_kept() -> None:
    got = frames.chunk(gathered(b'a,"b,c",\nd,e,\n', 2, cells=3), Shape(b",", 2))
    assert got.frame.rows() == [(5, "a", "b,c"), (6, "d", "e")]
    assert got.odd.is_empty()


def test_where_the_fast_parser_counts_differently_each_record_is_read_by_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = b'a,"b\nc"\r\n"",d\r\n'
    expected = [(5, "a", "b\nc"), (6, None, "d")]
    some = gathered(text, 2)
    some.blanks = True
    assert frames.chunk(some, Shape(b",", 2)).frame.rows() == expected
    monkeypatch.setattr(frames, "_fast", lambda *_: None)
    assert frames.chunk(some, Shape(b",", 2)).frame.rows() == expected


def test_nothing_gathered_is_an_empty_frame_of_the_width() -> None:
    got = frames.chunk(Gathered(3), Shape(b",", 2))
    assert got.frame.columns == ["_row", "c0", "c1"]
    assert got.frame.is_empty()

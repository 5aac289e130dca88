"""Line ends, cells and quotes are told by bytes alone."""

import numpy as np

from pipelines.formats import marks


def seen(text: bytes) -> marks.Lines:
    """The lines of a text with commas."""
    return marks.lines(np.frombuffer(text, np.uint8), ord(","))


def test_delimiters_between_quotes_do_not_count() -> None:
    lines = seen(b'a,b\n"a,,b",c\n,"",\n\n')
    assert lines.counts.tolist() == [2, 2, 3, 1]
    assert lines.sound.all()
    assert lines.ends.tolist() == [3, 12, 17, 18]


def test_quotes_that_are_not_well_formed_are_seen() -> None:
    lines = seen(b'a,"b\n"a"b,c\n12" by 6"\n"a"\r\n"a"\rb\n"a""b"\n"a" ,b\n')
    assert lines.sound.tolist() == [False, False, False, True, False, True, False]


def test_quotes_around_nothing_are_told_from_quotes_inside_a_cell() -> None:
    assert seen(b'"",a\n').blanks
    assert seen(b'a,""\r\n').blanks
    assert not seen(b'"a""b","""","c"""\n').blanks


def test_a_text_longer_than_the_window_is_seen_whole() -> None:
    lines = seen(b'some,"quoted, text",x\n' * 40_000)
    assert len(lines.ends) == 40_000
    assert (lines.counts == 3).all()
    assert lines.sound.all()

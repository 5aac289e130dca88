"""What the fast parser is trusted with, and what is taken out before it is asked."""

import polars as pl
import pytest

from pipelines.formats import exact_sound
from pipelines.formats.exact_cut import Cut

CUT = Cut(b",", True, 3, (0, 2))


def test_sound_records_as_they_are() -> None:
    text = b'"a","b","c"\r\n"","b",""\r\n"say ""yes""","","c"\r\n'
    got = exact_sound.read(text, 7, CUT)
    assert got is not None
    assert got.chunk.frame.rows() == [(7, "a", "c"), (8, None, None), (9, 'say "yes"', "c")]
    assert got.chunk.frame.schema == {"_row": pl.UInt32, "c0": pl.String, "c2": pl.String}
    assert (got.used, got.lines, len(got.chunk.odd)) == (len(text), 3, 0)


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        ('"a","b"', "too few cells"),
        ('"a","b","c","d"', "too many cells"),
        ('"a ""b"" c","b"', "too few cells"),
        ('"a "b" c","b","c"', "broken quotes"),
        ('a "b","b","c"', "broken quotes"),
        ('"a"b,"b","c"', "broken quotes"),
    ],
)
def test_a_broken_record_is_taken_out_and_its_neighbours_are_not(record: str, reason: str) -> None:
    text = f'"a","b","c"\n{record}\n"d","e","f"\n'.encode()
    got = exact_sound.read(text, 1, CUT)
    assert got is not None
    assert got.chunk.frame.rows() == [(1, "a", "c"), (3, "d", "f")]
    assert got.chunk.odd.rows() == [(2, reason, record)]


def test_a_record_over_lines_is_one_and_may_go_on_in_the_next_block() -> None:
    text = b'"a\n\nb","b","c"\nd,e,f\n"g\n'
    got = exact_sound.read(text, 1, CUT)
    assert got is not None
    assert got.chunk.frame.rows() == [(1, "a\n\nb", "c"), (4, "d", "f")]
    assert (got.used, got.lines) == (len(text) - 3, 4)


@pytest.mark.parametrize("text", ['a,"b"x""\ufeff,c\n' * 5_000, "\ufeffa,b,c\n", "a,,c\n" * 5_000])
def test_what_the_parser_is_not_trusted_with(text: str) -> None:
    assert exact_sound.read(text.encode(), 1, CUT) is None

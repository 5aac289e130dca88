"""The plain rule for one record at a time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.formats.odd_lines import JOINED_LINES, bare, loose, read, split, texts
from pipelines.formats.oversize import MOST_CELLS


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        (b"", [b""]),
        (b"a,b", [b"a", b"b"]),
        (b'"a,b",c', [b'"a,b"', b"c"]),
        (b'a,"b",', [b"a", b'"b"', b""]),
        (b'"",""', [b'""', b'""']),
        (b'"a""b"', [b'"a""b"']),
        (b'a,"b\nc"', [b"a", b'"b\nc"']),
        (b'a,"b', None),
        (b'a,12" pipe', None),
        (b'"a"b,c', None),
        (b'"a"",b', None),
    ],
)
def test_a_record_is_split_where_its_quotes_are_well_formed(text: bytes, cells: list[bytes] | None) -> None:
    assert split(text, b",") == cells


def test_a_cell_is_told_without_the_quotes_around_it() -> None:
    assert [bare(one) for one in (b'"a ""b"""', b"a", b'""', b"")] == ['a "b"', "a", "", ""]


def test_the_expression_for_a_record_takes_its_time_in_proportion() -> None:
    assert split(b'"' + b'""' * 200_000 + b"x" * 200_000, b",") is None


def test_lines_are_joined_only_so_far() -> None:
    lines = [b'a,"b', *[b"c"] * (JOINED_LINES - 2), b'd"']
    assert len(read(lines, 2, b",", False, True)[0]) == 1
    lines.insert(1, b"c")
    assert len(read(lines, 2, b",", False, True)[0]) == len(lines)


def test_lines_of_a_record_that_may_go_on_are_left_over() -> None:
    found, used = read([b"a,b", b'c,"d', b"e"], 2, b",", False, last=False)
    assert ([one.text for one in found], used) == ([b"a,b"], 1)


def test_a_heading_with_a_line_end_inside_it_is_one_record_of_any_width() -> None:
    lines = [b"Title", b'"Net', b'Amount",Supplier', b"1,A", b'12" pipe,B']
    assert list(loose(lines, 2, b",")) == [
        (1, ("Title",)),
        (2, ("Net\nAmount", "Supplier")),
        (1, ("1", "A")),
        (1, ('12" pipe', "B")),
    ]


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        (b"Note\rmore,1", ("Note\rmore", "1")),
        (b'Report "of\rus" made, "x', ('Report "of\rus" made', ' "x')),
        (b"a," + b"x" * 200_000, ("a", "x" * 200_000)),
        (b'a," ' + b"x" * 200_000, ("a", '" ' + "x" * 200_000)),
    ],
)
def test_a_line_that_python_s_csv_refuses_has_cells_all_the_same(line: bytes, cells: tuple[str, ...]) -> None:
    assert texts(line, b",") == cells


@given(st.binary(max_size=12), st.sampled_from([b",", b"|"]))
def test_a_line_has_the_text_of_each_of_its_cells(line: bytes, delimiter: bytes) -> None:
    cells = split(line, delimiter)
    if cells is not None:
        assert texts(line, delimiter) == tuple(map(bare, cells))


def test_empty_cells_beyond_what_is_read_are_cut_and_others_are_not() -> None:
    assert len(texts(b"a" + b"," * 3 * MOST_CELLS, b",")) == MOST_CELLS
    assert len(texts(b"," * 3 * MOST_CELLS + b"a", b",")) == 3 * MOST_CELLS + 1

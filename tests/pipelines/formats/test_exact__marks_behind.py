"""Headings and rows with a mark too many behind them."""

from pathlib import Path

from tests.pipelines.formats.test_exact import HEAD, ROW, read, written


def test_a_mark_too_many_behind_the_headings_makes_no_row_too_short(tmp_path: Path) -> None:
    """As in a list with rows `a,b,` under headings `A,B,C,`, and one with rows as wide as those."""
    head, row = HEAD.replace("\n", ",\n"), ROW.replace("\n", ",\n")
    assert read(written(tmp_path, head + ROW))[1].kept.height == 1
    assert read(written(tmp_path, head + row + ROW))[1].kept["_row"].to_list() == [2, 3]

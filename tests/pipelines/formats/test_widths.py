"""Rows wider than their heading: read as they are meant, or refused, and never at a tenth of their money."""

import pytest

from pipelines.formats import widths
from pipelines.formats.heading_search import Found
from pipelines.formats.parts import Record
from warehouse.errors import SourceChanged

HEADING = ("Supplier", "Date", "Amount", "Department")


def found(*texts: str) -> Found:
    return Found(1, 1, 0, texts, 9.0)


def rows(*lines: str) -> list[Record]:
    return [Record(number, tuple(line.split(","))) for number, line in enumerate(lines, 2)]


def test_rows_as_wide_as_the_heading() -> None:
    assert widths.of(found(*HEADING), rows("A Ltd,03/04/2023,600.00,Parks") * 5, "a.csv") == 4


def test_a_column_that_all_rows_fill_and_the_heading_does_not_name() -> None:
    width = widths.of(found(*HEADING), rows("A Ltd,03/04/2023,600.00,Parks,x") * 5, "a.csv")
    assert width == 5
    assert widths.warning(found(*HEADING), width)
    assert widths.warning(found(*HEADING, ""), width) is None


def test_a_few_rows_with_a_cell_too_many_do_not_make_a_column() -> None:
    mixed = rows("A Ltd,03/04/2023,600.00,Parks") * 5 + rows("A Ltd,03/04/2023,600.00,Parks,x") * 5
    assert widths.of(found(*HEADING), mixed, "a.csv") == 4


def test_cells_the_heading_leaves_empty_are_columns() -> None:
    mixed = rows("A Ltd,03/04/2023,600.00,Parks") * 2 + rows("A Ltd,03/04/2023,600.00,Parks,x") * 3
    assert widths.of(found(*HEADING, "", ""), mixed, "a.csv") == 5


@pytest.mark.parametrize("amount", ["7,816.00", "£7,816.00", "-12,450", "£1,234.56"])
def test_commas_of_thousands_without_quotes_are_refused(amount: str) -> None:
    lines = rows(f"A Ltd,03/04/2023,{amount},Parks") * 3 + rows("A Ltd,03/04/2023,600.00,Parks")
    with pytest.raises(SourceChanged, match="one amount stands in two cells"):
        widths.of(found(*HEADING), lines, "a.csv")


def test_two_codes_side_by_side_are_no_split_amount() -> None:
    lines = rows("A Ltd,12,345,600.00,x") * 4
    assert widths.of(found("Supplier", "Area", "Team", "Amount"), lines, "a.csv") == 5


def test_dates_under_another_heading_in_wide_rows_are_refused() -> None:
    with pytest.raises(SourceChanged, match="a comma without quotes shifts them"):
        widths.shifted(found(*HEADING), 5, ["the dates"], "a.csv:1")
    widths.shifted(found(*HEADING), 4, ["the dates"], "a.csv:1")

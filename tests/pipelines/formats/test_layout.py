"""A layout is made of a heading and what stands below it, or refused."""

from pathlib import Path

import pytest

from tests.pipelines.formats.reading import HEADING, ROWS, read
from warehouse.errors import SourceChanged


def test_a_heading_without_rows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceChanged, match="no rows"):
        read(tmp_path, HEADING)


def test_a_missing_column_is_named_with_the_headings_and_what_to_say(tmp_path: Path) -> None:
    with pytest.raises(SourceChanged, match='amount.*"Weather".*--map amount='):
        read(tmp_path, "Supplier,Date,Department,Weather\nAmber Ltd,13/04/2023,Parks,fine\n" * 1)


def test_a_column_that_the_heading_does_not_name_is_within_the_width(tmp_path: Path) -> None:
    rows = ROWS.replace("\n", ",more\n")
    assert len(read(tmp_path, HEADING + rows).kept) == 3


def test_what_was_used_and_what_was_not(tmp_path: Path) -> None:
    text = "Supplier,Date,Amount,Weather\nAmber Ltd,13/04/2023,1.00,fine\n"
    understanding = read(tmp_path, text).understanding
    assert understanding.unused == ("Weather",)
    assert {name: heading.position for name, heading in understanding.columns.items()} == {
        "supplier": 0, "paid_on": 1, "amount": 2,
    }  # fmt: skip


def test_two_tables_side_by_side_are_not_read_as_one(tmp_path: Path) -> None:
    heading = "Supplier,Date,Amount,,Supplier,Date,Amount\n"
    rows = "Amber Ltd,13/04/2023,1.00,,Bex Ltd,14/04/2023,2.00\n" * 3
    with pytest.raises(SourceChanged, match="side by side"):
        read(tmp_path, heading + rows)

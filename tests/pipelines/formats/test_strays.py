"""Rows with a filled cell past the last heading: kept where they are a habit and cannot be shifted."""

from decimal import Decimal
from pathlib import Path

from tests.pipelines.formats.reading import HEADING, read

PLAIN = "".join(f"Parks,Amber {n} Ltd,{n:02}/04/2023,{n}.00\n" for n in range(1, 29))
NOTED = "".join(f"Care,Bex {n} Trust,{n:02}/04/2023,100.50,{n}\n" for n in (14, 15, 16))
LATE = "Supplier Name,Payment Date,Net Amount,VAT,Gross,Purpose\n"


def test_rows_with_a_note_are_kept_and_named_where_they_are_a_habit(tmp_path: Path) -> None:
    got = read(tmp_path, HEADING + PLAIN + NOTED)
    assert (len(got.kept), got.reasons) == (31, [])
    assert got.total == Decimal("406.00") + Decimal("301.50")
    assert got.kept["_row"].to_list() == list(range(2, 33))
    (said,) = got.ending.warnings
    assert said.startswith("3 rows have more cells than the heading (lines 30, 31, 32): such rows are")


def test_two_of_them_are_no_habit(tmp_path: Path) -> None:
    got = read(tmp_path, HEADING + PLAIN + "".join(NOTED.splitlines(True)[:2]))
    assert got.reasons == ["too many cells"] * 2


def test_in_a_long_file_they_are_one_only_from_one_row_in_a_hundred(tmp_path: Path) -> None:
    assert read(tmp_path, HEADING + PLAIN * 35 + NOTED).reasons == []
    assert read(tmp_path, HEADING + PLAIN * 36 + NOTED).reasons == ["too many cells"] * 3
    assert read(tmp_path, HEADING + PLAIN * 36 + NOTED * 4).reasons == []


def test_a_comma_in_a_name_shifts_and_is_never_taken_in(tmp_path: Path) -> None:
    shifted = "".join(f"Parks,Cold, Sons {n},{n}/04/2023,9.00\n" for n in (14, 15, 16, 17))
    got = read(tmp_path, HEADING + PLAIN + NOTED + shifted)
    assert (len(got.kept), got.reasons) == (31, ["too many cells"] * 4)


def test_a_row_that_reads_as_well_when_shifted_stays_aside(tmp_path: Path) -> None:
    """Of "1,200.00,0.00,1200.00" nobody knows whether 1 or 200.00 was paid."""
    plain = "".join(f"Amber Ltd,{n:02}/04/2023,{n}.00,0.00,{n}.00,Paper\n" for n in range(1, 29))
    noted = "".join(f"Bex Ltd,{n}/04/2023,{n}.00,0.00,{n}.00,Paper,see note\n" for n in (14, 15, 16))
    halved = "".join(f"Cold Ltd,{n}/04/2023,1,200.00,0.00,1200.00,Paper\n" for n in (17, 18, 19))
    got = read(tmp_path, LATE + plain + noted + halved)
    assert (len(got.kept), got.reasons) == (31, ["too many cells"] * 3)


def test_a_supplier_behind_the_last_amount_proves_nothing(tmp_path: Path) -> None:
    rows = "".join(f"{n:02}/04/2023,{n}.00,Amber Ltd\n" for n in range(1, 29))
    wide = "".join(f"{n}/04/2023,{n}.00,Smith, Jones & Co\n" for n in (14, 15, 16))
    got = read(tmp_path, "Payment Date,Net Amount,Supplier Name\n" + rows + wide)
    assert got.reasons == ["too many cells"] * 3

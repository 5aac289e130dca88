"""What only the rows settle, or the officer."""

from decimal import Decimal
from pathlib import Path

import pytest

from pipelines.source import Told
from tests.pipelines.formats.reading import HEADING, read
from warehouse.errors import SourceChanged

UNDATED = "Directorate,Supplier,Amount\nParks,Amber Ltd,10.00\nParks,Amber Ltd,11.00\n"
AMBIGUOUS = "Supplier,Date,Amount\nAmber Ltd,03/04/2012,1.00\n"


def test_a_file_without_days_asks_for_the_period_its_name_suggests(tmp_path: Path) -> None:
    with pytest.raises(SourceChanged, match="--period 2013-02"):
        read(tmp_path, UNDATED, name="payments feb 2013.csv")


def test_an_accounting_period_is_no_day(tmp_path: Path) -> None:
    text = "Supplier,Period,Amount\nAmber Ltd,201012,10.00\nAmber Ltd,201012,11.00\n"
    with pytest.raises(SourceChanged, match="201012, is an accounting period"):
        read(tmp_path, text)


def test_a_column_of_months_in_words_is_enough(tmp_path: Path) -> None:
    text = "Supplier,Period,Amount,Department\nAmber Ltd,Apr-23,10.00,Parks\nAmber Ltd,May-23,11.00,Parks\n"
    got = read(tmp_path, text)
    assert [str(day) for day in got.kept["_paid_on"]] == ["2023-04-01", "2023-05-01"]
    assert any("says the month" in said for said in got.understanding.guessed)


def test_the_day_of_an_update_is_taken_for_want_of_a_better_and_said(tmp_path: Path) -> None:
    text = "Supplier,Updated,Amount\nAmber Ltd,2011-03-28,10.00\n"
    got = read(tmp_path, text)
    assert got.understanding.columns["paid_on"].text == "Updated"
    assert any("Updated" in said for said in got.understanding.guessed)
    told = read(tmp_path, text, Told(period="2011-03"))
    assert str(told.kept["_paid_on"][0]) == "2011-03-01"
    assert "paid_on" not in told.understanding.columns


def test_an_order_that_cannot_be_told_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(SourceChanged, match="3 April 2012 or 4 March 2012"):
        read(tmp_path, AMBIGUOUS)


@pytest.mark.parametrize(
    ("told", "name", "day"),
    [
        (Told(period="2012-04"), "spend.csv", "2012-04-03"),
        (Told(period="2012-03"), "spend.csv", "2012-03-04"),
        (Told(), "spend april 2012.csv", "2012-04-03"),
    ],
)
def test_the_period_or_the_name_settles_the_order(tmp_path: Path, told: Told, name: str, day: str) -> None:
    assert str(read(tmp_path, AMBIGUOUS, told, name).kept["_paid_on"][0]) == day


def test_continental_amounts_need_the_whole_file(tmp_path: Path) -> None:
    text = "Supplier;Date;Amount\nAmber Ltd;13/04/2023;1.234,56\nBex Ltd;14/04/2023;1.000\n"
    got = read(tmp_path, text)
    assert got.total == Decimal("2234.56")
    assert any("1.234,56" in said for said in got.understanding.guessed)


def test_short_rows_are_filled_up_where_they_are_the_habit_and_read_well(tmp_path: Path) -> None:
    rows = "".join(f"Parks,Amber Ltd,{day}/04/2023,10.00\n" for day in range(13, 25))
    got = read(tmp_path, HEADING.replace("\n", ",Note\n") + "Parks,Amber Ltd,12/04/2023,10.00,x\n" + rows)
    assert (len(got.kept), got.reasons) == (13, [])


def test_short_rows_that_lost_a_comma_are_set_aside(tmp_path: Path) -> None:
    rows = "".join(
        f"Parks,Amber Ltd,{day}/04/2023,10.00,x\nParks,Bex,{day}/04/20239.00,x\n" for day in range(13, 25)
    )
    got = read(tmp_path, HEADING.replace("\n", ",Note\n") + rows)
    assert (len(got.kept), set(got.reasons)) == (12, {"too few cells"})


def test_days_that_are_months_in_words_are_read_as_months(tmp_path: Path) -> None:
    got = read(tmp_path, "Supplier,Payment Date,Amount\nAmber Ltd,Apr-23,10.00\nBex Ltd,Apr-23,11.00\n")
    assert [str(day) for day in got.kept["_paid_on"]] == ["2023-04-01", "2023-04-01"]
    assert "paid_on" not in got.understanding.columns


def test_credit_notes_above_nothing_are_told(tmp_path: Path) -> None:
    text = "Type,Supplier,Date,Value\nINV,Amber Ltd,13/04/2023,10.00\nCRN,Bex Ltd,14/04/2023,4.00\n"
    got = read(tmp_path, text)
    assert got.total == Decimal(14)
    assert any('marked as credits under "Type"' in said for said in got.understanding.warnings)


def test_years_of_two_digits_in_front_are_read_so_and_said(tmp_path: Path) -> None:
    text = HEADING + "".join(f"Parks,Amber Ltd,23-04-{day:02},10.00\n" for day in range(3, 20))
    got = read(tmp_path, text)
    days = got.kept["_paid_on"]
    assert (str(days.min()), str(days.max())) == ("2023-04-03", "2023-04-19")
    assert got.understanding.date_order == "ymd"
    assert any("Dates are year first" in said for said in got.understanding.guessed)
    with pytest.raises(SourceChanged, match="23 April 2003 or 3 April 2023"):
        read(tmp_path, HEADING + "Parks,Amber Ltd,23-04-03,10.00\nParks,Amber Ltd,23-04-05,10.00\n")

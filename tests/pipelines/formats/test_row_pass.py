"""Every record below the heading ends as kept or set aside, and the end of a file says what was seen."""

from decimal import Decimal
from pathlib import Path

from pipelines.source import ASIDE, Told
from pipelines.sources.spending import PAYMENTS
from tests.pipelines.formats.reading import HEADING, ROWS, SUM, read


def test_frames_have_the_shapes_that_were_promised(tmp_path: Path) -> None:
    got = read(tmp_path, HEADING + ROWS)
    assert dict(got.kept.schema) == PAYMENTS.schema()
    assert dict(got.aside.schema) == dict(ASIDE)
    assert got.kept["_row"].to_list() == [2, 3, 4]
    assert got.total == SUM


def test_rows_set_aside_say_their_line_reason_column_and_text(tmp_path: Path) -> None:
    got = read(tmp_path, HEADING + ROWS + 'Parks,"Dun, Ltd",31/04/2023,5.00\n,,,\nParks,Dun,13/04/2023,n/a\n')
    assert got.aside.rows() == [
        (5, "date not understood", "paid_on", 'Parks,"Dun, Ltd",31/04/2023,5.00'),
        (6, "blank row", None, ""),
        (7, "no amount", "amount", "Parks,Dun,13/04/2023,n/a"),
    ]
    assert len(got.kept) + len(got.aside) == 6


def test_a_total_is_set_aside_and_reconciled(tmp_path: Path) -> None:
    got = read(tmp_path, HEADING + ROWS + ",,,27.25\n")
    assert (got.reasons, got.ending.own_total) == (["total row"], SUM)
    assert got.ending.warnings == ("The file's own total is \u00a327.25, and ours is the same.",)


def test_a_total_that_does_not_hold_is_told(tmp_path: Path) -> None:
    got = read(tmp_path, HEADING + ROWS + "Total,,,30.25\n")
    assert got.ending.own_total == Decimal("30.25")
    assert got.ending.warnings == (
        "The file's own total is \u00a330.25, ours is \u00a327.25: \u00a33.00 less.",
    )


def test_payees_that_are_not_known_are_kept_and_counted(tmp_path: Path) -> None:
    got = read(tmp_path, HEADING + ROWS + "Parks,,16/04/2023,1.00\nParks,#REF!,16/04/2023,1.00\n")
    assert got.total == SUM + 2
    assert len(got.ending.warnings) == 2


def test_rounded_amounts_are_counted(tmp_path: Path) -> None:
    got = read(tmp_path, HEADING + ROWS + "Parks,Dun,16/04/2023,1.005\n")
    assert got.total == SUM + Decimal("1.01")
    assert "1 amount with more than two decimals" in got.ending.warnings[0]


def test_a_payment_in_another_currency_is_set_aside(tmp_path: Path) -> None:
    rows = "Amber Ltd,13/04/2023,10.00,GBP\nBex Ltd,13/04/2023,9.00,EUR\nCold,13/04/2023,8.00,\n"
    got = read(tmp_path, "Supplier,Date,Amount,Currency\n" + rows)
    assert (got.reasons, got.total) == (["not in pounds"], Decimal(18))


def test_the_period_told_dates_every_row(tmp_path: Path) -> None:
    text = "Directorate,Supplier,Amount\nParks,Amber Ltd,10.00\nParks,Amber Ltd,11.00\nTotal,,21.00\n"
    got = read(tmp_path, text, Told(period="2013-02"))
    assert {str(day) for day in got.kept["_paid_on"]} == {"2013-02-01"}
    assert got.kept["paid_on"].null_count() == 2
    assert got.reasons == ["total row"]
    assert "paid_on" not in got.understanding.columns


def test_what_a_page_hands_on_is_set_aside(tmp_path: Path) -> None:
    handed = ",Carried forward,,27.25\n,Brought forward,,27.25\n"
    got = read(tmp_path, HEADING + ROWS + handed + ROWS + ",Page total,,27.25\nTotal,,,54.50\n")
    assert got.reasons == ["total row"] * 4
    assert (got.total, got.ending.own_total) == (2 * SUM, 2 * SUM)
    told = read(tmp_path, UNDATED, Told(period="2023-04"))
    assert (told.reasons, told.ending.own_total) == (["total row"] * 2, None)


UNDATED = "Directorate,Supplier Name,Amount\nParks,Amber Ltd,9.00\nParks,Bex Ltd,1.50\n"
UNDATED += ",Page total,10.50\n,c/f,10.50\n"

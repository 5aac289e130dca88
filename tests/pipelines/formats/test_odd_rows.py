"""What a row is that is no payment, by its shape."""

from decimal import Decimal

import polars as pl
import pytest

from pipelines.formats import odd_rows
from pipelines.formats.odd_rows import Places, Row
from pipelines.formats.totals import Totals

HEADINGS = ("Directorate", "Supplier Name", "Payment Date", "Net Amount")
PLACES = Places({"department": 0, "supplier": 1, "paid_on": 2, "amount": 3}, HEADINGS)
UNDATED = Places({"department": 0, "supplier": 1, "amount": 3}, HEADINGS)


def judge(
    cells: tuple[str, ...], amount: str | None = None, day: bool = False, places: Places = PLACES
) -> str | None:
    """The reason of a row after five rows that make 100.00, the largest 60.00."""
    row = Row(odd_rows.clean(cells), Decimal(amount) if amount else None, day, Decimal(100), 5, Decimal(60))
    return odd_rows.reason(row, places, Totals(kept=Decimal(100), rows=5))


@pytest.mark.parametrize(
    ("cells", "amount", "reason"),
    [
        (("", " ", "\u2020", "\u00a0"), None, "blank row"),
        (HEADINGS, None, "repeated heading"),
        (("Grand Total", "", "", "100.00"), "100", "total row"),
        (("", "TOTAL", "", "99.00"), "99", "total row"),
        (("", "", "", "100.00"), "100", "total row"),
        (("", "", "", "77.00"), "77", "total row"),
        (("Parks Total", "", "", "9.00"), "9", "total row"),
        (("\u00a9 Merefield 2023", "", "", ""), None, "footer"),
        (("", "", "", "\u00a9 Merefield 2023"), None, "footer"),
        (("Note: names are withheld.", "", "", ""), None, "footer"),
        (("Parks", "", "", ""), None, "no supplier and no amount"),
        (("Parks", "", "", "12.00"), "12", None),
        (("", "", "", "12.00"), "12", None),
        (("Parks", "Amber Ltd", "", "100.00"), "100", None),
    ],
)
def test_an_undated_row(cells: tuple[str, ...], amount: str | None, reason: str | None) -> None:
    assert judge(cells, amount) == reason


@pytest.mark.parametrize(
    ("cells", "amount", "reason"),
    [
        (("Property", "Total Gas & Power Ltd", "13/04/2023", "9.00"), "9", None),
        (("Property", "Total", "13/04/2023", "9.00"), "9", None),
        (("", "", "13/04/2023", "100.00"), "100", None),
        (("", "Grand Total", "30/04/2023", "100.00"), "100", "total row"),
    ],
)
def test_a_row_with_a_day(cells: tuple[str, ...], amount: str, reason: str | None) -> None:
    assert judge(cells, amount, day=True) == reason


@pytest.mark.parametrize(
    ("cells", "amount", "reason"),
    [
        (("Parks", "Total Value Tools Ltd", "", "9.00"), "9", None),
        (("", "Total", "", "99.00"), "99", "total row"),
        (("Parks", "", "", "9.00"), "9", None),
        (("", "Amber Total", "", "9.00"), "9", None),
        (("", "Amber Total", "", "100.00"), "100", "total row"),
    ],
)
def test_a_row_of_a_file_without_days(cells: tuple[str, ...], amount: str, reason: str | None) -> None:
    assert judge(cells, amount, places=UNDATED) == reason


def test_a_record_of_another_width_may_be_a_footer() -> None:
    few = "too few cells"
    odd = pl.DataFrame(
        {"_row": [7, 8, 9, 10], "reason": [few, few, "broken quotes", few],
         "text": ["Note: names are withheld.", "Parks,Amber", 'x"y', "Note:\ra record of this page"]},
        schema={"_row": pl.UInt32, "reason": pl.String, "text": pl.String},
    )  # fmt: skip
    assert odd_rows.records(odd, PLACES)["reason"].to_list() == ["footer", few, "broken quotes", "footer"]


def test_a_row_as_text_is_quoted_where_needed() -> None:
    assert odd_rows.as_text(["a,b", None, 'c"d', "e"]) == '"a,b",,"c""d",e'

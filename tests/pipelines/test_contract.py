"""A row keeps the contract, or one column says why not; money is asked first."""

from datetime import date, timedelta
from decimal import Decimal

import polars as pl
import pytest

from pipelines import contract
from pipelines.source import Column, Table

TABLE = Table(
    "things",
    ("things",),
    (
        Column("paid_on", "", "date", True),
        Column("amount", "", "money", True),
        Column("title", "", required=True),
    ),
    (1, 9),
    "",
)
GOOD = {"paid_on": "x", "_paid_on": date(2023, 4, 3), "amount": "1", "_amount": Decimal(1), "title": "Four"}
BROKEN: dict[str, dict[str, object]] = {
    "no amount": {"amount": "n/a", "_amount": None, "paid_on": None, "_paid_on": None},
    "amount not understood": {"amount": "1,23", "_amount": None},
    "no date": {"paid_on": " ", "_paid_on": None},
    "date not understood": {"paid_on": "31/04/2023", "_paid_on": None},
    "date out of range": {"_paid_on": date(1900, 1, 1)},
    "no title": {"title": None},
}


def frame(change: dict[str, object]) -> pl.DataFrame:
    schema: dict[str, pl.DataType | type[pl.DataType]] = {
        "paid_on": pl.String, "_paid_on": pl.Date, "amount": pl.String, "_amount": pl.Decimal(18, 2),
        "title": pl.String,
    }  # fmt: skip
    return pl.DataFrame([{**GOOD, **change}], schema=schema)


def judged(row: pl.DataFrame, given: list[str]) -> tuple[str | None, bool]:
    found = row.select(contract.reasons(TABLE, given).alias("s"), contract.suspects(TABLE, given).alias("m"))
    return found.unnest("s")["reason"][0], bool(found["m"][0])


ALL = ["paid_on", "amount", "title"]


@pytest.mark.parametrize("reason", BROKEN)
def test_a_broken_row_says_why_and_was_under_suspicion(reason: str) -> None:
    assert judged(frame(BROKEN[reason]), ALL) == (reason, True)


def test_a_good_row_is_kept() -> None:
    assert judged(frame({"title": "Longer"}), ALL) == (None, False)


def test_a_column_the_file_does_not_have_is_not_asked() -> None:
    assert judged(frame({"_paid_on": None, "title": "Longer"}), ["amount", "title"]) == (None, False)


def test_a_day_beyond_next_year_is_out_of_range() -> None:
    assert judged(frame({"_paid_on": contract.latest() + timedelta(days=1)}), ALL)[0] == "date out of range"

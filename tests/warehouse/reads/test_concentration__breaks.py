"""Where the line of the trend is cut: at the month a council's ledger changes, not the month before."""

from datetime import date, timedelta

import polars as pl

from tests import tiny
from warehouse.reads import concentration as questions
from warehouse.reads.scope import Scope

COUNCIL = "X99000001"


def trend_of_a_year(before: int, from_month: int, after: int) -> pl.DataFrame:
    """The quarters of April 2023 to March 2024: so many payments a month, and others from one month on."""
    days: list[date] = []
    for number in range(12):
        begins = date(2023 + (number + 3) // 12, (number + 3) % 12 + 1, 1)
        payments = before if number < from_month else after
        days += [begins + timedelta(days=day % 28) for day in range(payments)]
    paid = pl.DataFrame(
        {
            "supplier": [f"Supplier {number % 40} Ltd" for number in range(len(days))],
            "_paid_on": days,
            "amount": ["600.00"] * len(days),
        }
    )
    arrivals = (
        "| arrival | source | entity | kind | _file | council_ons |\n"
        f"| 1 | spending | payments | payments | a.csv | {COUNCIL} |"
    )
    tiny.store(
        {"raw.spending__payments": paid, "raw._arrivals": arrivals}, only=tiny.read_by("concentration")
    )
    return questions.trend(Scope(COUNCIL, date(2023, 4, 1), date(2024, 3, 31)))


def test_a_new_ledger_breaks_the_line_where_it_begins() -> None:
    trend = trend_of_a_year(before=100, from_month=6, after=20)
    broken = dict(zip(trend["quarter_on"], trend["is_break"], strict=True))
    assert broken == {
        date(2023, 4, 1): False,
        date(2023, 7, 1): False,
        date(2023, 10, 1): True,
        date(2024, 1, 1): False,
    }
    assert "October 2023" in trend.filter(pl.col("is_break"))["break_because"].item()


def test_the_break_names_the_month_the_ledger_begins_and_not_the_odd_one_before_it() -> None:
    trend = trend_of_a_year(before=30, from_month=7, after=300)
    said = trend.filter(quarter_on=date(2023, 10, 1))["break_because"].item()
    assert said == "From November 2023 the council publishes a different amount: more than 3 times, or less."

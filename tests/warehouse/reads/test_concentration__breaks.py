"""Where the line of the trend is cut: at the month a council's ledger changes, not the month before."""

from datetime import date, timedelta

import polars as pl

from tests import tiny
from warehouse.reads import concentration as questions
from warehouse.reads.scope import Scope

COUNCIL = "X99000001"


def test_a_new_ledger_breaks_the_line_where_it_begins() -> None:
    days: list[date] = []
    for number in range(12):
        begins = date(2023 + (number + 3) // 12, (number + 3) % 12 + 1, 1)
        days += [begins + timedelta(days=day % 28) for day in range(100 if number < 6 else 20)]
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
    tiny.store({"raw.spending__payments": paid, "raw._arrivals": arrivals})
    trend = questions.trend(Scope(COUNCIL, date(2023, 4, 1), date(2024, 3, 31)))
    broken = dict(zip(trend["quarter_on"], trend["is_break"], strict=True))
    assert broken == {
        date(2023, 4, 1): False,
        date(2023, 7, 1): False,
        date(2023, 10, 1): True,
        date(2024, 1, 1): False,
    }
    assert "October 2023" in trend.filter(pl.col("is_break"))["break_because"].item()

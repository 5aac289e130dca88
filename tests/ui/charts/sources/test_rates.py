"""The rates of each quarter, and the latest beside the first in words."""

from datetime import date
from decimal import Decimal

import polars as pl

from tests.ui.charts.specs import holds, spec
from ui.charts.sources.rates import rates


def quarter(
    on: date, label: str, matched: float | None, located: float, redacted: float
) -> dict[str, object]:
    return {
        "quarter_on": on, "label": label, "amount_gbp": Decimal(100), "payments": 4, "months": 3,
        "matched_pct": matched, "certain_pct": 10.0, "located_pct": located, "redacted_pct": redacted,
    }  # fmt: skip


FIRST = quarter(date(2024, 1, 1), "January to March 2024", 40.0, 0.3, 0.0)
LAST = quarter(date(2024, 4, 1), "April to June 2024", 60.0, 20.0, 5.0)


def test_the_latest_quarter_is_the_finding_and_the_first_stands_beside_it() -> None:
    figure = rates(pl.DataFrame([FIRST, LAST]), "Merefield")
    holds(figure)
    assert figure.title == "60% is matched to a number, 20% to a ward"
    assert "£60 went to suppliers whose number" in figure.sentence
    assert "In January to March 2024 it was £40, less than £1 and £0." in figure.sentence
    bars = next(rows for rows in spec(figure)["datasets"].values() if "top" in rows[0])
    assert len(bars) == 6
    assert {round(row["floor"] - row["top"], 3) for row in bars if row["floor"] == 1} == {0.248, 0.372}


def test_where_nothing_is_known_the_reader_is_told_what_to_load() -> None:
    bare = {"matched_pct": 0.0, "certain_pct": 0.0, "located_pct": 0.0}
    figure = rates(pl.DataFrame([FIRST | bare, LAST | bare]), "Merefield")
    holds(figure)
    assert figure.title == "No supplier is matched or placed yet"
    assert "load a register of companies or of charities" in figure.sentence
    assert "load a list of postcodes" in figure.sentence


def test_one_quarter_is_no_picture_and_none_is_said() -> None:
    alone = rates(pl.DataFrame([LAST]), "Merefield")
    holds(alone)
    assert alone.chart is None
    unknown = rates(pl.DataFrame([FIRST, FIRST | {"matched_pct": None}]), "Merefield")
    assert unknown.chart is None
    nothing = rates(pl.DataFrame([LAST]).clear(), "Merefield")
    holds(nothing)
    assert nothing.sentence == "No quarter is loaded."

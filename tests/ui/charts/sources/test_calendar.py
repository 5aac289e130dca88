"""The calendar says which months are missing between the first and the last."""

from datetime import date

import polars as pl

from tests.ui.charts.specs import holds, spec
from ui.charts.sources.calendar import MOST_LINES, calendar

COUNCIL = "X99000001"


def rows(*months: str, line: int = 1, council: str | None = COUNCIL, what: str = "payments") -> pl.DataFrame:
    """Months from January 2024 on, each with its state."""
    return pl.DataFrame(
        [
            (line, council, "Merefield", what, date(2024, at + 1, 1), state, 5)
            for at, state in enumerate(months)
        ],
        schema=["line", "council_ons", "name", "what", "month_on", "state", "payments"],
        orient="row",
    )


def test_a_missing_month_is_the_finding_and_is_named() -> None:
    figure = calendar(rows("there", "missing", "few", "there"), COUNCIL, "Merefield")
    holds(figure)
    assert figure.title == "2 months of payments are missing between"
    assert (
        "from January 2024 to April 2024; missing between: February 2024 and March 2024." in figure.sentence
    )
    assert figure.shown.row(0)[3:] == (2, 2, "February 2024, March 2024")
    tones = [row["tone"] for row in next(iter(spec(figure)["datasets"].values()))]
    assert tones == ["full", "hollow", "light", "full"]


def test_none_missing_and_none_loaded_are_said() -> None:
    whole = calendar(rows("there", "there"), COUNCIL, "Merefield")
    assert whole.title == "No month of payments is missing between"
    assert "with none missing between" in whole.sentence
    others = calendar(rows("there", council=None, what="files"), COUNCIL, "Merefield")
    assert others.title == "Which months are loaded"
    assert others.sentence.startswith("No payments of Merefield are loaded.")
    nothing = calendar(rows("there").clear(), COUNCIL, "Merefield")
    holds(nothing)
    assert nothing.chart is None


def test_more_strips_than_can_be_drawn_stand_in_the_table() -> None:
    many = pl.concat([rows("there", line=at + 1) for at in range(MOST_LINES + 3)])
    figure = calendar(many, COUNCIL, "Merefield")
    assert "3 more strips: see the table." in figure.sentence
    assert figure.table.height == MOST_LINES + 3

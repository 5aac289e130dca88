"""Money, hours, days and outcomes: the council's own apart, and nothing told is not nought."""

from decimal import Decimal

import polars as pl

from tests.house.words import FORBIDDEN_WORD
from tests.ui.charts.specs import bars_of, holds
from ui.charts.hub.brought import hours, lags, money, outcomes

MONEY = pl.DataFrame(
    [("council", True, Decimal(56_950), 14, 11), ("private", False, Decimal(9_730), 4, 4)],
    schema=["source_class", "is_council", "amount_gbp", "chains", "organisations"],
    orient="row",
)
HOURS = pl.DataFrame(
    [("volunteering", "Volunteering", Decimal("12.5"), 3)],
    schema=["function", "label", "hours", "chains"],
    orient="row",
)
LAGS = pl.DataFrame(
    [
        ("ask", "introduction", 141, 11, 30),
        ("introduction", "funded", 43, 74, 160),
        ("match", "funded", 0, None, None),
    ],
    schema={
        "from_stage": pl.String,
        "to_stage": pl.String,
        "n": pl.Int64,
        "median_days": pl.Int64,
        "p90_days": pl.Int64,
    },
    orient="row",
)
OUTCOMES = pl.DataFrame(
    [("proposal", "sent", 1, Decimal(0)), ("incubation_award", "award made", 2, Decimal(8_000))],
    schema=["kind", "outcome", "count", "amount_gbp"],
    orient="row",
)


def test_other_money_stands_alongside_the_councils() -> None:
    figure = money(MONEY, "M")
    holds(figure)
    assert figure.title == "£9.7k stood alongside £57k of the council"
    assert bars_of(figure) == [
        ("The council", "£57k · 14 introductions", "rest"),
        ("Private companies", "£9.7k · 4 introductions", "focus"),
    ]
    assert not FORBIDDEN_WORD.search(figure.sentence)


def test_money_and_hours_nobody_tells_are_not_none() -> None:
    assert money(MONEY.clear(), "M").chart is None
    figure = hours(HOURS.clear(), "M")
    assert figure.sentence == "No hub tells of hours in these introductions, which is not none."
    holds(hours(HOURS, "M"))


def test_the_wait_for_money_is_the_finding() -> None:
    figure = lags(LAGS, "M")
    holds(figure)
    assert figure.title == "Half wait 74 days or more for money"
    assert figure.sentence == (
        "From introduction to money took 74 days for the middle one of 43; nine in ten came within 160 days."
    )
    assert [row[2] for row in bars_of(figure)] == ["rest", "focus"]
    assert lags(LAGS.head(1), "M").title == "How long it takes"


def test_proposals_and_awards_are_counted() -> None:
    figure = outcomes(OUTCOMES, "M")
    holds(figure)
    assert (
        figure.sentence
        == "Among them 1 proposal under the Sustainable Communities Act 2007 and 2 incubation awards."
    )
    assert figure.table["kind"][0] == "Proposal (Sustainable Communities Act 2007)"

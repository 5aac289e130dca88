"""To whom it goes: unknown apart, shares with their base, other money alongside."""

import polars as pl
import pytest

from tests.ui.charts.specs import holds, spec
from tests.ui.reached import MONEY, D, headline
from ui.charts.reach.recipients import alongside, kinds, sizes

SIZES = pl.DataFrame(
    [
        ("under £10k", D(100), 1, 1, 10.0),
        ("£10k to £100k", D(200), 2, 2, 20.0),
        ("not known", D(700), 9, 7, 70.0),
    ],
    schema=["income_band", "amount_gbp", "grants", "recipients", "share_pct"],
    orient="row",
    schema_overrides={"amount_gbp": MONEY},
)
BESIDE = pl.DataFrame(
    [("philanthropic", D(300), 1, 1, D(600), 2, 0.5), ("another council", D(60), 1, 1, D(600), 2, 0.1)],
    schema=[
        "source_class", "amount_gbp", "grants", "organisations", "council_gbp", "council_funded",
        "per_council_gbp",
    ],
    orient="row",
    schema_overrides={"amount_gbp": MONEY, "council_gbp": MONEY},
)  # fmt: skip


def test_small_is_only_who_is_known_to_be() -> None:
    figure = sizes(SIZES, "M, 2024-25")
    holds(figure)
    assert figure.sentence == (
        "30% went to organisations known to have under £100k a year, 10% to those under £10k. Of 70% the "
        "income is not known, which is never counted as small."
    )
    rows = next(iter(spec(figure)["datasets"].values()))
    assert [row["tone"] for row in rows] == ["focus", "focus", "unsure"]


def test_nobody_known_is_no_size() -> None:
    unknown = SIZES.tail(1).with_columns(share_pct=pl.lit(100.0))
    assert sizes(unknown, "M").sentence.endswith("so nothing is said of their size.")
    assert sizes(SIZES.head(0), "M").chart is None


def test_each_share_says_what_it_is_of() -> None:
    figure = kinds(headline(), "M")
    holds(figure)
    assert figure.table.select("amount", "share", "of").rows()[1] == ("£300k", "50%", "what tells its length")
    assert figure.table.select("amount", "share", "of").rows()[-3:] == [
        ("30", "25%", "the 120 of whom that is known"),
        ("21", "[z]", "the 200 that tell when work begins; 12 do not"),
        ("92", "[z]", "the 200 that tell when work begins; 12 do not"),
    ]


def test_none_of_the_councils_own_is_not_said_to_be_nought_pounds() -> None:
    assert kinds(headline(own_gbp=D(0)), "M").table.row(0)[1:] == ("none recorded", "0%", "all")


def test_nothing_known_is_no_share() -> None:
    unknown = {"first_time_known": 0, "first_time": 0, "lag_known": 0, "lag_median_days": None}
    figure = kinds(headline(length_known_gbp=D(0), **unknown), "M")
    assert figure.table["share"].to_list()[1] == figure.table["share"].to_list()[-3] == "not known"
    assert figure.table.row(-2)[1:] == ("not known", "[z]", "the 0 that tell when work begins; 212 do not")


def test_other_money_is_alongside_and_never_more() -> None:
    figure = alongside(BESIDE, "Merefield", "2024-25")
    holds(figure)
    assert figure.sentence.startswith(
        "Beside each pound that the council granted, the 2 organisations it funds had £0.60"
    )
    assert "nothing says that one came of the other" in figure.sentence
    rows = next(iter(spec(figure)["datasets"].values()))
    assert [(row["name"], row["words"]) for row in rows] == [
        ("Charities and foundations", "£0.50 · less than £1k"),
        ("Other councils", "£0.10 · less than £1k"),
    ]
    assert [row["value"] for row in rows] == pytest.approx([0.5, 0.1])
    assert alongside(BESIDE.head(0), "M", "2024-25").chart is None

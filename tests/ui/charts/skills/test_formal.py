"""The formal side: shares of residents with their day, and no word of small differences."""

from datetime import date

import polars as pl

from tests.ui.charts.specs import bars_of, holds
from ui.charts.skills.formal import claimants, plan, topic, topics

ROWS = [
    ("occupation", "Professional", 2, "W1", "Market", 300, 1_000),
    ("occupation", "Elementary", 9, "W1", "Market", 700, 1_000),
    ("occupation", "Professional", 2, "W2", "Harbour", 100, 800),
    ("occupation", "Elementary", 9, "W2", "Harbour", 700, 800),
    ("claimants", "Claimants", 1, "W1", "Market", 140, None),
]
NAMES = ["topic", "category", "place", "ward_code", "ward_name", "count", "base"]
FRAME = pl.DataFrame(ROWS, schema=NAMES, orient="row").with_columns(
    per_100=100.0 * pl.col("count") / pl.col("base"),
    period_on=pl.lit(date(2021, 3, 21)),
    source=pl.lit("TS063"),
    _file=pl.lit("a.csv"),
    _row=pl.lit(2),
)
WORK = FRAME.filter(pl.col("topic") == "occupation")


def test_a_topic_has_its_base_and_its_day() -> None:
    figure = topic(WORK, "occupation", "Merefield")
    holds(figure)
    assert figure.subtitle.endswith("2 wards of Merefield, 21 March 2021")
    assert figure.sentence.startswith("Elementary: 78% (1,400 of 1,800), the most.")
    assert bars_of(figure)[0] == ("Professional", "22% · 400", "rest")


def test_a_difference_under_ten_is_not_spoken_of() -> None:
    assert "Between" not in topic(WORK, "occupation", "M").sentence
    less = pl.when(pl.col("ward_code") == "W2").then(pl.col("count") - 10).otherwise("count")
    apart = WORK.with_columns(count=less)
    assert "Between" in topic(apart, "occupation", "M").sentence
    near = WORK.with_columns(
        count=pl.when(pl.col("place") == 2).then(pl.col("count") + 496).otherwise("count")
    )
    assert "(1,400 of 1,800)." in topic(near, "occupation", "M").sentence


def test_claimants_are_rounded_and_have_no_share() -> None:
    figure = claimants(FRAME, "Merefield")
    holds(figure)
    assert figure.sentence == "About 140 claimants in 1 ward; each is rounded to five."
    assert "%" not in figure.sentence


def test_only_what_is_loaded_has_a_figure() -> None:
    assert [each.key for each in topics(FRAME, "M")] == ["formal-occupation", "formal-claimants"]
    assert topics(FRAME.clear(), "M") == []


def test_a_plan_is_named_with_its_priorities() -> None:
    frame = pl.DataFrame({"lsip_code": ["X6"], "lsip_name": ["Mereshire"], "priority": ["Care"]})
    assert plan(frame, "Merefield").endswith("plan of Mereshire. It puts first: Care.")
    none = frame.with_columns(priority=pl.lit(None, pl.String))
    assert plan(none, "Merefield").endswith("Its priorities are not loaded.")
    assert "is not loaded" in plan(frame.clear(), "Merefield")

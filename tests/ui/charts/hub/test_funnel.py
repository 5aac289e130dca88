"""The funnel: where fewest go on, and no share of fewer than twenty."""

import polars as pl

from tests.ui import hubbed
from tests.ui.charts.specs import bars_of, holds, spec
from ui.charts.hub.funnel import by_parts, funnel, side_by_side


def test_the_step_that_fewest_take_is_the_finding() -> None:
    figure = funnel(hubbed.funnel(), "M, begun in 2025-26")
    holds(figure)
    assert figure.title == "Fewest go on from an introduction to a match"
    assert figure.sentence.endswith("from an introduction to a match: 81 of 162 (50%).")
    assert bars_of(figure)[2] == ("Matched", "81 · 50% of the step before", "focus")


def test_few_introductions_have_counts_and_no_share() -> None:
    figure = funnel(hubbed.funnel((6, 6, 3, 2, 1)), "M")
    assert figure.title == "How far introductions come"
    assert "%" not in figure.sentence
    assert "No share is told of fewer than 20 [u]." in figure.sentence


def test_nothing_begun_is_no_picture() -> None:
    figure = funnel(hubbed.funnel((0, 0, 0, 0, 0)), "M")
    assert figure.chart is None
    assert figure.sentence == "Nothing began in this time."


def test_hubs_stand_side_by_side_to_one_scale() -> None:
    figure = side_by_side(hubbed.by_hub(), "hub_name", "hub", "M")
    holds(figure)
    assert figure.sentence == (
        "Leaky Hub: 18 of 79 matched (23%), 4 delivering. Small Hub: fewer than 20 introductions, no share "
        "told [u]."
    )
    rows = next(rows for rows in spec(figure)["datasets"].values() if "ends" in rows[0] and "said" in rows[0])
    lengths = {row["said"]: row["ends"] - row["begins"] for row in rows}
    assert lengths["Leaky Hub, Asked: 97"] == max(lengths.values())
    assert lengths["Small Hub, Asked: 6"] < lengths["Leaky Hub, Funded: 8"]


def test_where_the_fewest_are_matched_is_the_finding() -> None:
    two = hubbed.by_hub().with_columns(matched_pct=pl.Series([22.8, 77.9]))
    title = side_by_side(two, "hub_name", "hub", "M").title
    assert title == "Leaky Hub: fewest are matched (23%)"
    assert side_by_side(hubbed.by_hub(), "hub_name", "hub", "M").title == "How far introductions come, by hub"


def test_parts_have_a_figure_each() -> None:
    one = hubbed.by_hub().rename({"hub_name": "label"})
    frame = pl.concat(one.with_columns(field=pl.lit(field)) for field in ("function", "hub_type", "role"))
    keys = [figure.key for figure in by_parts(frame, "M")]
    assert keys == ["funnel-what-the-hub-did", "funnel-type-of-hub", "funnel-role-of-who-asked"]
    assert by_parts(frame.clear(), "M")[0].chart is None

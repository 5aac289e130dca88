"""Domains by wards: every value printed, every mark too, and nothing hidden is called the highest."""

import polars as pl
import pytest

from tests.ui.charts.specs import holds, spec
from tests.ui.exchanged import heat as answered
from ui.charts.skills.heat import MEASURES, heat


def printed(measure: str, frame: pl.DataFrame | None = None) -> dict[tuple[str, str], tuple[str, str]]:
    """What each square prints and its class, by ward and domain."""
    rows = [
        row
        for each in spec(heat(answered() if frame is None else frame, measure, "M"))["datasets"].values()
        for row in each
    ]
    return {
        (row["said"].split(",")[0], row["domain"]): (row["printed"], row["class"])
        for row in rows
        if "said" in row
    }


@pytest.mark.parametrize("measure", MEASURES)
def test_it_is_a_figure_by_every_measure(measure: str) -> None:
    holds(heat(answered(), measure, "M, 2024-25"))


def test_numbers_and_marks_are_printed_and_empty_domains_and_places_are_left_out() -> None:
    found = printed("needs")
    assert found["Kilnside", "Food"] == ("30", "30 or more")
    assert found["Kilnside", "Transport"] == ("[c]", "a mark, not a number")
    assert found["Kilnside", "Not placed"] == ("0", "none")
    assert {domain for _, domain in found} == {"Food", "Transport", "Not placed"}
    assert {ward for ward, _ in found} == {"Kilnside", "Market"}
    figure = heat(answered(), "needs", "M")
    assert figure.title == "Food in Kilnside: 30 needed"
    assert "Highest of those shown: Food in Kilnside (30)" in figure.sentence
    assert "[c] withheld" in figure.sentence
    assert "not the workforce" in figure.sentence


def test_what_is_in_no_ward_is_drawn_where_there_is_some() -> None:
    some = answered().with_columns(offers=pl.when(pl.col("ward_code").is_null()).then(7).otherwise("offers"))
    assert ("Elsewhere or not known", "Food") in printed("offers", some)


def test_a_quotient_of_few_offers_is_a_mark_and_one_that_reads_high_has_its_colour() -> None:
    found = printed("quotient")
    assert found["Kilnside", "Food"] == ("1.2", "1.2 or more")
    assert found["Market", "Food"] == ("0.9", "0.8 to 1.2")
    # Eight offers are too few, however high the quotient; a withheld count has none.
    assert found["Kilnside", "Transport"][0] == "[u]"
    assert found["Market", "Transport"][0] == "[c]"
    figure = heat(answered(), "quotient", "M")
    assert figure.title == "Food in Kilnside: 1.2 times the council's share"
    assert "[u] too few for a figure" in figure.sentence


def test_the_table_says_why_a_number_is_missing() -> None:
    figure = heat(answered(), "needs", "M")
    rows = {(row["ward_name"], row["domain"]): row for row in figure.table.to_dicts()}
    assert rows["Kilnside", "Transport"]["note"] == "[c] needed; [u] fewer than 10 offers"
    marks = [field for field in figure.fields if field.name == "quotient"]
    assert figure.cells(marks[0])[:3] == [1.16, 0.94, "[z]"]


def test_without_wards_there_is_no_picture() -> None:
    figure = heat(answered().head(0), "needs", "M")
    holds(figure)
    assert figure.chart is None
    nobody = answered().with_columns(pl.lit(None, pl.Int64).alias("needs"), needs_mark=pl.lit("[x]"))
    assert heat(nobody, "needs", "M").title == "What is needed, by ward and domain"

"""Fifths by deprivation: for each resident, with pounds and grants, and what is not located."""

import polars as pl

from tests.ui.charts.specs import bars_of, holds
from tests.ui.reached import by_quintile, by_ward, classes
from ui.charts.reach.fifths import NEITHER, fifths, givers


def test_each_fifth_has_its_bar_and_what_is_not_located_has_one_too() -> None:
    figure = fifths(by_quintile(), by_ward(), "M, 2024-25")
    holds(figure)
    assert bars_of(figure) == [
        ("Most deprived", "£0.40 a head · £4.0k · 9 grants", "focus"),
        ("Least deprived", "£0.10 a head · £1.0k · 1 grant", "rest"),
        ("Not located", "£0.46 a head · £6.0k · 2 grants", "unsure"),
    ]
    assert figure.title == "£0.40 a head in the most deprived wards, £0.25 overall"
    assert figure.sentence == (
        "2 wards lie in the most deprived fifth of England: £0.40 a head against £0.25 overall, 80% of "
        "what is located for 50% of the residents. £6.0k of 2 grants is not located in a ward (hollow, for "
        "each resident of the council)."
    )
    assert figure.table["fifth"].to_list() == ["Most deprived", "Least deprived", "Not located in a ward"]


def test_with_too_little_located_the_title_finds_nothing() -> None:
    assert "£" not in fifths(by_quintile(), by_ward(), "M", may_find=False).title


def test_where_no_ward_is_most_deprived_that_is_said() -> None:
    figure = fifths(by_quintile().filter(pl.col("imd_quintile") == 5), by_ward(left=0), "M")
    holds(figure)
    assert figure.title == "None of its wards is in the most deprived fifth"
    assert figure.sentence.endswith("they have £0.10 a head.")


def test_nothing_located_is_not_nought_for_each_resident() -> None:
    figure = fifths(by_quintile(0), by_ward(), "M", may_find=False)
    holds(figure)
    assert figure.sentence.startswith("No grant is located in a ward. £6.0k")


def test_without_deprivation_there_is_no_picture() -> None:
    unknown = by_quintile().with_columns(imd_quintile=pl.lit(None, pl.Int64))
    figure = fifths(unknown, by_ward(), "M", may_find=False)
    holds(figure)
    assert figure.chart is None
    assert figure.sentence == NEITHER
    assert givers(classes().with_columns(imd_quintile=pl.lit(None, pl.Int64)), "M").sentence == NEITHER


def test_the_council_stands_beside_others_fifth_by_fifth() -> None:
    figure = givers(classes(), "M")
    holds(figure)
    assert [(name, tone) for name, _, tone in bars_of(figure)] == [
        ("Most deprived: council", "focus"),
        ("Most deprived: others", "rest"),
        ("Least deprived: council", "focus"),
        ("Least deprived: others", "rest"),
    ]
    assert "neither is said to bring about the other" in figure.sentence


def test_one_giver_alone_or_none_is_said() -> None:
    assert "No located grant is of the council" in givers(classes("Other funders"), "M").sentence
    assert "No located grant is of another funder" in givers(classes("The council"), "M").sentence
    nobody = givers(classes().head(0), "M")
    assert nobody.chart is None
    assert "No grant is located" in nobody.sentence

"""Facts of a ward each say what they rest on; what is not loaded is not known."""

from tests.ui import warded
from tests.ui.charts.specs import holds, spec
from ui.charts.ward.facts import facts, fifths, programmes


def test_each_fact_says_what_it_rests_on() -> None:
    figure = facts(warded.facts().row(0, named=True), warded.earlier(), "Market")
    holds(figure)
    found = {fact: (value, basis) for fact, value, basis in figure.shown.iter_rows()}
    assert found["Residents"] == ("8,000", "OA best fit")
    assert found["Code and vintage"] == (
        "E05000001, boundaries of 2025",
        "since 5 May 2022, until 6 May 2026",
    )
    assert found["Earlier wards"][0] == "Market 2013 (88% of it)"
    assert found["Fifth of England by that score"][0] == "the most deprived"
    assert "21 newer wards follow from 7 May 2026" in figure.sentence


def test_what_is_not_loaded_is_not_known() -> None:
    bare = warded.nothing()
    figure = facts(bare["facts"].row(0, named=True), bare["earlier"], "Market")
    holds(figure)
    found = {fact: value for fact, value, _ in figure.shown.iter_rows()}
    assert found["Residents"] == found["Mean deprivation score (2025)"] == "not known"
    assert found["Earlier wards"] == "none loaded"


def test_its_people_are_spread_over_fifths_by_people_else_by_areas() -> None:
    figure = fifths(warded.fifths(), "Market")
    holds(figure)
    assert figure.sentence.startswith("4 of 5 small areas are in the most deprived fifth")
    rows = next(rows for rows in spec(figure)["datasets"].values() if "words" in rows[0])
    assert [row["words"] for row in rows] == ["75% · 6,000", "25% · 2,000"]
    uncounted = fifths(warded.fifths().with_columns(residents=None, share_pct=None), "Market")
    rows = next(rows for rows in spec(uncounted)["datasets"].values() if "words" in rows[0])
    assert [(row["words"], row["value"]) for row in rows] == [("4 areas", 80.0), ("1 area", 20.0)]
    none = fifths(warded.fifths().clear(), "Market")
    holds(none)
    assert none.chart is None


def test_programmes_are_named_with_how_that_is_known() -> None:
    figure = programmes(warded.programmes(), "Market")
    holds(figure)
    assert figure.title == "1 programme area in it"
    holds(programmes(warded.programmes().clear(), "Market"))

"""A comparison says higher, lower or similar, with its interval; where nothing may be said, why."""

from math import pi, sqrt

from tests.ui import warded
from tests.ui.charts.specs import holds, spec
from ui.charts.ward.compared import compared, similar


def test_what_may_be_said_is_drawn_and_the_rest_is_told() -> None:
    figure = compared(warded.compared(), "Market")
    holds(figure)
    rows = next(rows for rows in spec(figure)["datasets"].values() if "words" in rows[0])
    assert [row["words"] for row in rows] == ["higher", "similar", "higher"]
    # An interval without an end goes to the end of the scale, as does a rate beside none.
    assert [(row["low"], row["high"], row["ratio"]) for row in rows][2] == (4.1, 10.0, 10.0)
    assert "Of 2 comparisons nothing is said" in figure.sentence
    assert "12 here, 60 in 19 wards" in figure.sentence
    assert figure.shown["finding"].to_list() == ["higher", "similar", "not said", "not said", "higher"]
    assert figure.shown["because"].to_list()[2] == "fewer than five in all"


def test_no_mark_reaches_up_to_the_words_above_it() -> None:
    marks = [layer["mark"] for layer in spec(compared(warded.compared(), "Market"))["layer"]]
    lowest = max(mark["yOffset"] for mark in marks if mark["type"] == "text")
    for mark in marks:
        if mark["type"] != "text":
            half = {"tick": mark.get("size", 0) / 2, "rule": mark.get("strokeWidth", 0) / 2}
            reach = half.get(mark["type"], sqrt(mark.get("size", 0) / pi))
            assert mark["yOffset"] - reach > lowest, mark["type"]


def test_nothing_to_say_is_no_picture() -> None:
    few = compared(warded.compared().filter(~warded.compared()["finding"].is_not_null()), "Market")
    none = compared(warded.compared().clear(), "Market")
    for figure in (few, none):
        holds(figure)
        assert figure.chart is None
        assert figure.title == "How it compares is not known"
    assert "nothing can be compared" in none.sentence


def test_which_wards_are_alike_is_named_with_why() -> None:
    figure = similar(warded.peers(), "Market")
    holds(figure)
    assert figure.title == "1 ward like it"
    assert figure.sentence.startswith("Harbour: the nearest in people for each square kilometre")
    alone = similar(warded.peers().filter(~warded.peers()["is_similar"]), "Market")
    holds(alone)
    assert "Fewer than three other wards" in alone.sentence

"""What rests on suppliers, and who else is paid."""

from tests.ui import events
from tests.ui.charts.specs import holds, spec
from ui.charts.resting import left, resting


def test_what_rests_on_them_is_added_up_and_the_highest_share_is_said() -> None:
    figure = resting(events.rests_on(), "W", "suppliers with a confirmed failure")
    holds(figure)
    assert figure.sentence == (
        "£780k rests on them: in 2 categories and 1 department, from addresses in 1 known ward. Of Waste "
        "100% was paid to them; nobody else was paid in it."
    )
    rows = next(rows for rows in spec(figure)["datasets"].values() if "words" in rows[0])
    assert [row["words"] for row in rows] == ["100% · £180k · 0 others", "62% · £480k · 2 others"]


def test_nothing_is_a_sentence() -> None:
    figure = resting(events.rests_on().clear(), "W", "nobody yet")
    holds(figure)
    assert figure.chart is None
    assert figure.sentence == "Nothing rests on them in these months."


def test_categories_that_are_not_stated_are_said() -> None:
    found = events.rests_on()
    figure = resting(found.filter(found["value"].is_null()), "W", "them", "stress")
    assert figure.title == "What would need a new home"
    assert figure.sentence == (
        "£120k rests on them: in categories that are not stated and departments that are not stated, from "
        "addresses in wards that are not known."
    )
    nobody = left(events.others().clear(), found.filter(found["value"].is_null()), "W", 2)
    assert nobody.sentence == (
        "Their categories are not stated, so who else is paid for the same is not known."
    )


def test_who_is_left_is_counted_and_marked() -> None:
    figure = left(events.others(), events.rests_on(), "W", 2)
    holds(figure)
    assert figure.sentence.startswith(
        "1 other supplier in these categories, 1 with an address in the same wards"
    )
    assert figure.sentence.endswith("The first 2 rows; there may be more.")
    assert figure.shown["vcse"].to_list() == ["yes", "yes"]
    assert figure.shown["near"].to_list() == ["yes", "no, or not known"]
    nobody = left(events.others().clear(), events.rests_on(), "W", 500, "stress-others")
    holds(nobody)
    assert nobody.sentence.startswith("No other named supplier was paid in these categories")

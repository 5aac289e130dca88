"""What was paid to suppliers with an event: counts, no red, and nothing said that is not known."""

import json

from tests.ui import events
from tests.ui.charts.specs import holds, spec
from ui import theme
from ui.charts.exposure import exposed, listed

RED = ("#d4351c", "#801650", "#ff0000", "red")


def test_it_is_a_figure_of_the_confirmed() -> None:
    figure = exposed(events.exposed(), "Walsall, twelve months to 30 September 2026")
    holds(figure)
    assert figure.title == "2 suppliers with a confirmed failure"
    assert figure.sentence.startswith("£780k was paid to them in these months, £195k of it after the event.")
    assert "£366k is left of live contracts" in figure.sentence
    assert "Of 1 supplier what is left is not known." in figure.sentence
    assert figure.shown["dependency_pct"].to_list() == [30.0, 30.0]


def test_a_solvent_winding_up_and_a_warning_are_hollow_and_say_what_they_are() -> None:
    figure = exposed(events.exposed(with_warning=True), "W")
    rows = next(rows for rows in spec(figure)["datasets"].values() if "tone" in rows[0])
    assert [row["tone"] for row in rows] == ["focus", "focus", "unsure", "unsure"]
    assert rows[2]["words"].startswith("warning, not confirmed · ")
    assert rows[3]["words"].startswith("solvent wind-down · ")
    assert "2 suppliers" in figure.title
    assert not any(colour in json.dumps(spec(figure)).lower() for colour in RED)
    assert theme.FOCUS in json.dumps(spec(figure))


def test_an_address_that_is_no_registers_is_not_opened() -> None:
    links = exposed(events.exposed(), "W").shown["link"].to_list()
    assert links == ["https://www.thegazette.co.uk/notice/99000001", None]


def test_nobody_is_a_sentence_that_claims_nothing() -> None:
    figure = exposed(events.exposed().clear(), "W")
    holds(figure)
    assert figure.chart is None
    assert figure.title == "No supplier paid is known to have a confirmed failure"
    assert "does not say that all are solvent" in figure.sentence


def test_without_a_failure_the_others_are_not_called_failed() -> None:
    warned = events.exposed(with_warning=True)
    figure = exposed(warned.filter(warned["event_class"] != "failure"), "W")
    assert figure.title.startswith("No supplier")
    assert figure.sentence.endswith("all are solvent. Hollow bars, for officers only: 2 other events.")
    assert "£0" not in figure.sentence


def test_the_list_holds_the_same_rows_without_a_picture() -> None:
    figure = listed(events.exposed(with_warning=True), "W")
    holds(figure)
    assert figure.chart is None
    assert figure.table.height == 4

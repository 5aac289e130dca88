"""A mark an event, none of them red."""

from tests.ui import events
from tests.ui.charts.specs import holds, spec
from ui.charts.timeline import timeline


def test_every_event_has_a_mark_of_its_class() -> None:
    figure = timeline(events.events(with_warning=True), "W", events.TODAY)
    holds(figure)
    marks = next(rows for rows in spec(figure)["datasets"].values() if "tone" in rows[0])
    assert [row["tone"] for row in marks] == ["failure", "failure", "warning", "other"]
    assert marks[0]["words"] == (
        "Thrumley Care Ltd, 1 August 2026: creditors' voluntary liquidation (insolvent)"
    )
    assert figure.sentence.startswith("4 events of 4 suppliers. The latest: Thrumley Care Ltd, 1 August 2026")


def test_the_right_edge_is_today_with_room_for_a_mark() -> None:
    drawn = spec(timeline(events.events(), "W", events.TODAY))
    scale = drawn["layer"][1]["encoding"]["x"]["scale"]
    assert scale["domain"] == ["2025-11-22T00:00:00", "2026-11-22T00:00:00"]
    assert scale["padding"] > 8


def test_marks_are_explained_where_they_differ() -> None:
    assert "(dark: confirmed failure; hollow: warning, not confirmed; square: another event)" in (
        timeline(events.events(with_warning=True), "W", events.TODAY).subtitle
    )
    assert "dark" not in timeline(events.events(), "W", events.TODAY).subtitle


def test_no_event_is_a_sentence() -> None:
    figure = timeline(events.events().clear(), "W", events.TODAY)
    holds(figure)
    assert figure.chart is None

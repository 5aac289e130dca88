"""A sheet holds every figure once, and stands where nothing is loaded too."""

from tests.ui import warded
from tests.ui.charts.specs import holds
from ui.sheet import sheet


def test_it_holds_every_figure_under_its_heading() -> None:
    one = sheet(warded.everything(), "Walsall", "2024-25", warded.STANDING, 200)
    keys = [figure.key for figure in one.figures]
    assert len(set(keys)) == len(keys)
    assert one.summary in one.figures
    assert [part.heading for part in one.parts][0] == "How it compares"
    assert (one.code, one.name, one.vintage) == ("E05000001", "Market", "2025")
    for figure in one.figures:
        holds(figure)


def test_nothing_loaded_is_a_sheet_too() -> None:
    one = sheet(warded.nothing(), "Walsall", "every year loaded", warded.STANDING, 200)
    assert all(figure.chart is None for figure in one.figures)
    for figure in one.figures:
        holds(figure)

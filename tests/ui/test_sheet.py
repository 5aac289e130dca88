"""A sheet holds every figure once, and stands where nothing is loaded too."""

from tests.ui import warded
from tests.ui.charts.specs import holds
from ui.sheet import sheet


def test_it_holds_every_figure_under_its_heading() -> None:
    one = sheet(warded.everything(), "Walsall", "2024-25", warded.STANDING, 200)
    keys = [figure.key for figure in one.figures]
    assert len(set(keys)) == len(keys)
    assert one.summary in one.figures
    assert [part.heading for part in one.parts] == [
        "What is granted here",
        "How it compares",
        "Its people and their need",
        "Each grant that reaches it",
        "What serves the whole council",
        "Who is paid and who is registered here",
        "What people bring, and points of entry",
    ]
    assert (one.code, one.name, one.vintage) == ("E05000001", "Market", "2025")
    for figure in one.figures:
        holds(figure)


def test_a_year_of_awards_stands_only_under_what_it_changes() -> None:
    one = sheet(warded.everything(), "Walsall", "2024-25", warded.STANDING, 200)
    said = {figure.key: figure.subtitle for figure in one.figures}
    assert all("Market, Walsall" in subtitle for subtitle in said.values())
    assert {key for key, subtitle in said.items() if "2024-25" not in subtitle} == {
        *("similar-wards", "small-areas", "facts", "programmes"),
        *("suppliers-here", "failed-suppliers", "services-listed"),
    }


def test_nothing_loaded_is_a_sheet_too() -> None:
    one = sheet(warded.nothing(), "Walsall", "every year loaded", warded.STANDING, 200)
    assert all(figure.chart is None for figure in one.figures)
    for figure in one.figures:
        holds(figure)

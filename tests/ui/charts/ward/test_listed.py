"""Services of a ward: each with its line, and no directory is not no services."""

from tests.ui import warded
from tests.ui.charts.specs import holds
from ui.charts.ward.listed import NONE_HERE, NOT_LOADED, services


def test_each_is_shown_with_who_provides_it_and_its_line() -> None:
    figure = services(warded.services(), "Market", has_services=True)
    holds(figure)
    assert (figure.title, figure.shown.columns[-2:]) == ("4 services listed here", ["_file", "_row"])
    assert figure.sentence.startswith("4 services of 2 organisations are listed here.")
    assert figure.shown["vcse"].to_list() == ["yes", "yes", "no", "not known"]
    one = services(warded.services().head(1), "Market", has_services=True)
    assert one.sentence.startswith("1 service of 1 organisation is listed here.")


def test_no_directory_is_said_and_is_not_none() -> None:
    none = warded.services().clear()
    for has_services, said in ((True, NONE_HERE), (False, NOT_LOADED)):
        figure = services(none, "Market", has_services=has_services)
        holds(figure)
        assert (figure.title, figure.sentence) == ("Services listed here", said)

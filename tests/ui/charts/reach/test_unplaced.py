"""What has no known ward is a hollow bar, wherever there is some."""

from tests.ui.reached import by_ward
from ui.charts.reach.unplaced import unplaced


def test_it_is_hollow_and_for_each_resident_of_all_wards() -> None:
    (bar,) = unplaced(by_ward(left=6_500))
    assert (bar.name, bar.value, bar.tone) == ("Not located", 0.5, "unsure")
    assert bar.words == "£0.50 a head · £6.5k · 2 grants"


def test_where_all_is_located_there_is_none() -> None:
    assert unplaced(by_ward(left=0)) == []

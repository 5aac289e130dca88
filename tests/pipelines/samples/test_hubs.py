"""Three hubs of three types, and the months of their sheets."""

from pipelines.samples.hubs import FIRST, LAST, hubs, months


def test_three_hubs_of_three_types() -> None:
    assert [each.kind for each in hubs()] == ["general", "volunteer_centre", "specialist"]
    assert all(0 < each.match < 1 for each in hubs())


def test_every_month_is_there_once() -> None:
    found = list(months())
    assert (found[0], found[-1]) == (FIRST, LAST.replace(day=1))
    assert len(set(found)) == len(found) == 30

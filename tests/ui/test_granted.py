"""Every code that a grant bears has its words."""

from typing import get_args

from ui import granted
from warehouse.reads import funding


def test_every_way_to_place_a_grant_is_one_that_can_be_asked() -> None:
    assert set(granted.LOCATIONS) == set(get_args(funding.Location))


def test_rungs_and_fifths_are_told_apart() -> None:
    for said in (granted.RUNGS, granted.FIFTHS, granted.CLASSES, granted.LOCATIONS):
        assert len(set(said.values())) == len(said)
    assert list(granted.RUNGS) == [1, 2, 3, 4, 5, 6]
    assert len(set(granted.BANDS)) == len(granted.BANDS)

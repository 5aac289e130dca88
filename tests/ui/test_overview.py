"""What the overview's figures say of where they come from, each of its own time."""

from tests.ui import frames
from ui import overview


def test_every_figure_says_what_it_is_of() -> None:
    seal = overview.seal("Merefield", "2024-25", "Merefield; 2024-25", "all", frames.seal().standing)
    assert "published by Merefield and by others" in seal.source
    assert overview.quarters(seal).filters == "Merefield; every quarter loaded, to the end of 2024-25"
    assert overview.together(seal).filters == "Merefield; 2024-25; every hub and funder loaded"
    assert overview.loads(seal).filters == "Merefield; every year loaded"
    assert overview.compared(seal, frames.comparison()).filters != seal.filters


def test_there_are_three_things_to_bear_in_mind() -> None:
    assert len(overview.NOTES) == 3

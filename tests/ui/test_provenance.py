"""The lines that every figure carries."""

from dataclasses import replace

from tests.ui.frames import seal
from ui.provenance import DEMONSTRATION


def test_a_real_council_carries_source_filters_and_coverage() -> None:
    lines = seal(is_demo=False).lines()
    assert lines[0].startswith("Source: spending published by Merefield; analysis of open data by Multiplier")
    assert "store wh-1" in lines[0]
    assert lines[1].startswith("Shown: Merefield; 2024-25")
    assert lines[2].startswith("Coverage: 9,204 payments")


def test_the_demonstration_says_so_first() -> None:
    assert seal().lines()[0] == DEMONSTRATION == "Merefield is a fictional council made for demonstration."


def test_a_map_of_real_wards_credits_whose_they_are_and_an_invented_one_nobody() -> None:
    assert replace(seal(is_demo=False), credit="Wards: ONS.").lines()[-1] == "Wards: ONS."
    assert "Wards: ONS." not in replace(seal(), credit="Wards: ONS.").lines()

"""The lines that every figure carries."""

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

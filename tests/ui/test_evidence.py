"""How many figures are on the list, and what is told of parts to whom."""

import pytest

from ui import evidence


@pytest.mark.parametrize(
    ("public", "exempt", "said"),
    [
        (0, 0, "**No figure** is on the list yet."),
        (1, 0, "**1 figure** is on the list."),
        (3, 1, "**4 figures** are on the list: 3 in Part A, 1 in Part B."),
    ],
)
def test_the_answer_counts_figures(public: int, exempt: int, said: str) -> None:
    assert evidence.answer(public, exempt) == said


def test_parts_are_told_to_officers_alone() -> None:
    assert "Part B" in evidence.order(is_officer=True)
    assert "Part B" not in evidence.order(is_officer=False)

"""How many figures are on the list, what stands in the way, and what is told of parts to whom."""

import pytest

from ui import evidence


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((0, 0), "**No figure** is on the list yet."),
        ((1, 0), "**1 figure** is on the list. Nothing stands in the way of letting it out."),
        ((2, 0, 1), "**2 figures** are on the list. **1 thing** must be mended before it can be let out."),
        (
            (3, 1, 2),
            "**4 figures** are on the list: 3 in Part A, 1 in Part B. **2 things** must be mended before it "
            "can be let out.",
        ),
    ],
)
def test_the_answer_counts_figures(counts: tuple[int, ...], said: str) -> None:
    assert evidence.answer(*counts) == said


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((0, 0), "No sign of personal data, exempt matter or old data was found. A name alone gives no sign"),
        ((2, 0), "The checks found 2 things to mend."),
        ((1, 1), "The checks found 1 thing to mend and 1 thing to look at."),
    ],
)
def test_findings_are_counted_and_no_clean_bill_is_given(counts: tuple[int, int], said: str) -> None:
    assert evidence.checked(*counts).startswith(said)
    assert "read the figures yourself" in evidence.checked(*counts)


def test_parts_are_told_to_officers_alone() -> None:
    assert "Part B" in evidence.order(is_officer=True)
    assert "Part B" not in evidence.order(is_officer=False)


def test_a_part_that_is_not_offered_says_why() -> None:
    assert evidence.refused("B").startswith("Part B can be downloaded once")

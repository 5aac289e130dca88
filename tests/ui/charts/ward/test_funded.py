"""What is granted here, by address, and for all stay apart, each with how its place is known."""

import pytest

from tests.ui import warded
from tests.ui.charts.specs import holds
from ui.charts.ward.funded import LISTED, amount, known, listed


def test_each_reach_is_a_row_and_what_is_not_known_is_said() -> None:
    figure = known(warded.granted(), "Market")
    holds(figure)
    assert figure.sentence.startswith(
        "£12k is known to be for work here; £1.0k granted in the council has no"
    )
    assert figure.shown["how"].to_list()[:2] == ["One ward", "Several wards, in equal parts"]
    assert amount(warded.granted(), "delivered here") == (12_000, 13)
    assert "No grant to an organisation is loaded" in known(warded.granted().clear(), "Market").sentence


@pytest.mark.parametrize("reach", LISTED)
def test_lists_hold_their_own_reach_alone(reach: str) -> None:
    figure = listed(warded.grants(), reach, "Market", 200)
    holds(figure)
    assert figure.table.height == (0 if reach == "based here" else 1)
    if reach == "whole council":
        assert "not divided over wards" in figure.sentence
    cut = listed(warded.grants(), "delivered here", "Market", 1)
    assert cut.sentence == "1 grant for work here. The first 1; there may be more."

"""What is said of hubs: whether they bring anything about, and what is not known."""

from datetime import date

import pytest

from tests.ui import frames, hubbed
from ui import hub

BACK = {"organisations": 49, "returning": 30, "new_to_council": 13, "not_known": 2}
NETWORK = {"nodes": 53, "ties": 187, "density_pct": 13.57, "bridging_pct": 97.8, "hub_dependency_pct": 47.1}


def test_the_answer_tells_the_chain_and_whose_word_it_is() -> None:
    said = hub.answer(hubbed.headline(), "Merefield", "2025-26")
    assert "**187 asks and introductions** begun at 3 hubs of Merefield in 2025\\-26" in said
    assert "**27** to delivery, by what the hubs tell." in said
    assert said.endswith("They tell of **£57k** of the council and **£138k** of others alongside.")


def test_no_money_told_is_not_nought_pounds() -> None:
    said = hub.answer(hubbed.headline(council_gbp=None, alongside_gbp=None), "M", "Y")
    assert said.endswith("No money is told of them.")
    assert "£0" not in said


def test_organisations_that_came_back_have_their_base() -> None:
    assert hub.who_came_back(BACK) == (
        "49 organisations asked or were introduced; 30 of them more than once; 13 of 47 had no payment or "
        "grant of the council before."
    )
    assert "is not known" in hub.who_came_back(BACK | {"not_known": 49})
    assert hub.who_came_back(BACK | {"organisations": 0}) == "No organisation is named."


def test_a_network_is_said_in_words() -> None:
    said = hub.hanging_together(NETWORK)
    assert "187 ties: 14% of all there could be (density); 98% of the ties" in said
    assert "Without the hubs 47% of the ties would be gone" in said
    assert "bridging" not in hub.hanging_together(NETWORK | {"bridging_pct": None})
    assert "nothing is said" in hub.hanging_together(NETWORK | {"ties": 0})


@pytest.mark.parametrize(("today", "is_stale"), [(date(2026, 12, 1), False), (date(2027, 5, 1), True)])
def test_old_sheets_are_said_to_be(today: date, is_stale: bool) -> None:
    assert bool(hub.stale(hubbed.coverage(), today)) is is_stale


def test_the_lines_of_people_are_of_their_year_and_of_no_filter() -> None:
    seal = hub.seal(
        "M",
        "2025-26",
        "M; hub A",
        hub.coverage_line(hubbed.headline(), hubbed.coverage()),
        frames.seal().standing,
    )
    assert (
        hub.of_year(seal, "2024-25").filters == "M; 2024-25; all hubs; no other filter of the page changes it"
    )
    assert hub.unfiltered(seal, "others").published == "others"
    assert "96% a ward" in seal.coverage
    assert "3 rows set aside" in hub.missing(hubbed.coverage())[0]

"""The overview run through the contents page: its cards, what they lead to, and what is not loaded."""

from __future__ import annotations

from urllib.parse import parse_qs

from streamlit.testing.v1 import AppTest

from tests import hostile, insolvent, tiny
from tests.house.words import FORBIDDEN_WORD
from tests.pages.opened import opened, said, written


def run(**address: str) -> AppTest:
    test = opened("overview", **address)
    assert not test.exception
    assert not test.error
    return test


def test_the_cards_say_what_is_known_and_what_is_not() -> None:
    hostile.store()
    test = run()
    text = said(test)
    assert "Where does our money go, and what comes with it?" in text
    assert "In 2023-24 Walsall paid **£1.9m** to **7 suppliers**" in text
    for part in (
        "### Paid to suppliers",
        "### Paid to suppliers that failed\n\n**[z]**",
        "no notices, or no matches to a register, are loaded",
        "### Wards where a funded group delivers\n\n**[z]**",
        "What the last load changed",
        "Nothing here says that one thing brought another about.",
    ):
        assert part in text, part
    assert not FORBIDDEN_WORD.search(text)
    for sign in ("![", "<script>", "<img", "[press]("):
        assert sign not in written(test)


def test_failures_that_are_confirmed_stand_on_their_card() -> None:
    insolvent.store(also=tiny.read_by("overview", "concentration", "hub", "multiplier"))
    text = said(run())
    assert "### Paid to suppliers that failed\n\n**£780k**\n\n2 suppliers with a confirmed failure" in text
    assert "petition" not in text


def test_each_card_leads_to_its_page_with_council_and_period_kept() -> None:
    hostile.store()
    links = {each.proto.label: parse_qs(each.proto.query_string) for each in run().get("page_link")}
    assert len(links) >= 5
    assert all(address["council"] == ["E08000030"] for address in links.values())
    # Failures are watched in the twelve months to the newest payment, whatever year is chosen.
    for label in ("Who we pay", "How few they are"):
        assert links[label]["period"] == ["2023-24"], label

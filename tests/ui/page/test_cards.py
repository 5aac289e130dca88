"""Cards on a page: at most five, what data says shown as data, and a way to the page behind each."""

from streamlit.testing.v1 import AppTest


def script() -> None:
    from ui import glance, page

    card = glance.Card("a", "Paid", "£1m", "to <script>", "", "12 of 12 months", "concentration", "Who")
    page.cards("At a glance", [card] * 6, "X99000001")


def test_five_at_most_and_nothing_acts() -> None:
    test = AppTest.from_function(script, default_timeout=20)
    # Outside the contents page there is nowhere for the links to lead: the cards before the first link stand.
    test.run()
    said = [each.value for each in test.markdown]
    assert said[0] == "## At a glance"
    assert "### Paid" in said[1]
    assert "<script>" not in said[1].replace("\\<", "")
    assert "\n\n\n" not in said[1]


def held() -> None:
    from ui import frozen, glance, page

    card = glance.Card("a", "Paid", "£1m", "fewest in Care", "£1m less", "12 months", "concentration", "Who")
    with frozen.held(on=True):
        page.cards("At a glance", [card], "X99000001")


def test_in_a_pre_election_period_a_card_says_neither_what_was_found_nor_what_changed() -> None:
    test = AppTest.from_function(held, default_timeout=20)
    test.run()
    assert test.markdown[1].value == "### Paid\n\n**£1m**\n\n12 months"

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

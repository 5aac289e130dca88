"""A decision needs a name and a reason; an event has a number."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def form(signed_on_as: str = "") -> None:
    import streamlit as st

    from ui.page import deciding

    said = deciding.decide("x", {"yes": "Yes", "no": "No"}, signed_on_as)
    st.text(repr(said))
    st.text(repr(deciding.event()))


def test_nothing_is_said_without_name_and_reason() -> None:
    test = AppTest.from_function(form).run()
    test.button(key="no-x").click().run()
    assert test.error[0].value == "Nothing was recorded: say who decides and why."
    assert test.text[0].value == "None"
    test.text_input(key="by-x").set_value("A. Officer")
    test.text_input(key="because-x").set_value("Another town")
    test.button(key="no-x").click().run()
    assert (
        test.text[0].value == "Said(verdict='no', by='A. Officer', because='Another town', is_proven=False)"
    )


def test_who_signed_on_decides_in_that_name_and_no_other() -> None:
    test = AppTest.from_function(form, args=("anna@council.example",)).run()
    assert [each.label for each in test.text_input] == ["Why", "Number of the event"]
    assert "Recorded in the name of" in test.caption[0].value
    test.session_state["by-x"] = "Somebody else"
    test.text_input(key="because-x").set_value("Another town")
    test.button(key="yes-x").click().run()
    assert "by='anna@council.example', because='Another town', is_proven=True" in test.text[0].value


def test_an_event_is_a_number() -> None:
    test = AppTest.from_function(form).run()
    assert test.text[1].value == "None"
    assert test.text_input(key="event-to-hide").set_value("1,234").run().text[1].value == "1234"
    wrong = test.text_input(key="event-to-hide").set_value("<b>x").run()
    assert wrong.text[1].value == "None"
    assert "figures only" in wrong.error[0].value

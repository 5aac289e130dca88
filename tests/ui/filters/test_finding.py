"""What is typed is kept in the address, and a number asked for there is a number."""

from streamlit.testing.v1 import AppTest


def script() -> None:
    import streamlit as st

    from ui import filters

    with filters.line():
        typed = filters.text("Name", "q")
    st.text(f"{typed}|{filters.number('supplier')}")


def run(**address: str) -> AppTest:
    test = AppTest.from_function(script)
    for key, value in address.items():
        test.query_params[key] = value
    return test.run()


def test_the_address_says_what_is_looked_for() -> None:
    test = run(q=" <b>care</b> ")
    assert test.text[0].value == "<b>care</b>|None"
    test.text_input(key="q").set_value("home").run()
    assert test.query_params["q"] in ("home", ["home"])
    test.text_input(key="q").set_value("").run()
    assert "q" not in test.query_params
    assert run(q="x" * 500).text[0].value.startswith("x" * 120 + "|")


def test_a_number_is_a_number_or_nothing() -> None:
    assert run(supplier="317989537066615").text[0].value == "|317989537066615"
    for odd in ("x", "-1", "1" * 19, "1.5", ""):
        assert run(supplier=odd).text[0].value == "|None"

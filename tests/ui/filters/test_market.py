"""Council, period and the narrowing of the market."""

import pytest
from streamlit.testing.v1 import AppTest

from ui.filters import Narrowing, emptied_by
from ui.filters.market import MISSING, NOTHING


def script() -> None:
    import streamlit as st

    from tests.ui import frames
    from ui import filters

    with filters.line():
        council = filters.council(frames.councils())
        period = filters.period(frames.periods())
        narrowing = filters.narrow(frames.choices())
    st.text(narrowing.words(council.label, period.label))
    st.text(f"{council.value} {period.from_on} {period.to_on} {dict(narrowing.kept)}")


def run(**address: str | list[str]) -> AppTest:
    test = AppTest.from_function(script)
    for key, value in address.items():
        test.query_params[key] = value
    return test.run()


def test_the_defaults_are_the_marked_council_and_period() -> None:
    test = run()
    assert test.text[0].value == (
        "Ashby; 2023-24; all wards, all departments, all categories, all payees in the market, "
        "all kinds; public bodies and pass-throughs left out"
    )
    assert test.text[1].value.startswith("X1 2023-04-01 2024-03-31")


def test_everything_chosen_is_readable_in_words() -> None:
    test = run(
        council="X99000001", period="2024-25", ward="none", category=["Waste", "Care: adults"], public="yes"
    )
    assert test.text[0].value == (
        "Merefield; 2024-25; Not located, all departments, Waste and Care: adults, all payees in the market, "
        "all kinds; public bodies and pass-throughs counted"
    )
    assert "'wards': ('none',)" in test.text[1].value


def test_a_chosen_payee_type_is_in_the_figures_and_said_to_be() -> None:
    none = dict.fromkeys(("wards", "departments", "categories", "payee_types", "kinds"), ())
    said = dict.fromkeys(none, "all")
    for payees, counted in (
        (("public_body",), "public bodies and pass-throughs"),
        (("supplier",), "pass-throughs"),
    ):
        narrowing = Narrowing({**none, "payee_types": payees}, include_public=False, said=said)
        assert narrowing.counts_public
        assert narrowing.words("M", "2024-25").endswith(f"; {counted} counted")


def test_a_period_with_missing_months_says_so_in_the_choice() -> None:
    assert "2024-25 (10 of 12 months)" in run().selectbox(key="period").options


def test_which_filter_empties_the_page() -> None:
    kept = {
        "wards": ("none",),
        "departments": (),
        "categories": ("Waste",),
        "payee_types": (),
        "kinds": ("card",),
    }
    narrowing = Narrowing(kept, include_public=False, said={})
    assert emptied_by(narrowing, {"wards": 3, "categories": 0, "kinds": 9}) == [
        "ward of the supplier",
        "kind of payment",
    ]


def opening() -> None:
    import polars as pl

    from tests.ui import frames
    from ui import filters

    with filters.line():
        filters.council(frames.councils())
    with filters.drill():
        filters.row(
            "File to open", "file", pl.DataFrame({"id": [7], "name": ["a.csv"]}), "id", "None yet", "name"
        )


def test_a_row_that_the_address_asks_for_and_is_not_there_is_said_where_it_is_asked_for() -> None:
    test = AppTest.from_function(opening)
    test.query_params["file"] = "8"
    said = [each.value.replace("\\", "") for each in test.run().info]
    assert said == ["The address asks for file to open '8', which is not here; None yet is shown."]
    test = AppTest.from_function(opening)
    test.query_params["file"] = "7"
    assert not test.run().info


def nobody(of: str) -> None:
    import streamlit as st

    from tests.ui import frames
    from ui import filters

    with filters.line():
        filters.council(frames.councils().head(0), of)
    st.text("and more")


@pytest.mark.parametrize("of", MISSING)
def test_without_a_council_the_page_ends_with_what_to_do(of: str) -> None:
    test = AppTest.from_function(nobody, args=(of,)).run()
    assert not test.exception
    assert [each.value for each in test.info] == [f"{NOTHING} {MISSING[of]}"]
    assert "`python -m pipelines " in MISSING[of]
    assert not test.text

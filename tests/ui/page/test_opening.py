"""How a page opens, and its weathers."""

from streamlit.testing.v1 import AppTest


def past_the_contents() -> None:
    import streamlit as st

    from ui import page

    page.open_page("Who?")
    st.text("secret")


def test_a_page_that_was_not_entered_through_the_contents_does_not_open() -> None:
    test = AppTest.from_function(past_the_contents).run()
    assert [each.value for each in test.error] == ["This page opens only through the contents page."]
    assert not test.text
    assert not test.title


def forged() -> None:
    import streamlit as st

    from ui import page

    st.session_state["the page was entered through the contents"] = True
    page.open_page("Who?")


def test_anything_but_the_store_s_standing_is_no_leave_to_open() -> None:
    assert AppTest.from_function(forged).run().error


def weathers(is_demo: bool) -> None:
    from tests.ui import frames
    from ui import page

    with page.entered(frames.seal(is_demo=is_demo).standing):
        _, top = page.open_page("Who do we pay?")
        page.answer(top, "**£41.2m**")
        page.chosen("all wards")
        page.weather(None, "Nothing has been loaded since 5 January 2026.")
        page.coverage("9,204 payments", ["Missing: June 2024."], frames.suppliers().head(0))
        page.notes(["one", "two", "three", "four"])
        page.trouble("![x](http://evil/x.png) is gone")
        page.empty(["category"], "2024-25")
    raise AssertionError("an empty page ends where it says so")


def test_every_weather_is_a_sentence() -> None:
    test = AppTest.from_function(weathers, args=(True,)).run()
    assert not test.exception
    assert test.title[0].value == "Who do we pay?"
    said = " ".join(
        each.value for each in (*test.info, *test.warning, *test.markdown, *test.error, *test.caption)
    )
    said = said.replace("\\", "")
    for part in (
        "fictional council",
        "data as of 22 November 2026",
        "since 5 January 2026",
        "Missing: June 2024.",
        "Lift the filter on category.",
    ):
        assert part in said
    assert "four" not in said
    assert not any("![" in each.value for each in test.error)


def test_a_real_council_has_no_banner() -> None:
    test = AppTest.from_function(weathers, args=(False,)).run()
    assert not any("fictional" in each.value for each in test.info)


def being_built() -> None:
    from ui import page

    page.building("reading april.csv", 1.2)


def test_the_first_start_shows_how_far_it_is() -> None:
    test = AppTest.from_function(being_built).run()
    assert test.title[0].value == "Getting ready"


def period() -> None:
    from dataclasses import replace
    from datetime import date

    from tests.ui import frames
    from ui import page

    until = date(2027, 5, 6)
    with page.entered(replace(frames.seal().standing, is_frozen=True, frozen_until=until)):
        _, top = page.open_page("Who do we pay?")
        page.answer(top, "**£41.2m** to few")
        page.answer(top, "This page is for officers.", is_computed=False)


def test_in_a_pre_election_period_a_calm_line_says_so_and_no_answer_is_computed() -> None:
    test = AppTest.from_function(period, default_timeout=20).run()
    assert not test.exception
    said = "frozen until 6 May 2027; computed headlines are not shown."
    assert [each.value for each in test.info if said in each.value]
    texts = [each.value for each in test.markdown]
    assert not any("41.2" in each for each in texts)
    assert any(each.startswith("Computed answers are not shown") for each in texts)
    assert "This page is for officers." in texts

"""A list made before the period: its figures and lines are those of the period, and it stays as it was."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def script(is_frozen: bool) -> None:
    from dataclasses import replace

    import streamlit as st

    from tests.ui import frames
    from tests.ui.exports.pack import items
    from ui import frozen, page
    from ui.exports.pack.listed import Kept, Listed
    from ui.page import packing

    now = replace(frames.seal().standing, is_frozen=is_frozen)
    with page.entered(now, address="evidence"):
        page.open_page("Which figures?")
        with frozen.held(on=False):
            one = items.item("categories")
            changed = replace(one, figure=replace(one.figure, key="changed", title="Two figures changed"))
        packing.keep(Listed("Pack", (Kept("a", one), Kept("b", changed))))
        told = page.pack()
        st.text("|".join(each.figure.title for each in told.items))
        st.text("|".join(each.seal.lines()[1] for each in told.items))
        st.text(len(packing.kept().kept))


def told(*, is_frozen: bool) -> list[str]:
    test = AppTest.from_function(script, default_timeout=20, args=(is_frozen,)).run()
    assert not test.exception
    return [each.value for each in test.text]


def test_in_the_period_titles_are_neutral_lines_say_so_and_what_changed_is_not_on_it() -> None:
    titles, lines, kept = told(is_frozen=True)
    assert titles == "How concentrated each category is"
    assert lines.startswith("Pre-election period: data as of")
    assert kept == "2"


def test_outside_of_it_the_list_is_what_was_put_on_it() -> None:
    titles, _, _ = told(is_frozen=False)
    assert titles == "One category is paid most (categories)|Two figures changed"

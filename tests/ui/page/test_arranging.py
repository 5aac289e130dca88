"""A figure on the list can be looked at where it stands, chart or table, and data does nothing."""

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.pages.opened import said


def script(has_picture: bool, hidden: tuple[int, ...] = ()) -> None:
    import streamlit as st

    from tests.ui.exports.pack import items
    from ui import page
    from ui.exports.pack.listed import Kept, Listed

    st.session_state["look-a"] = True
    item = items.item("a", has_picture=has_picture)
    page.arrange(Listed(kept=(Kept("a", item),)), hidden, is_officer=False)


@pytest.fixture(autouse=True)
def _outside_of_the_contents(monkeypatch: pytest.MonkeyPatch) -> None:
    def said(_: object, *, label: str, query_params: object) -> None:
        st.text(f"{label}: {query_params}")

    monkeypatch.setattr(st, "page_link", said)


def run(*, has_picture: bool) -> AppTest:
    test = AppTest.from_function(script, kwargs={"has_picture": has_picture}).run()
    assert not test.exception
    return test


def test_a_chart_is_drawn_and_described() -> None:
    (chart,) = run(has_picture=True).get("vega_lite_chart")
    assert chart.proto.alt.startswith("Category 3 is paid most")


def test_a_table_is_shown() -> None:
    test = run(has_picture=False)
    assert test.dataframe[0].value["category"].to_list()[0] == "=1+1"
    assert "Figure 1. One category is paid most (a)" in said(test)
    assert "'council': ['X99000001']" in test.text[0].value


def test_of_a_figure_with_an_event_hidden_since_nothing_is_said() -> None:
    test = AppTest.from_function(script, kwargs={"has_picture": False, "hidden": (1,)}).run()
    assert not test.exception
    assert "### Figure 1\n\nAn event was hidden since this figure was drawn" in said(test)
    assert "One category is paid most" not in said(test)
    assert not test.dataframe
    assert not test.text
    assert [each.key for each in test.button] == ["up-a", "down-a", "off-a"]

"""Findings are said with their remedy, and what its page must draw anew leads there."""

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.pages.opened import said


def script() -> None:
    from tests.ui.exports.pack import items
    from ui import page
    from ui.exports.pack.checks import Finding

    page.findings(
        [
            Finding(1, "blocks", "Figure 1 was drawn before the last load.", "A", items.item()),
            Finding(None, "warns", "Look at <b>this</b>.", None),
        ]
    )


def test_each_is_said_and_what_to_draw_anew_is_linked(monkeypatch: pytest.MonkeyPatch) -> None:
    def link(path: object, *, label: str, query_params: object) -> None:
        st.text(f"{label}: {query_params}")

    monkeypatch.setattr(st, "page_link", link)
    test = AppTest.from_function(script).run()
    assert not test.exception
    text = said(test)
    assert "The checks found 1 thing to mend and 1 thing to look at." in text
    assert "- **Must be mended**: Figure 1 was drawn before the last load." in text
    assert "- **Look at**: Look at <b>this</b>." in text
    assert "\\<b\\>" in test.markdown[2].value
    (linked,) = [each.value for each in test.text]
    assert linked.startswith("To the page of Figure 1: ")
    assert "'period': ['2025-26']" in linked

"""The box stands on every page but the one of finding, and what it found is shown as data."""

from __future__ import annotations

from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests import hostile, tiny
from tests.pages.opened import opened
from ui import page
from ui.find import Group, Result


def test_what_is_typed_in_the_box_is_looked_for_on_its_page() -> None:
    hostile.store(only=tiny.read_by("find", "methods", "sources"))
    test = opened("methods")
    assert test.text_input(key="find-text").label == "Find a supplier, ward, grant or word"
    test.text_input(key="find-text").set_value("plain trading")
    next(each for each in test.button if each.label == "Find").click().run()
    assert not test.exception
    assert test.title[0].value == "What are you looking for?"
    assert test.text_input(key="q").value == "plain trading"
    assert [each.key for each in test.text_input] == ["q"]


def script() -> None:
    from ui.page import finding

    finding.box("methods")


@pytest.mark.parametrize(
    ("address", "typed", "asked"),
    [
        ({"council": "X1", "period": "2023-24"}, " care ", {"council": "X1", "q": "care"}),
        ({}, "   ", {}),
    ],
)
def test_the_council_is_kept(
    address: dict[str, str], typed: str, asked: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    led: list[dict[str, str]] = []
    monkeypatch.setattr(st, "switch_page", lambda _, query_params: led.append(query_params))
    test = AppTest.from_function(script)
    for key, value in address.items():
        test.query_params[key] = value
    test.run()
    assert not led
    test.text_input(key="find-text").set_value(typed)
    test.button[0].click().run()
    assert led == [asked]


def test_names_are_data(monkeypatch: pytest.MonkeyPatch) -> None:
    links: list[dict[str, Any]] = []
    monkeypatch.setattr(st, "page_link", lambda _, **more: links.append(more))
    said: list[str] = []
    monkeypatch.setattr(st, "markdown", lambda text, **_: said.append(text))
    result = Result("ward-1", "![x](http://evil.example)", "<b>[fact](x)</b>", "ward", {"council": "X1"})
    page.results([Group("Wards", "", (result,))])
    assert links[0]["query_params"] == {"council": "X1"}
    assert "![x](" not in links[0]["label"]
    assert said[0] == "## Wards"
    assert "<b>" not in said[1].replace("\\<", "")
    assert "[fact](" not in said[1]

"""The page of the evidence pack: it teaches where nothing is on the list, and keeps the list in order."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests import hostile, tiny
from tests.pages.opened import opened, said
from tests.ui.exports.pack import items
from ui.exports.pack.listed import Kept, Listed
from ui.exports.pack.shelf import SHELF

NAME = "a list of three"


def three() -> AppTest:
    """The page with three figures, the second for officers only."""
    hostile.store(only=tiny.read_by("concentration"))
    kept = (Kept(name, items.item(name, is_restricted=name == "b")) for name in ("a", "b", "c"))
    SHELF.put(NAME, Listed("Three figures", tuple(kept)))
    return opened("evidence", pack=NAME)


def order() -> str:
    found = SHELF.get(NAME)
    assert found
    return "".join(each.key for each in found.kept)


def test_an_empty_list_teaches() -> None:
    hostile.store(only=tiny.read_by("concentration"))
    test = opened("evidence")
    assert not test.exception
    text = said(test)
    assert "No figure** is on the list yet" in text
    assert "1. On any page, open **Table and downloads** under a figure and press **Add to pack**" in text
    assert not test.button


def test_figures_are_moved_taken_off_and_given_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_OFFICERS", "everyone")
    test = three()
    assert not test.exception
    assert "### Figure B1. One category is paid most (b)" in said(test)
    assert test.button(key="up-a").disabled
    test.button(key="up-c").click().run()
    assert order() == "acb"
    test.button(key="down-a").click().run()
    assert order() == "cab"
    test.text_input(key="note-a").set_value("Asked for in June.").run()
    test.text_input(key="pack-title").set_value("Who we pay").run()
    test.radio(key="part-c").set_value("B").run()
    test.button(key="off-b").click().run()
    assert not test.exception
    found = SHELF.get(NAME)
    assert found
    assert found.title == "Who we pay"
    assert [(each.figure.key, each.part, each.note) for each in found.items] == [
        ("c", "B", ""),
        ("a", "A", "Asked for in June."),
    ]
    assert "1 in Part A, 1 in Part B" in said(test)


def test_a_restricted_figure_has_no_choice_of_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_OFFICERS", "everyone")
    test = three()
    assert [each.key for each in test.radio] == ["part-a", "part-c"]
    assert "For officers only, so it is in Part B." in said(test)


def test_a_reader_who_is_no_officer_sees_part_a_alone() -> None:
    test = three()
    assert not test.exception
    assert not test.radio
    assert "B1" not in said(test)
    assert "**2 figures** are on the list." in said(test)

"""The page of the evidence pack: it teaches where nothing is on the list, and keeps the list in order."""

from __future__ import annotations

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from tests import hostile, tiny
from tests.pages.opened import opened, said
from tests.ui.exports.pack import items
from ui.exports.pack.listed import Kept, Listed
from ui.exports.pack.shelf import SHELF

NAME = "a list of three"


def three(store: str = "") -> AppTest:
    """The page with three figures, the second for officers only; drawn from `store`, or from this one."""
    built = hostile.store(only=tiny.read_by("concentration"))
    given = (items.item(name, is_restricted=name == "b") for name in ("a", "b", "c"))
    kept = (Kept(each.figure.key, replace(each, store=store or built.version)) for each in given)
    SHELF.put(NAME, Listed("Three figures", tuple(kept)))
    return opened("evidence", pack=NAME)


def listed(test: AppTest) -> Listed:
    name = test.query_params["pack"]
    found = SHELF.get(name if isinstance(name, str) else name[0])
    assert found
    return found


def order(test: AppTest) -> str:
    return "".join(each.key for each in listed(test).kept)


def test_an_empty_list_teaches() -> None:
    hostile.store(only=tiny.read_by("concentration"))
    test = opened("evidence")
    assert not test.exception
    text = said(test)
    assert "No figure** is on the list yet" in text
    assert "1. On any page, open **Table and downloads** under a figure and press **Add to pack**" in text
    assert not [each for each in test.button if str(each.key).startswith(("up-", "down-", "off-"))]


def test_figures_are_moved_taken_off_and_given_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_OFFICERS", "everyone")
    test = three()
    assert not test.exception
    assert "### Figure B1. One category is paid most (b)" in said(test)
    assert test.button(key="up-a").disabled
    test.button(key="up-c").click().run()
    assert order(test) == "acb"
    test.button(key="down-a").click().run()
    assert order(test) == "cab"
    test.text_input(key="note-a").set_value("Asked for in June.").run()
    test.text_input(key="pack-title").set_value("Who we pay").run()
    test.radio(key="part-c").set_value("B").run()
    test.button(key="off-b").click().run()
    assert not test.exception
    found = listed(test)
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


def downloads(test: AppTest) -> list[str]:
    return [each.proto.label for each in test.get("download_button")]


def test_each_part_is_a_file_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_OFFICERS", "everyone")
    test = three()
    assert downloads(test) == ["Part A (ZIP)", "Part B (ZIP)"]
    assert "Nothing stands in the way of letting it out." in said(test)
    test.text_input(key="note-b").set_value("Ring 0161 496 0000.").run()
    assert downloads(test) == ["Part A (ZIP)"]
    assert "The sentence under Figure B1 has a telephone number: take it out." in said(test)
    assert "Part B can be downloaded once everything above that must be mended is mended." in said(test)
    test.text_input(key="pack-title").set_value("").run()
    assert downloads(test) == []


def test_figures_of_another_store_lead_to_their_page() -> None:
    test = three(store="wh-older")
    assert downloads(test) == []
    assert "Figure 1 was drawn before the last load: add it again from its page." in said(test)
    links = [each.proto.label for each in test.get("page_link")]
    assert sum(each.startswith("To the page of Figure 1: ") for each in links) == 1

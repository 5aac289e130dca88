"""A figure is put on the list of the pack as it was drawn, and the list outlives the visit."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from tests import hostile, tiny
from tests.pages.opened import MAIN, said
from tests.ui.exports.pack import items
from ui.exports.pack.listed import Kept, Listed
from ui.exports.pack.shelf import SHELF
from ui.page import packing
from warehouse import ask, evidence
from warehouse.build import Built


def opened(**address: str) -> AppTest:
    """The page about concentration with two figures opened."""
    test = AppTest.from_file(MAIN, default_timeout=60)
    for key, value in address.items():
        test.query_params[key] = value
    test.run().switch_page("../pages/concentration.py")
    for key in ("categories", "suppliers"):
        test.session_state[f"more-{key}"] = True
    return test.run()


def listed(test: AppTest) -> Listed:
    found = SHELF.get(named(test))
    assert found
    return found


def named(test: AppTest) -> str:
    found = test.query_params.get("pack", "")
    return found if isinstance(found, str) else found[0]


def test_nothing_is_on_the_list_and_no_line_says_so() -> None:
    hostile.store(only=tiny.read_by("concentration"))
    test = opened()
    assert test.button(key="pack-categories").label == "Add to pack"
    assert named(test) == ""
    assert not test.get("page_link")


def test_it_is_put_on_the_list_with_all_that_it_can_be_held_to() -> None:
    built: Built = hostile.store(only=tiny.read_by("concentration"))
    test = opened()
    test.button(key="pack-categories").click().run()
    assert not test.exception
    test.button(key="pack-suppliers").click().run()
    assert test.button(key="pack-categories").label == "Take off the pack"
    assert "On the list of the evidence pack: 1 of 2." in said(test)
    assert "On the list of the evidence pack: 2 of 2." in said(test)
    first, second = listed(test).items
    assert (first.page, first.page_title) == ("concentration", "Who do we pay, and how few are they?")
    assert first.address == "council=E08000030&period=2023-24&measure=effective"
    assert (first.store, first.wards, first.figure.stands_on) == (built.version, (), ())
    (asked,) = first.questions
    assert asked.question == "concentration/by_category"
    with ask.snapshot():
        assert evidence.digest(ask.ask(asked.question, **json.loads(asked.params))) == asked.sha256
    assert second.figure.table.height == asked.rows


def test_it_is_taken_off_again() -> None:
    hostile.store(only=tiny.read_by("concentration"))
    test = opened()
    test.button(key="pack-categories").click().run()
    test.button(key="pack-categories").click().run()
    assert "Taken off the list of the evidence pack." in said(test)
    assert test.button(key="pack-categories").label == "Add to pack"
    assert named(test) == ""


def test_a_figure_is_refused_when_an_event_was_hidden_since(monkeypatch: pytest.MonkeyPatch) -> None:
    hostile.store(only=tiny.read_by("concentration"))
    events: set[int] = {1}
    monkeypatch.setattr(ask, "hidden", lambda: frozenset(events))
    test = opened()
    events.add(2)
    test.button(key="pack-categories").click().run()
    assert packing.HIDDEN_SINCE in said(test)
    assert named(test) == ""
    test.button(key="pack-categories").click().run()
    assert listed(test).kept[0].hidden == {1, 2}


def test_a_full_list_takes_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    hostile.store(only=tiny.read_by("concentration"))
    monkeypatch.setattr(packing, "MOST_BYTES", 40_000)
    test = opened()
    test.button(key="pack-suppliers").click().run()
    test.button(key="pack-categories").click().run()
    assert packing.FULL in said(test)
    assert [each.item.figure.key for each in listed(test).kept] == ["suppliers"]


def test_a_new_visit_finds_the_list_by_its_address() -> None:
    hostile.store(only=tiny.read_by("concentration"))
    first = opened()
    first.button(key="pack-categories").click().run()
    again = opened(pack=named(first))
    assert again.button(key="pack-categories").label == "Take off the pack"
    assert [each.proto.label for each in again.get("page_link")][:1] == ["Evidence pack: 1 figure"]
    assert not opened(pack="no such list").exception


def test_whoever_is_sent_the_address_changes_a_copy() -> None:
    hostile.store(only=tiny.read_by("concentration"))
    first = opened()
    first.button(key="pack-categories").click().run()
    second = opened(pack=named(first))
    second.button(key="pack-suppliers").click().run()
    assert named(second) != named(first)
    assert [len(listed(each).kept) for each in (first, second)] == [1, 2]
    second.button(key="pack-categories").click().run()
    first.run()
    assert "On the list of the evidence pack: 1 of 1." in said(first)


def test_whoever_is_no_officer_has_a_copy_without_part_b() -> None:
    hostile.store(only=tiny.read_by("concentration"))
    kept = tuple(Kept(name, items.item(name, is_restricted=name == "b")) for name in ("a", "b"))
    SHELF.put("an officer's", Listed("Both", kept))
    test = opened(pack="an officer's")
    assert named(test) != "an officer's"
    assert [each.key for each in listed(test).kept] == ["a"]
    left = SHELF.get("an officer's")
    assert left
    assert [each.key for each in left.kept] == ["a", "b"]

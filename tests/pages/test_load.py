"""The page of loading: nothing for the public; what an officer cannot do is a sentence."""

from __future__ import annotations

import time

import pytest

from tests import insolvent
from tests.pages.opened import opened
from warehouse.settings import cache_clear


def test_to_the_public_there_is_no_such_page() -> None:
    insolvent.store()
    with pytest.raises(ValueError, match=r"Could not find a navigation page for .*load\.py"):
        opened("load")


def test_templates_are_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_OFFICERS", "everyone")
    cache_clear()
    insolvent.store()
    test = opened("load")
    assert not test.exception
    offered = [each.proto.label for each in test.get("download_button")]
    assert offered[:3] == ["Hub activity", "Skills exchange", "All, with CSV and schemas"]


def test_what_cannot_be_undone_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_OFFICERS", "everyone")
    cache_clear()
    insolvent.store()
    test = opened("load")
    test.button(key="undo").click().run()
    until = time.monotonic() + 60
    while time.monotonic() < until and not any(each.key == "forget" for each in test.button):
        time.sleep(0.1)
        test.run()
    assert not test.exception
    assert any("There is no earlier store to go back to" in each.value for each in test.error)

"""The page run through the contents page: the public's view, the officers', and what neither may see."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from tests import insolvent
from tests.house.words import FORBIDDEN_WORD
from tests.pages.opened import opened, said
from warehouse.settings import cache_clear

QUESTION = "Which suppliers have failed, and what rests on them?"
THRUMLEY, ZELLBOURNE = "GB-COH-XX000101", "GB-COH-XX000102"
UNPUBLISHED = re.compile(
    r"petition|warning, not confirmed|solvent wind-down|Officers' view|members' voluntary liquidation \("
)


def run(**address: str) -> AppTest:
    test = opened("insolvency", **address)
    assert not test.exception
    assert not test.error
    return test


def test_the_public_reads_an_answer_of_confirmed_failures() -> None:
    insolvent.store()
    text = said(run(organisation=THRUMLEY, stress="five"))
    assert QUESTION in text
    assert "paid **£780k** to **2 suppliers with a confirmed failure**; **£366k** is left" in text
    assert "What happened, with each notice" in text
    assert "the register still said active" in text
    assert "Report an error about this supplier" in text
    assert "What would need a new home" in text
    assert "sector proxy, not our suppliers" in text
    assert not UNPUBLISHED.search(text)
    assert not FORBIDDEN_WORD.search(text)


@pytest.mark.parametrize("address", [{"events": "all"}, {"officers": "everyone"}, {"role": "officer"}])
def test_no_address_makes_an_officer(address: dict[str, str]) -> None:
    insolvent.store()
    text = said(run(organisation=ZELLBOURNE, stress="warned", **address))
    assert not UNPUBLISHED.search(text)
    assert "What happened, with each notice" not in text


def test_officers_see_warnings_and_every_figure_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_OFFICERS", "everyone")
    cache_clear()
    insolvent.store()
    test = run(events="all", organisation=ZELLBOURNE, stress="warned")
    text = said(test)
    assert "winding-up petition" in text
    assert "solvent wind-down" in text
    assert "For officers only: 2 suppliers with another event." in text
    assert "Officers' view: it may hold warnings" in text
    assert not FORBIDDEN_WORD.search(text)


def test_a_sign_on_that_is_not_listed_is_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_OFFICERS", "signed-in")
    monkeypatch.setenv("MULTIPLIER_OFFICER_EMAILS", "anna@council.example")
    cache_clear()
    insolvent.store()
    assert not UNPUBLISHED.search(said(run(events="all")))


def test_without_events_nothing_is_said_of_anybody() -> None:
    insolvent.store(without=("raw.gazette__notices", "raw.companies__companies"))
    text = said(run())
    assert "No insolvency events are loaded, so **nothing can be said**" in text
    assert "Who else is paid for the same" not in text


def test_whom_to_tell_of_an_error_comes_from_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_CONTACT", "data@council.example")
    cache_clear()
    insolvent.store()
    test = run(organisation=THRUMLEY)
    (line,) = [each.value for each in test.markdown if "Report an error" in each.value]
    assert "(mailto:data@council.example?subject=Error%20about%20a%20supplier%3A%20event%20" in line


def test_no_name_can_write_markdown() -> None:
    insolvent.store()
    test = run(organisation="GB-COH-XX000104", stress="five")
    for each in (*test.markdown, *test.caption):
        for sign in ("![", "<script>", "[x]("):
            assert sign not in each.value

"""The page run through the contents page, over a store with events and over hostile names."""

from __future__ import annotations

from tests import hostile, insolvent
from tests.house.words import FORBIDDEN_WORD
from tests.pages.opened import opened, said


def read() -> str:
    test = opened("sources")
    assert not test.exception
    assert not test.error
    return said(test)


def test_every_file_is_listed_and_the_founding_figure_is_explained() -> None:
    insolvent.store()
    text = read()
    assert "Where does each figure come from" in text
    assert "came from **6 sources**" in text
    assert "Every source, its publisher and its licence" in text
    assert "168 insolvencies against 114" in text
    assert "**+47.4%**" in text
    assert "+28% for education and +42% for defence: it divided by the later count" in text
    assert "from 7 to 12, which is too few for a percentage" in text
    assert "national sector proxy" in text
    assert not FORBIDDEN_WORD.search(text)


def test_hostile_files_are_shown_as_they_are_named() -> None:
    hostile.store()
    assert "<b>a</b>.csv" in read()

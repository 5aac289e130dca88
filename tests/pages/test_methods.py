"""The page run through the contents page: measures, words, the worked example, whom to tell."""

from __future__ import annotations

import pytest

from tests.pages.opened import opened, said

pytestmark = pytest.mark.usefixtures("demonstration")


def read(**address: str) -> str:
    test = opened("methods", **address)
    assert not test.exception
    assert not test.error
    return said(test)


def test_measures_words_and_the_founding_figure() -> None:
    text = read()
    assert "How is each figure worked out?" in text
    assert "each with its formula and limits" in text
    assert "Location quotient of offers" in text
    assert "168 insolvencies against 114" in text
    assert "**+47.4%**" in text
    assert "+28% for education and +42% for defence: it divided by the later count" in text
    assert "from 7 to 12, which is too few for a percentage" in text
    assert "Quote the title of the figure" in text
    assert "Guidelines 2.2, level AA" in text


def test_one_measure_opens_with_its_sql() -> None:
    test = opened("methods", metric="gap")
    assert not test.exception
    text = said(test)
    assert "### Gap index" in text
    assert "Exchanges of skills" in text
    assert "gap_index" in test.code[0].value


def test_a_measure_that_is_not_there_is_named() -> None:
    assert "The address asks for measure to open 'nothing'" in read(metric="nothing")

"""The page run through the contents page, over the demonstration and over hostile names."""

from __future__ import annotations

import polars as pl
import pytest

from tests import hostile, tiny
from tests.house.words import FORBIDDEN_WORD
from tests.pages.opened import opened, said


def read(**address: str) -> str:
    test = opened("sources", **address)
    assert not test.exception
    assert not test.error
    return said(test)


@pytest.mark.usefixtures("demonstration")
def test_what_came_what_is_missing_and_what_the_law_asks_for() -> None:
    text = read()
    assert "Where does each figure come from?" in text
    assert "1 month of payments is missing between" in text
    assert "missing between: August 2023" in text
    assert "quarters of payments loaded whole" in text
    assert "Not loaded here does not mean not published" in text
    assert "Every source, its publisher and its licence" in text
    assert "No file was replaced by a later one" in text
    assert not FORBIDDEN_WORD.search(text)


@pytest.mark.usefixtures("demonstration")
def test_a_file_opens_to_its_rows() -> None:
    test = opened("sources")
    choice = test.selectbox(key="file")
    choice.set_value([value for value in choice.options if value][1]).run()
    assert not test.exception
    text = said(test)
    assert "of this file set aside" in text
    assert "the published file has it" in text
    assert "The address asks for file to open '12'" in read(file="12")


def test_hostile_files_are_shown_as_they_are_named() -> None:
    hostile.store()
    assert "<b>a</b>.csv" in read()


def test_without_payments_the_page_still_says_what_came() -> None:
    registered = pl.DataFrame(
        {"arrival": [1], "source": ["postcodes"], "entity": ["postcodes"], "_file": ["p.csv"]}
    )
    tiny.store({"raw._arrivals": registered}, only=["marts.months", "marts.councils"])
    text = read()
    assert "**1 file or part of one** came from **1 source**" in text
    assert "What the law asks for" not in text

"""The page run through the contents page: what it says, what it hides of people, and its empty states."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests import granted, tiny
from tests.house.words import FORBIDDEN_WORD
from tests.pages.opened import opened, said
from warehouse.settings import settings

QUESTION = "How far does funding reach, against people and need?"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store that the tests of this module read."""
    made = tmp_path_factory.mktemp("granted")
    granted.store(made)
    return made


@pytest.fixture
def _granted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_STORE", str(folder))
    settings.cache_clear()


def run(**address: str) -> AppTest:
    test = opened("funding", **address)
    assert not test.exception
    assert not test.error
    return test


@pytest.mark.usefixtures("_granted")
def test_the_page_answers_and_shows_each_figure() -> None:
    text = said(run())
    assert QUESTION in text
    assert (
        "In 2024-25 **£71k** was granted in Merefield, in **22 grants**; **93%** of it has a known ward"
        in text
    )
    assert "The most deprived fifth of residents has **0%** of that; in **1 of 4 wards** no grant" in text
    for title in (
        "£0 a head in the most deprived wards",
        "The most deprived fifth of residents has 0% of it",
        "93% of the money has a known ward",
        "How even, and how near to need",
        "What reaches each ward, for each resident",
        "The same wards, highest first",
        "The council's grants beside those of others",
        "How large the organisations are",
        "What sort of grants they are",
        "1 ward with high need and little known",
        "1 grant ends within six months",
        "Other money alongside each council pound",
        "Whose address draws the most money",
        "The grants behind it, each with its line",
    ):
        assert title in text, title
    assert "is not located in a ward (hollow" in text
    assert not FORBIDDEN_WORD.search(text)


@pytest.mark.usefixtures("_granted")
def test_filters_narrow_it_and_what_is_not_located_stays() -> None:
    text = said(run(ward=granted.CODES["Market"], placed="delivered_in", source="philanthropic"))
    assert "**£3.0k** was granted in **1 ward** of Merefield, in **1 grant**, **£0.50** for each" in text
    assert "£5.0k of 1 grant is not located in a ward (hollow" in text
    assert "placed by where it is delivered; all funders, charities and foundations, Market" in text


@pytest.mark.usefixtures("_granted")
def test_filters_that_nothing_passes_are_named() -> None:
    text = said(run(awarded="all years loaded", funder="Merefield", award="£100k and over"))
    assert (
        "No grant matches all the filters in all years loaded. Lift the filter on funder and size of" in text
    )


@pytest.mark.usefixtures("_granted")
def test_no_person_and_no_markup_of_data() -> None:
    test = run()
    for each in (*test.markdown, *test.caption):
        for sign in ("![", "<script>", "[x]("):
            assert sign not in each.value
    text = said(test)
    assert "individual" not in text
    assert "1 grant to a person is counted, with no name or place" in text


def test_no_grants_is_a_sentence() -> None:
    granted.store(without=("raw.grants__grants",))
    text = said(opened("funding"))
    assert "Nothing that this page shows is loaded of any council." in text
    assert "`python -m pipelines fetch grants`" in text
    assert QUESTION in text


def test_without_wards_or_need_the_page_says_so() -> None:
    granted.store(without=("raw.wards__boundaries", "raw.populations__residents", "raw.deprivation__indices"))
    text = said(run())
    assert "The wards of this council are not loaded, so there is no map." in text
    assert "too little to say how it is spread" in text
    assert "nothing is said of need" in text


def test_a_grant_of_nothing_is_no_traceback() -> None:
    rows = granted.grants().head(1).with_columns(_amount=granted.NOTHING)
    tiny.store({"raw.grants__grants": rows}, only=granted.READ)
    text = said(run())
    assert "in **1 grant**; **not known** of it has a known ward" in text

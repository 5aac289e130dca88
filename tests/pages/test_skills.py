"""The page run through the contents page: what it says, what it withholds, and its empty states."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests import exchanged, granted
from tests.house.words import FORBIDDEN_WORD
from tests.pages.opened import opened, said
from warehouse.settings import settings

QUESTION = "What skills are offered and needed, where, and what stays unmet?"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store that the tests of this module read."""
    made = tmp_path_factory.mktemp("exchanged")
    exchanged.store(made)
    return made


@pytest.fixture
def _exchanged(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_STORE", str(folder))
    settings.cache_clear()


def run(**address: str) -> AppTest:
    test = opened("skills", **address)
    assert not test.exception
    assert not test.error
    return test


@pytest.mark.usefixtures("_exchanged")
def test_the_page_answers_and_shows_each_figure() -> None:
    text = said(run())
    assert QUESTION in text
    assert "In Merefield in 2024-25 **134** skills were needed and **153** were offered, as those who" in text
    assert "Confirmed matches (**31**) came to **23%** of the needs." in text
    assert "not the workforce" in text
    for title in (
        "Food in Castle Quay: 30 needed",
        "More needed than offered in",
        "What is needed in each ward, for its residents",
        "The same wards, highest first",
        "Not enough offers in",
        "What stays unmet, and who could meet it",
        "What official counts say",
        "What residents in work do",
        "Home and garden: 42% of offers",
        "Alongside the council's money, in all wards",
        "2 texts fit no skill of the list",
    ):
        assert title in text, title
    assert "**31 exchanges** of skills were confirmed" in text
    assert "21 March 2021" in text
    assert "[c] withheld" in text
    assert "Skills needed for each 1,000 residents of any age" in text
    assert not FORBIDDEN_WORD.search(text)


@pytest.mark.usefixtures("_exchanged")
def test_what_few_people_offer_is_nowhere_on_the_page() -> None:
    test = run()
    for each in (*test.dataframe, *test.table):
        for column in {"offers", "Offered"} & set(each.value.columns):
            assert not set(map(str, each.value[column])) & {"1", "2", "3", "4", "1.0", "2.0", "3.0", "4.0"}


@pytest.mark.usefixtures("_exchanged")
def test_filters_narrow_it_and_sums_over_withheld_counts_are_withheld() -> None:
    food = said(run(domain="Food", measure="offers", rate="offers"))
    assert "**61** skills were needed and **63** were offered, as" in food
    assert "What is offered in each ward, for its residents" in food
    few = granted.CODES["Castle Quay"]
    text = said(run(ward=few, domain="Home and garden"))
    assert (
        "In **1 ward** of Merefield in 2024-25 **0** skills were needed and how many were offered is" in text
    )
    assert "2024-25, a financial year that is over; Home and garden, Castle Quay" in text


@pytest.mark.usefixtures("_exchanged")
def test_a_need_names_who_could_meet_it_with_evidence_and_line() -> None:
    text = said(run(need=f"{granted.CODES['Harbour']} Care and company"))
    assert "Care and company in Harbour" in text
    assert "Mere Company" in text
    assert "listed with Befriending circle" in text
    assert "Mere Rowers" in text
    assert "granted £9,000 on 3 June 2024" in text


@pytest.mark.usefixtures("_exchanged")
def test_no_markup_of_data() -> None:
    for each in (test := run()).markdown, test.caption:
        assert not any(sign in line.value for line in each for sign in ("![", "<script>"))


@pytest.mark.usefixtures("_exchanged")
def test_filters_that_nothing_passes_are_named() -> None:
    text = said(run(domain="not placed", ward=granted.CODES["Harbour"]))
    assert "No offer or need matches all the filters in 2024-25. Lift the filter on domain and ward" in text


def test_no_exchange_is_a_sentence() -> None:
    exchanged.store(without=("raw.skills__offers", "raw.skills__needs", "raw.skills__matches"))
    text = said(opened("skills"))
    assert "Nothing that this page shows is loaded of any council." in text
    assert "`python -m pipelines templates --to FOLDER`" in text
    assert QUESTION in text


def test_what_no_file_tells_is_not_nought() -> None:
    exchanged.store(without=("raw.skills__needs", "raw.skills__matches", "raw.wards__boundaries"))
    text = said(run())
    assert "how many skills were needed is not known and **153** were offered" in text
    assert "No file of matches is loaded, so what was met is not known." in text
    assert "The wards of this council are not loaded, so there is no map." in text
    assert "[x]" in text

"""The measures carry what defines them, and the words are those of the lists."""

import polars as pl
import pytest

from tests import tiny
from warehouse.reads import methods
from warehouse.seeds import seed
from warehouse.settings import settings


@pytest.fixture(autouse=True)
def _store() -> None:
    tiny.store({}, only=["marts.categories"])


def test_every_measure_says_what_it_is_and_from_which_sql() -> None:
    found = methods.measures()
    assert found.height == seed("measures").height
    assert found["definition"].null_count() == found["version"].null_count() == 0
    gap = found.row(by_predicate=pl.col("measure") == "gap", named=True)
    assert gap["sources"] == ["skills"]
    assert gap["others"] > 0
    assert "gap_index" in gap["sql"]
    assert len(gap["version"]) == 8
    metric = found.row(by_predicate=pl.col("measure") == "hhi", named=True)
    assert metric["limits"] is None
    assert "CMA" in metric["caveat"]


def test_words_are_in_order_and_complete() -> None:
    words = methods.glossary()["word"].to_list()
    assert words == sorted(words, key=str.lower)
    assert set(words) == set(seed("glossary")["word"])
    assert set(methods.avoided_words()["word"]) == set(seed("avoided_words")["word"])


def test_the_statement_is_read_where_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Accessibility Guidelines" in str(methods.accessibility())
    root = settings().store
    monkeypatch.setattr(methods, "settings", lambda: type("Elsewhere", (), {"root": root})())
    assert methods.accessibility() is None

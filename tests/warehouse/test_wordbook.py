"""The documents of words and measures say what their lists say."""

import csv

from tests.house.words import FORBIDDEN
from warehouse import definition
from warehouse.seeds import seed
from warehouse.settings import ROOT
from warehouse.wordbook import glossary, measures

SQL = ROOT / "sql"


def test_the_documents_are_fresh() -> None:
    """`python -m warehouse.dictionary` writes them anew."""
    assert (ROOT / "GLOSSARY.md").read_text(encoding="utf-8") == glossary(SQL)
    assert (ROOT / "docs" / "measures.md").read_text(encoding="utf-8") == measures(SQL)


def test_every_word_and_measure_is_in_its_document() -> None:
    said = glossary(SQL)
    assert [word for word in seed("glossary", SQL)["word"] if f"| **{word}** |" not in said] == []
    told = measures(SQL)
    assert [label for label in seed("measures", SQL)["label"] if f"| **{label}** |" not in told] == []


def test_every_measure_is_defined_has_limits_and_counts_rows_it_stands_on() -> None:
    for row in seed("measures", SQL).iter_rows(named=True):
        found = definition.define(SQL, row["stands_on"], row["field"])
        assert row["limits"] or found.caveat, row["measure"]
        assert set(row["sources"].split("|")) <= set(found.sources), row["measure"]


def test_every_metric_of_the_store_is_a_measure() -> None:
    told = set(seed("measures", SQL)["stands_on"])
    assert {f"metrics.{path.stem}" for path in (SQL / "metrics").glob("*.sql")} <= told


def test_the_words_that_are_not_used_are_those_the_house_forbids() -> None:
    with (SQL / "seeds" / "avoided_words.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert tuple(row["word"] for row in rows) == FORBIDDEN
    assert len(FORBIDDEN) > 10
    assert all(row["instead"] and row["because"] for row in rows)

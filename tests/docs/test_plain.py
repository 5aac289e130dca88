"""The product's own texts can be read at about twelve years of age; what is a term is in the glossary."""

import re

import pytest

from tests.docs.plain import grade, sentences, spoken, words
from tests.house.tree import ROOT

# A reader of twelve is in the seventh school year there. Documents name more things, in longer words.
YEAR, DOCUMENT_YEAR = 7.0, 10.0
LONGEST, LONGEST_IN_A_DOCUMENT = 30, 40
FOR_EVERYBODY = (
    "README.md",
    "GLOSSARY.md",
    "docs/accessibility.md",
    "docs/pages.md",
    "docs/evidence-packs.md",
)
# Kept as its publisher asks for it: the lines under a map that name whose it is.
CREDITS = ("Open Government Licence", "under its publisher's licence")
# Terms that the pages use and a councillor need not know: each has its line in the glossary.
TERMS = (
    "effective number", "pass-through", "cold spot", "location quotient", "gap index", "match rate",
    "redacted", "solvent wind-down", "point of entry", "VCSE", "Gini", "concentration index", "interval",
    "median", "SIC", "deprivation", "administration", "liquidation", "part A", "VAT",
)  # fmt: skip
WIDELY_KNOWN = {
    "PNG",
    "SVG",
    "CSV",
    "XLSX",
    "HTML",
    "ZIP",
    "SQL",
    "PDF",
    "ODS",
    "UK",
    "ONS",
    "OS",
    "GP",
    "MB",
    "LLP",
}
ACRONYM = re.compile(r"\b[A-Z]{2,}\b")


def test_the_pages_are_read_with_ease() -> None:
    assert grade(sentence for _, sentence in spoken()) <= YEAR


def test_no_sentence_of_a_page_is_long() -> None:
    long = [
        (len(words(sentence)), where, sentence)
        for where, sentence in spoken()
        if len(words(sentence)) > LONGEST and not any(credit in sentence for credit in CREDITS)
    ]
    assert long == []


@pytest.mark.parametrize("document", FOR_EVERYBODY)
def test_a_document_for_everybody_is_read_with_ease(document: str) -> None:
    found = sentences((ROOT / document).read_text("utf-8"))
    assert grade(found) <= DOCUMENT_YEAR
    assert [each for each in found if len(words(each)) > LONGEST_IN_A_DOCUMENT] == []


def test_what_is_a_term_is_in_the_glossary() -> None:
    glossary = (ROOT / "GLOSSARY.md").read_text("utf-8").lower()
    assert [term for term in TERMS if f"**{term.lower()}**" not in glossary] == []


def test_every_run_of_capitals_is_known_or_in_the_glossary() -> None:
    glossary = (ROOT / "GLOSSARY.md").read_text("utf-8")
    said = {found for _, sentence in spoken() for found in ACRONYM.findall(sentence)}
    assert [each for each in sorted(said - WIDELY_KNOWN) if each not in glossary] == []


def test_long_words_and_long_sentences_count() -> None:
    assert grade(["The cat sat on the mat."]) < grade(["The committee considered the procurement strategy."])
    assert sentences("One two three four five. Six seven eight nine ten `code`.\n\n| a | b |") == [
        "One two three four five.",
        "Six seven eight nine ten x.",
    ]

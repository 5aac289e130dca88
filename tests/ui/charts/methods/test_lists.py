"""Measures, words and words that are not used, each a row."""

import polars as pl

from tests.ui.charts.specs import holds
from ui.charts.methods import lists

MEASURES = pl.DataFrame(
    {
        "measure": ["gap"], "label": ["Gap index"], "page": ["skills"], "stands_on": ["skills/by_domain"],
        "sources": [["skills"]], "formula": ["n - o"], "limits": [None], "why": ["Leaning."],
        "definition": ["how it leans."], "caveat": ["No threshold."], "others": [5], "version": ["c9720e9b"],
        "page_name": ["Skills"], "counted": ["Exchanges"],
    },
    schema_overrides={"limits": pl.String},
)  # fmt: skip


def test_a_measure_says_what_it_is_and_its_limits_from_the_head_where_the_list_has_none() -> None:
    figure = lists.measures(MEASURES)
    holds(figure)
    assert figure.title == "1 measure, each with its formula and limits"
    assert figure.shown.row(0)[:7] == (
        "Gap index", "Skills", "How it leans.", "n - o", "No threshold.", "Exchanges", "c9720e9b",
    )  # fmt: skip


def test_words_are_told_without_signs_of_markdown() -> None:
    said = pl.DataFrame(
        {"word": ["amount"], "meaning": ["pounds; `amount_gbp`, **net**"], "not_said": ["cost"]}
    )
    figure = lists.glossary(said)
    holds(figure)
    assert figure.shown.row(0) == ("amount", "pounds; amount_gbp, net", "cost")


def test_a_word_that_is_not_used_says_what_is_said_instead_and_why() -> None:
    figure = lists.avoided(pl.DataFrame({"word": ["seller"], "instead": ["supplier"], "why": ["One word."]}))
    holds(figure)
    assert figure.shown.row(0) == ("seller", "supplier", "One word.")

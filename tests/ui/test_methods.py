"""What is said of methods: every number of it given, none typed."""

from datetime import datetime

import polars as pl

from ui import methods
from ui.provenance import Standing
from warehouse.seeds import seed
from warehouse.settings import ROOT

STANDING = Standing("1", datetime.fromisoformat("2026-03-05"), is_demo=False)
MEASURES = pl.DataFrame(
    {
        "measure": ["gap", "hhi"], "label": ["Gap index", "Index"], "page": ["skills", "concentration"],
        "stands_on": ["skills/by_domain", "metrics.suppliers_hhi"],
        "sources": [["skills"], ["spending", "new"]],
        "formula": ["n - o", "sum"], "limits": ["Of mixes.", None], "why": ["Leaning.", "Known."],
        "definition": ["how it leans.", "Squares."], "caveat": ["", "No threshold."], "others": [5, 1],
        "version": ["c9720e9b", "e8a3b8af"],
    }
)  # fmt: skip
TITLES = {"skills": "Exchanges", "spending": "Spending"}
TOLD = pl.DataFrame(
    {
        "sic_section": [None, "O", "P"], "previous_cases": [100, 10, 40], "cases": [150, 15, 50],
        "pct_of_earlier": [50.0, 50.0, 25.0], "pct_of_later": [33.3, 33.3, 20.0],
    }
)  # fmt: skip


def test_the_answer_counts_measures_and_words() -> None:
    said = methods.answer(MEASURES, TOLD)
    assert said.startswith("**2 measures** are told on the pages")
    assert "**3 words** mean one thing each" in said


def test_one_measure_is_said_line_by_line() -> None:
    gap = dict(methods.one(methods.chosen(MEASURES, "gap"), TITLES))
    assert gap["What it is"] == "How it leans."
    assert gap["What it does not say"] == "Of mixes."
    assert gap["Source"] == "Exchanges; names, numbers and places come from 5 other sources too"
    assert gap["Version"] == "c9720e9b, of skills/by_domain"
    index = dict(methods.one(methods.chosen(MEASURES, "hhi"), TITLES))
    assert index["What it does not say"] == "No threshold."
    assert index["Source"] == "Spending and new; names, numbers and places come from 1 other source too"


def test_measures_carry_names_of_pages_and_sources() -> None:
    told = methods.in_words(MEASURES, TITLES)
    assert told["page_name"].to_list() == ["Skills", "Commissioning concentration"]
    assert told["counted"].to_list() == ["Exchanges", "Spending; new"]
    assert methods.titles(pl.DataFrame({"source": ["a"], "title": ["A"], "x": [1]})) == {"a": "A"}


def test_every_page_that_a_measure_names_is_there() -> None:
    assert set(seed("measures")["page"]) <= set(methods.PAGES)
    assert {page for page in methods.PAGES if not (ROOT / "pages" / f"{page}.py").is_file()} == set()


def test_the_statement_goes_under_a_heading_without_links_that_lead_nowhere() -> None:
    text = "# Accessibility\n\nA [b](../c.md) and [d](https://example.org).\n\n## Aim\n\nWCAG"
    said = methods.statement(text)
    assert said == "A b and [d](https://example.org).\n\n#### Aim\n\nWCAG"
    assert methods.statement(None) == methods.NO_STATEMENT


def test_the_glossary_is_a_list_to_read() -> None:
    frame = pl.DataFrame({"word": ["amount"], "meaning": ["`pounds`"], "not_said": ["cost"]})
    assert methods.glossary_to_read(frame) == "- **amount**: `pounds`. *Not said: cost.*"


def test_the_example_takes_its_numbers_from_the_data() -> None:
    said = methods.pressed(TOLD)
    assert "150 insolvencies against 100" in said
    assert "**+50.0%**" in said
    assert "+20% for education and +33% for defence: it divided by the later count" in said
    assert "from 10 to 15" in said
    assert methods.pressed(TOLD.head(1)) == "The founding figure is not loaded."


def test_every_figure_says_whose_it_is() -> None:
    assert "national sector proxy" in methods.counted(STANDING).filters
    assert methods.seal(STANDING).source.startswith("Source: definitions of Multiplier")


def test_definitions_are_a_list() -> None:
    lines = methods.listed_definitions().splitlines()
    assert len(lines) == len(methods.DEFINITIONS)
    assert all(line.startswith("- **") for line in lines)

"""Lists to act upon: unmet needs, whom to ask about one, and how texts were understood."""

import polars as pl

from tests.ui.charts.specs import holds
from tests.ui.exchanged import unmet as answered
from ui.charts.skills.lists import ENOUGH, NOBODY, options, terms, unmet, who_could

ASKED = pl.DataFrame(
    [
        ("Mere Company", "listed service", "listed with Circle", "Care and company", "d.json", 4),
        ("Mere Rowers", "funded group", "granted £9,000 on 3 June 2024", None, "g.csv", 3),
    ],
    schema=["name", "kind", "evidence", "speaks_of", "_file", "_row"],
    orient="row",
)
TERMS = pl.DataFrame(
    [("juggling", None, "not placed", "none"), ("gardning", "Gardening", "Home and garden", "search")],
    schema=["term", "label", "domain", "how"],
    orient="row",
)


def test_unmet_needs_say_most_and_mark_what_is_withheld() -> None:
    figure = unmet(answered(), "M")
    holds(figure)
    assert figure.title == "Not enough offers in 2 places"
    assert figure.sentence.startswith("Most in Kilnside: 30 needed in Food, 12 offered.")
    cells = {field.name: figure.cells(field) for field in figure.fields}
    assert cells["gap"] == [18, "[c]", "[c]"]
    assert cells["needs"] == [30, 12, "[c]"]
    assert cells["services"] == [2, 0, 2]


def test_without_a_directory_no_nought_stands_for_it() -> None:
    figure = unmet(answered(is_listed=False), "M")
    assert "services" not in [field.name for field in figure.fields]
    assert "No directory of services is loaded." in figure.sentence
    assert unmet(answered().head(0), "M").sentence == ENOUGH


def test_only_needs_that_are_told_can_be_opened() -> None:
    assert options(answered()) == {"X0 Food": "Food in Kilnside", "X1 Transport": "Transport in Market"}


def test_whom_to_ask_has_evidence_and_line_and_promises_nothing() -> None:
    figure = who_could(ASKED, "Care and company in Harbour", "M", 200)
    holds(figure)
    assert figure.title == "2 groups and services to ask there"
    assert [field.name for field in figure.fields][-2:] == ["_file", "_row"]
    assert "does not say that it has the skill" in figure.sentence
    assert "The first 2;" in who_could(ASKED, "x", "M", 2).sentence
    assert who_could(ASKED.head(0), "x", "M", 2).title == NOBODY


def test_texts_that_fit_nothing_are_counted() -> None:
    figure = terms(TERMS)
    holds(figure)
    assert figure.title == "1 text fits no skill of the list"
    assert "Of 2 texts 1 fit nothing and 1 are guessed" in figure.sentence
    assert figure.table["how"].to_list() == ["nothing fits", "a name nearly the same"]
    assert terms(TERMS.head(0)).title == "How texts were taken for skills"

"""Offer against need by domain: what cannot be told is marked, and is last."""

import pytest

from tests.ui.charts.specs import holds, spec
from tests.ui.exchanged import by_domain
from ui.charts.skills.fit import dumbbell, fit


@pytest.mark.parametrize("is_whole", [True, False])
def test_they_are_figures(*, is_whole: bool) -> None:
    holds(dumbbell(by_domain(is_whole=is_whole), "M, 2024-25"))
    holds(fit(by_domain(is_whole=is_whole), "M, 2024-25"))


def test_the_most_wanting_domain_is_first_and_what_is_withheld_has_one_point() -> None:
    figure = dumbbell(by_domain(), "M")
    rows = [row for each in spec(figure)["datasets"].values() for row in each]
    lines = [(row["name"], row["words"], row["low"], row["high"]) for row in rows if "name" in row]
    assert lines == [
        ("Care and company", "25 needed · 7 offered", 7, 25),
        ("Food", "60 needed · 55 offered", 55, 60),
        ("Transport", "12 needed · [c] offered", None, None),
    ]
    assert sum(row.get("kind") == "offered" for row in rows) == 2
    assert figure.title == "More needed than offered in 2 of 2 domains"
    assert "[c] withheld" in figure.sentence


def test_nothing_to_set_side_by_side_is_said() -> None:
    figure = dumbbell(by_domain().filter(by_domain()["domain"] == "Transport"), "M")
    assert figure.title == "What is offered and needed, by domain"
    assert "In no domain are both counts told" in figure.sentence
    assert dumbbell(by_domain().head(0), "M").chart is None


def test_the_table_marks_what_is_too_few_withheld_or_of_the_whole_council_alone() -> None:
    figure = fit(by_domain(), "M")
    cells = {field.name: figure.cells(field) for field in figure.fields}
    assert figure.title == "Care and company: 8% matched, the least told"
    assert cells["match_rate_pct"] == [46.7, "[u]", 8.0]
    assert cells["median_days"] == [10, "[u]", "[u]"]
    assert cells["gap_index"] == [0.1, "[c]", 0.6]
    assert "quotient" not in cells
    some = fit(by_domain(is_whole=False), "M")
    cells = {field.name: some.cells(field) for field in some.fields}
    assert cells["unmet"] == cells["match_rate_pct"] == ["[x]", "[x]", "[x]"]
    assert cells["quotient"] == [1.5, 1.5, 1.5]
    assert "[x] not available" in some.sentence

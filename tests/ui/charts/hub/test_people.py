"""People: what is withheld bears its mark wherever it is shown, and is drawn as no bar."""

import polars as pl

from tests.ui.charts.specs import bars_of, holds
from ui.charts.hub.people import attendance, everything, roles, where_from

VISITS = pl.DataFrame(
    [
        (1, "Hub A", 866, None, None, "[c]", None, "[x]"),
        (None, "All hubs", None, "[c]", None, None, None, None),
    ],
    schema={
        "hub_id": pl.Int64,
        "hub_name": pl.String,
        "attendances": pl.Int64,
        "attendances_mark": pl.String,
        "people": pl.Int64,
        "people_mark": pl.String,
        "newcomers": pl.Int64,
        "newcomers_mark": pl.String,
    },
    orient="row",
)
ROLES = pl.DataFrame(
    [
        ("civic_group", "Civic group", None, None, 528, None),
        ("gp", "GP commissioner", None, None, None, "[c]"),
        ("gp", "GP commissioner", 1, "Hub A", 11, None),
    ],
    schema={
        "role": pl.String,
        "label": pl.String,
        "hub_id": pl.Int64,
        "hub_name": pl.String,
        "attendances": pl.Int64,
        "mark": pl.String,
    },
    orient="row",
)
WARDS = ROLES.rename({"role": "ward_code", "label": "ward_name"})


def test_a_withheld_count_bears_its_mark() -> None:
    figure = attendance(VISITS, "M, 2025-26")
    holds(figure)
    assert figure.table["people"].to_list() == ["[c]", "–"]
    assert figure.table["attendances"].to_list() == ["866", "[c]"]
    assert figure.sentence.startswith("The visits to all hubs together are withheld.")


def test_a_withheld_role_is_no_bar() -> None:
    figure = roles(ROLES, "M, 2025-26")
    holds(figure)
    assert bars_of(figure) == [
        ("Civic group", "528 visits", "focus"),
        ("GP commissioner", "[c] withheld", "unsure"),
    ]
    assert figure.title == "Civic group: most visits of those shown"
    assert figure.sentence == (
        "Of those shown, Civic group came most often: 528 visits. Of 1 role the count is withheld [c]."
    )
    assert roles(ROLES.filter(pl.col("mark") == "[c]"), "M").chart is None


def test_wards_are_counted_with_what_is_withheld() -> None:
    figure = where_from(WARDS, "M, 2025-26")
    holds(figure)
    assert figure.title == "Civic group: most visits of those shown"
    assert figure.sentence.startswith("Of 2 wards the count of 1 is withheld.")
    shown = where_from(WARDS.filter(pl.col("mark").is_null()), "M")
    assert shown.title == "Civic group: the ward most came from"
    assert shown.sentence.startswith("Of 1 ward no count is withheld.")
    assert figure.table["hub_name"].to_list() == ["All hubs", "All hubs", "Hub A"]


def test_without_a_year_there_is_no_figure() -> None:
    assert everything({}, "M") == []
    assert [
        each.key for each in everything({"attendance": VISITS, "by_role": ROLES, "where_from": WARDS}, "M")
    ] == [
        "attendance",
        "roles",
        "where-from",
    ]

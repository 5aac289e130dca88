"""SQL layers on the parsed graph; and each rule notices a file that breaks it."""

from pathlib import Path

import pytest

from tests.house import sql_layers
from tests.house.tree import Rule, holds, plant

RULES = [
    sql_layers.layering,
    sql_layers.shape,
    sql_layers.ours,
    sql_layers.cycles,
    sql_layers.orphans,
    sql_layers.stars,
]


@pytest.mark.parametrize("rule", RULES)
def test_holds(rule: Rule) -> None:
    holds(rule)


@pytest.mark.parametrize(
    ("path", "reads"),
    [
        ("sql/staging/spending__payments.sql", "raw.grants__awards"),
        ("sql/staging/spending__payments.sql", "seeds.councils"),
        ("sql/intermediate/payments__named.sql", "raw.spending__payments"),
        ("sql/intermediate/payments__named.sql", "marts.payments"),
        ("sql/marts/payments.sql", "metrics.payments_total"),
        ("sql/metrics/payments_total.sql", "staging.spending__payments"),
        ("sql/reads/overview/total.sql", "intermediate.payments__named"),
        ("sql/reads/overview/total.sql", "reads.concentration__scope"),
    ],
)
def test_a_layer_that_reads_what_it_may_not_is_named(tmp_path: Path, path: str, reads: str) -> None:
    assert sql_layers.layering(plant(tmp_path, **{path: f"select a.x from {reads} as a"}))


def test_a_layer_that_reads_what_it_may_is_left_alone(tmp_path: Path) -> None:
    plant(
        tmp_path,
        **{
            "sql/staging/spending__payments.sql": "select a.x from raw.spending__payments as a",
            "sql/intermediate/payments__named.sql": "select x from staging.spending__payments",
            "sql/marts/payments.sql": "select x from intermediate.payments__named",
            "sql/reads/overview/scope.sql": "select x from marts.payments where x = $x",
            "sql/reads/overview/total.sql": "select sum(x) as x from reads.overview__scope",
        },
    )
    assert [broken for rule in RULES for broken in rule(tmp_path)] == []


@pytest.mark.parametrize(
    "text",
    [
        "create table a as select 1",
        "select 1; select 2",
        "select x from read_csv('a.csv')",
        "select x from 'a.csv'",
    ],
)
def test_a_file_that_is_not_one_plain_select_is_named(tmp_path: Path, text: str) -> None:
    assert sql_layers.shape(plant(tmp_path, **{"sql/marts/a.sql": text}))


def test_a_table_that_no_file_builds_is_named(tmp_path: Path) -> None:
    assert sql_layers.shape(plant(tmp_path, **{"sql/marts/a.sql": "select x from marts.b"}))


def test_a_circle_is_named(tmp_path: Path) -> None:
    circle = {"sql/marts/a.sql": "select x from marts.b", "sql/marts/b.sql": "select x from marts.a"}
    assert sql_layers.cycles(plant(tmp_path, **circle))


def test_what_nothing_reads_is_named(tmp_path: Path) -> None:
    plant(
        tmp_path, **{"sql/staging/a__b.sql": "select x from raw.a__b", "sql/seeds/rules.csv": "a,because\n"}
    )
    assert len(sql_layers.orphans(tmp_path)) == 2
    plant(tmp_path, **{"tests/examples/a.md": "## then staging.a__b\n"})
    assert sql_layers.orphans(tmp_path) == ["sql/seeds/rules.csv is read by nothing"]


def test_a_star_over_a_table_is_named_and_over_a_cte_is_not(tmp_path: Path) -> None:
    assert sql_layers.stars(plant(tmp_path, **{"sql/marts/a.sql": "select * from intermediate.b"}))
    kept = "with b as (select x from intermediate.b) select * from b"
    assert not sql_layers.stars(plant(tmp_path, **{"sql/marts/a.sql": kept}))


def test_a_function_is_no_table_and_a_view_of_a_mart_calls_none(tmp_path: Path) -> None:
    plant(tmp_path, **{"sql/functions/twice.sql": "-- Twice.\n-- params: a\n--\n-- a  A.\na * 2"})
    plant(tmp_path, **{"sql/marts/a.sql": "-- A.\nselect twice(x) as x from raw._arrivals"})
    assert sql_layers.shape(tmp_path) + sql_layers.ours(tmp_path) == []
    plant(tmp_path, **{"sql/marts/a.sql": "-- A.\n-- kept: view\nselect twice(x) as x from raw._arrivals"})
    assert sql_layers.ours(tmp_path) == ["sql/marts/a.sql is a view and calls twice"]
    plant(tmp_path, **{"sql/functions/twice.sql": "(select max(a) from marts.b)"})
    assert "sql/functions/twice.sql reads marts.b" in sql_layers.ours(tmp_path)

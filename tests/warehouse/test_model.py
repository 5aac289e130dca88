from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.warehouse.worlds import model as text
from tests.warehouse.worlds import sql_folder
from warehouse.errors import BuildBroken
from warehouse.head import Head
from warehouse.model import Model, in_order, load, load_all, upstream

ENTITIES = [f"m{index}" for index in range(8)]


def _one(folder: Path, name: str, body: str) -> Model:
    return load(sql_folder(folder, {name: body}), folder / name)


def test_the_path_is_the_name(tmp_path: Path) -> None:
    assert _one(tmp_path, "marts/payments.sql", text("select 1 as a")).name == "marts.payments"
    read = _one(tmp_path, "reads/concentration/top_few.sql", text("select 1 as a"))
    assert read.name == "reads.concentration__top_few"
    assert read.where == "sql/reads/concentration/top_few.sql"


def test_needs_and_parameters_are_read_from_the_select(tmp_path: Path) -> None:
    select = """
with mine as (select * from staging.x__y join seeds.k using (a) where a in (select unnest($wards::varchar[])))
select mine.a, list_filter([1], lambda q: q > 1) as b -- from marts.not_this
from mine, unnest([1]) t(i), "marts"."other"
where d >= $from_on::date and $from_on is not null and $free = 'raw.no'
group by all;"""
    model = _one(tmp_path, "marts/x.sql", text(select))
    assert model.needs == ("marts.other", "seeds.k", "staging.x__y")
    assert model.params == {"wards": "text[]", "from_on": "date", "free": ""}
    assert model.select.startswith("with mine")
    assert model.select.endswith("group by all")


def test_marts_and_metrics_are_tables_and_the_rest_views_unless_said(tmp_path: Path) -> None:
    kinds = {
        layer: _one(tmp_path, f"{layer}/x.sql", text("select 1 as a")).is_table
        for layer in ("staging", "intermediate", "marts", "metrics")
    }
    assert kinds == {"staging": False, "intermediate": False, "marts": True, "metrics": True}
    assert _one(tmp_path, "staging/x.sql", text("select 1 as a", "kept: table")).is_table
    assert not _one(tmp_path, "marts/x.sql", text("select 1 as a", "kept: view")).is_table


@pytest.mark.parametrize(
    ("name", "body", "said"),
    [
        ("marts/x.sql", text("select a,\nfrom from y"), "sql/marts/x.sql:5"),
        ("marts/x.sql", text("select 1; select 2"), "marts.x must be one select (sql/marts/x.sql)"),
        ("marts/x.sql", text("create table y as select 1"), "marts.x must be one select"),
        ("marts/x.sql", text("select a\nfrom payments"), "'payments' is not a table (sql/marts/x.sql:5)"),
        ("marts/x.sql", text("select a from main.payments"), "'main.payments' is not a table"),
        ("marts/x.sql", "select 1", "The head does not say what this is about (sql/marts/x.sql:1)"),
        ("marts/X-y.sql", text("select 1"), "'X-y' cannot name a table (sql/marts/X-y.sql)"),
    ],
)
def test_what_cannot_be_is_said_with_file_and_line(tmp_path: Path, name: str, body: str, said: str) -> None:
    with pytest.raises(BuildBroken) as error:
        assert _one(tmp_path, name, body).needs
    assert said in error.value.sentence


def test_a_table_that_is_not_there_names_the_nearest(tmp_path: Path) -> None:
    sql = sql_folder(tmp_path, {"marts/x.sql": text("select a from marts.payment")})
    with pytest.raises(BuildBroken, match="Did you mean 'marts.payments'"):
        in_order(load_all(sql), ["marts.payments"])


def _graph(edges: dict[str, set[str]]) -> dict[str, Model]:
    models = {}
    for name, needs in edges.items():
        froms = ", ".join(f"marts.{need}" for need in sorted(needs)) or "raw.t"
        models[f"marts.{name}"] = Model(
            Path(f"marts/{name}.sql"), "marts", name, f"select * from {froms}", Head()
        )
    return models


@given(st.permutations(ENTITIES), st.data())
def test_any_graph_without_a_circle_is_put_in_order(names: list[str], data: st.DataObject) -> None:
    edges = {
        name: data.draw(st.sets(st.sampled_from(names[:index]), max_size=3)) if index else set()
        for index, name in enumerate(names)
    }
    order = [model.entity for model in in_order(_graph(edges), ["raw.t"])]
    assert sorted(order) == sorted(names)
    for name, needs in edges.items():
        assert all(order.index(need) < order.index(name) for need in needs)


@given(st.integers(1, 6))
def test_a_circle_is_named(length: int) -> None:
    ring = ENTITIES[:length]
    edges = {name: {ring[(index + 1) % length]} for index, name in enumerate(ring)}
    with pytest.raises(BuildBroken) as error:
        in_order(_graph({**edges, "aside": {ring[0]}}), ["raw.t"])
    assert "The SQL goes in a circle" in error.value.sentence
    for name in ring:
        assert f"marts.{name}" in error.value.sentence
        assert f"marts.{name} reads marts.{edges[name].pop()}" in error.value.sentence


def test_upstream_is_what_it_stands_on() -> None:
    models = _graph({"a": set(), "b": {"a"}, "c": {"b"}, "d": {"a"}})
    assert sorted(upstream(models, ["marts.c"])) == ["marts.a", "marts.b", "marts.c"]

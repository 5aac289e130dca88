"""What the store publishes of people, attacked: all of a year's tables at once, from the marts alone."""

from datetime import date, timedelta
from pathlib import Path

import numpy as np
import polars as pl
import pytest

from tests import tiny
from tests.warehouse.attacker import pinned
from warehouse.ask import run_sql
from warehouse.disclosure import SHOWN, WITHHELD, States, Table
from warehouse.settings import settings

TABLES = ("role", "ward", "quarter", "newness")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three years of four hubs, by lot."""
    made, draw, visits = tmp_path_factory.mktemp("people"), np.random.default_rng(7), 500
    hubs = ["Kiln", "Mere", "Quay", "Thrumley"]
    attended = pl.DataFrame(
        {
            "hub": draw.choice(hubs, visits, p=[0.5, 0.3, 0.17, 0.03]),
            "held_on": [
                str(date(2021, 4, 1) + timedelta(int(day))) for day in draw.integers(0, 1095, visits)
            ],
            "role": draw.choice(
                ["gp", "officer", "civic group", "investor", "?"], visits, p=[0.1, 0.4, 0.4, 0.05, 0.05]
            ),
            "person_key": [f"p{person}" for person in draw.integers(0, 120, visits)],
            "_arrival": [1] * visits,
        }
    )
    exchanged = {
        f"raw.skills__{kind}": pl.DataFrame(
            {
                "skill": draw.choice(
                    ["Gardening", "Cooking", "juggling", "Driving"], many, p=[0.7, 0.26, 0.03, 0.01]
                ),
                day: [str(date(2022, 4, 1) + timedelta(int(each))) for each in draw.integers(0, 365, many)],
                "person_key": [f"p{person}" for person in draw.integers(0, 90, many)],
                "_arrival": [arrival] * many,
            }
        )
        for kind, day, many, arrival in (("offers", "opened_on", 200, 2), ("needs", "opened_on", 90, 3))
    }
    marts = ["marts.hub_people", "marts.skill_offers", "marts.skill_needs", "intermediate.hubs__withheld"]
    tiny.store({"raw.hubs__attendance": attended, **exchanged}, made, only=marts)
    return made


@pytest.fixture(autouse=True)
def _world(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_STORE", str(folder))
    settings.cache_clear()


def grid(cells: pl.DataFrame, row: str, column: str, has_totals: bool) -> tuple[Table, States]:
    """One published table with the truth below it, totals last."""
    rows, columns = (cells[each].drop_nulls().unique().sort().to_list() for each in (row, column))
    at = dict(zip([*rows, None], range(len(rows) + 1), strict=True))
    across = dict(zip([*columns, None], range(len(columns) + 1), strict=True))
    truth, state = np.zeros((2, len(at), len(across)), np.int64)
    for each, other, count, is_withheld in cells.select(row, column, "count", "is_withheld").iter_rows():
        truth[at[each], across[other]] = count
        state[at[each], across[other]] = WITHHELD if is_withheld else SHOWN
    if not has_totals:
        truth[-1] = truth[:-1].sum(0)
    return Table(truth, truth, np.zeros((len(at), len(columns))), has_totals), state.astype(np.int8)


HUBS = """
    select a.year_from, a.table_name, a.hub_id, a.column_name, b.count, b.people, a.is_withheld
    from intermediate.hubs__withheld a join intermediate.hubs__counted b
    on a.year_from = b.year_from and a.table_name = b.table_name
    and a.hub_id is not distinct from b.hub_id and a.column_name is not distinct from b.column_name
"""
EXCHANGE = """
    select a.kind, a.domain, a.ward_code, b.count, b.people, a.is_withheld
    from intermediate.skills__withheld a join intermediate.skills__counted b
    on a.kind = b.kind and a.domain is not distinct from b.domain
    and a.ward_code is not distinct from b.ward_code
"""


def test_nobody_works_out_who_came_to_the_hubs() -> None:
    cells = run_sql(HUBS)
    assert cells["year_from"].n_unique() == 3
    for _year, of_year in cells.group_by("year_from"):
        found = {
            name: grid(
                of_year.filter(pl.col("table_name") == name), "hub_id", "column_name", name != "newness"
            )
            for name in TABLES
        }
        assert any((state != SHOWN).any() for _, state in found.values())
        assert pinned({n: t for n, (t, _) in found.items()}, {n: s for n, (_, s) in found.items()}) == []


@pytest.mark.parametrize("kind", ["offers", "needs"])
def test_nobody_works_out_who_offers_or_needs(kind: str) -> None:
    one, state = grid(
        run_sql(EXCHANGE).filter(pl.col("kind") == kind), "domain", "ward_code", has_totals=True
    )
    assert (state != SHOWN).any()
    assert pinned({kind: one}, {kind: state}) == []


def test_no_count_of_few_people_is_shown() -> None:
    for cells in (run_sql(HUBS), run_sql(EXCHANGE)):
        few = cells.filter(pl.col("people").is_between(1, 4))
        assert few.height > 0
        assert few["is_withheld"].all()
    shown = run_sql("select count, mark from marts.hub_people")
    assert not shown["count"].is_between(1, 4).any()
    assert (shown["mark"] == "[c]").any()

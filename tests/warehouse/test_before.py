"""What a store keeps of the one before: its key figures, handed on by a build of the same files."""

from pathlib import Path

import polars as pl
import pytest

from tests.warehouse.worlds import landed, sql_folder
from warehouse import before, stores
from warehouse.build import RawTable, build
from warehouse.console import run_sql
from warehouse.settings import settings

FIGURES = {
    "staging/world__tokens.sql": "-- A.\n--\n-- token  T.\nselect token from raw.world__tokens",
    "marts/key_figures.sql": (
        "-- A.\n--\n-- council_ons  C.\n-- figure  F.\n-- period  P.\n-- value  V.\n"
        "select 'X99000001' as council_ons, 'paid_gbp' as figure, '2024-25' as period,\n"
        "    cast(sum(token) as decimal(18, 2)) as value,\nfrom staging.world__tokens"
    ),
}
SILENT = {"staging/world__tokens.sql": FIGURES["staging/world__tokens.sql"]}


def made(sql: Path, *tokens: int) -> None:
    folder = settings().store
    with stores.loading(folder):
        files = tuple(landed(folder, f"tokens-{token}", pl.DataFrame({"token": [token]})) for token in tokens)
        arrivals = pl.DataFrame({"arrival": list(tokens)})
        build(folder, [RawTable("world__tokens", {"token": "BIGINT"}, files)], arrivals, sql=sql)


def told() -> list[tuple[object, ...]]:
    return run_sql("select council_ons, figure, period, value::int as value from raw._before").rows()


def test_the_first_store_knows_of_none_before(tmp_path: Path) -> None:
    made(sql_folder(tmp_path, FIGURES), 7)
    assert told() == []


def test_the_next_store_keeps_what_the_one_before_said(tmp_path: Path) -> None:
    sql = sql_folder(tmp_path, FIGURES)
    made(sql, 7)
    built_at = run_sql("select built_at from raw._store").item()
    made(sql, 7, 5)
    assert told() == [("X99000001", "paid_gbp", "2024-25", 7)]
    assert run_sql("select built_at from raw._before").item() == built_at


def test_a_build_of_the_same_files_hands_it_on(tmp_path: Path) -> None:
    sql = sql_folder(tmp_path, FIGURES)
    made(sql, 7)
    made(sql, 7, 5)
    made(sql, 7, 5)
    assert told() == [("X99000001", "paid_gbp", "2024-25", 7)]
    made(sql, 7)
    assert told() == [("X99000001", "paid_gbp", "2024-25", 12)]


def test_a_store_that_has_no_key_figures_tells_nothing(tmp_path: Path) -> None:
    made(sql_folder(tmp_path / "silent", SILENT), 7)
    made(sql_folder(tmp_path / "said", FIGURES), 7)
    assert told() == []


@pytest.mark.parametrize("harm", ["gone", "broken", "no pointer"])
def test_a_store_that_cannot_be_read_does_not_stop_a_build(tmp_path: Path, harm: str) -> None:
    sql, folder = sql_folder(tmp_path, FIGURES), settings().store
    made(sql, 7)
    made(sql, 7, 5)
    (store,) = [stores.current(folder)]
    assert store is not None
    if harm == "gone":
        store.unlink()
    elif harm == "broken":
        store.write_bytes(b"no store" * 2_000)
    else:
        (folder / stores.POINTER).unlink()
    made(sql, 7, 5)
    assert told() == []
    assert set(run_sql("from raw._before").columns) == set(before.BEFORE)

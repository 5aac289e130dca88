import shutil
from pathlib import Path

import duckdb
import polars as pl
import pytest

from tests.warehouse.worlds import landed
from warehouse.errors import BuildBroken
from warehouse.raw import ARRIVALS, RawTable, keep, make

SHAPE = {"_row": "BIGINT", "supplier": "VARCHAR", "_paid_on": "DATE"}


@pytest.fixture
def db() -> duckdb.DuckDBPyConnection:
    db = duckdb.connect()
    db.execute("create schema raw")
    return db


def test_a_raw_table_is_a_view_that_moves_with_its_folder(
    tmp_path: Path, db: duckdb.DuckDBPyConnection
) -> None:
    folder = tmp_path / "st'ore"
    one = landed(folder, "one's", pl.DataFrame({"_row": [2], "supplier": ["A"]}))
    two = landed(folder, "two", pl.DataFrame({"supplier": ["B"], "_row": [2], "unknown": [1]}))
    db.execute("set file_search_path = '" + str(folder).replace("'", "''") + "'")
    make(db, folder, [RawTable("s__payments", SHAPE, (one, two))])
    assert db.execute("from raw.s__payments order by supplier").fetchall() == [(2, "A", None), (2, "B", None)]
    shutil.move(folder, tmp_path / "moved")
    db.execute(f"set file_search_path = '{tmp_path / 'moved'}'")
    assert db.execute("select count(*) from raw.s__payments").fetchall() == [(2,)]


def test_a_table_of_which_nothing_has_landed_is_there_and_empty(
    tmp_path: Path, db: duckdb.DuckDBPyConnection
) -> None:
    make(db, tmp_path, [RawTable("s__payments", SHAPE)])
    said = db.execute("describe raw.s__payments").fetchall()
    assert {row[0]: row[1] for row in said} == SHAPE
    assert db.execute("from raw.s__payments").fetchall() == []


def test_a_file_outside_the_folder_is_refused(tmp_path: Path, db: duckdb.DuckDBPyConnection) -> None:
    file = landed(tmp_path / "elsewhere", "one", pl.DataFrame({"_row": [2]}))
    with pytest.raises(
        BuildBroken, match=r"one\.parquet of raw\.s__payments does not lie in the store folder"
    ):
        make(db, tmp_path / "store", [RawTable("s__payments", SHAPE, (file,))])


def test_arrivals_keep_their_shape_whatever_is_known(tmp_path: Path, db: duckdb.DuckDBPyConnection) -> None:
    spare = tmp_path / "spare.parquet"
    keep(db, spare, "raw._arrivals", pl.DataFrame({"arrival": [7], "warnings": [["a", "b"]]}), ARRIVALS)
    assert db.execute("select arrival, warnings, is_demo from raw._arrivals").fetchall() == [
        (7, ["a", "b"], None)
    ]
    kinds = dict(db.execute("select column_name, data_type from duckdb_columns()").fetchall())
    assert (kinds["total_gbp"], kinds["landed_at"]) == ("DECIMAL(18,2)", "TIMESTAMP")
    assert (kinds["unused"], kinds["period_from"]) == ("VARCHAR[]", "DATE")
    keep(db, spare, "raw.none", pl.DataFrame(), ARRIVALS)
    assert db.execute("from raw.none").fetchall() == []
    assert not spare.exists()
    with pytest.raises(BuildBroken, match=r"raw\._arrivals has no column 'wrong'"):
        keep(db, spare, "raw._arrivals", pl.DataFrame({"wrong": [7]}), ARRIVALS)

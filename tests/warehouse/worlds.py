"""Small worlds for the warehouse's tests: an sql folder, and a store whose every table says one token."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import duckdb
import polars as pl

from warehouse import stores
from warehouse.build import Built, RawTable, build
from warehouse.settings import settings

TOKEN_SQL = {
    "staging/world__tokens.sql": "-- A.\n--\n-- token  Which world.\nselect token from raw.world__tokens",
    "marts/first.sql": "-- A.\n-- not null: token\n--\n-- token  T.\nselect token from staging.world__tokens",
    "marts/second.sql": "-- A token.\n--\n-- token  T.\nselect token from staging.world__tokens",
    "metrics/third.sql": "-- A token.\n--\n-- token  Which.\nselect token from marts.first",
}
EVERY_TABLE = """
    select token from marts.first union all select token from marts.second union all select token from
    metrics.third union all select token from staging.world__tokens union all select arrival from
    raw._arrivals
"""


def sql_folder(folder: Path, files: Mapping[str, str]) -> Path:
    """Write these files under `folder` and return it."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def landed(folder: Path, name: str, frame: pl.DataFrame) -> Path:
    """Land `frame` as Parquet in the store folder."""
    file = folder / "landing" / "world" / f"{name}.parquet"
    file.parent.mkdir(parents=True, exist_ok=True)
    frame.write_parquet(file)
    return file


def build_token(folder: Path, sql: Path, token: int) -> Built:
    """Publish a store in which every table and view says `token`."""
    with stores.loading(folder):
        file = landed(folder, f"tokens-{token}", pl.DataFrame({"token": [token] * 50}))
        table = RawTable("world__tokens", {"token": "BIGINT"}, (file,))
        return build(folder, [table], pl.DataFrame({"arrival": [token]}), sql=sql)


def publish_token(folder: Path, db: duckdb.DuckDBPyConnection, token: int) -> None:
    """Publish a copy of the store in use in which each table and view says `token`: a swap, no build."""
    with stores.loading(folder):
        stores.sweep(folder)
        landed(folder, f"tokens-{token}", pl.DataFrame({"token": [token] * 50}))
        name, old = stores.new_name(folder), stores.current(folder)
        assert old is not None
        file = stores.building(folder, name)
        shutil.copyfile(old, file)
        db.execute(f"""
            set file_search_path = '{folder.resolve()}';
            attach '{file}' as wh;
            update wh.marts.first set token = {token};
            update wh.marts.second set token = {token};
            update wh.metrics.third set token = {token};
            update wh.raw._arrivals set arrival = {token};
            update wh.raw._store set version = '{name}';
            create or replace view wh.raw.world__tokens as
            select token from read_parquet('landing/world/tokens-{token}.parquet');
            checkpoint wh;
            detach wh;
        """)
        stores.publish(folder, name, settings().keep_stores)


def model(select: str, *facts: str, columns: tuple[str, ...] = ("a",), about: str = "A thing.") -> str:
    """The text of an SQL file with this head."""
    head = [f"-- {about}", *(f"-- {fact}" for fact in facts), "--", *(f"-- {c}  A column." for c in columns)]
    return "\n".join([*head, select, ""])

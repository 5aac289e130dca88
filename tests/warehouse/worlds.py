"""Small worlds for the warehouse's tests: an sql folder, and a store whose every table says one token."""

from collections.abc import Mapping
from pathlib import Path

import polars as pl

from warehouse import stores
from warehouse.build import Built, RawTable, build

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


def model(select: str, *facts: str, columns: tuple[str, ...] = ("a",), about: str = "A thing.") -> str:
    """The text of an SQL file with this head."""
    head = [f"-- {about}", *(f"-- {fact}" for fact in facts), "--", *(f"-- {c}  A column." for c in columns)]
    return "\n".join([*head, select, ""])

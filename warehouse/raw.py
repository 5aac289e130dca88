"""The raw layer of a store: views over landed Parquet, and what arrived and what was refused."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb
import polars as pl

from warehouse.errors import BuildBroken
from warehouse.literal import literal

ARRIVALS: Mapping[str, pl.DataType] = {
    "arrival": pl.Int64(), "source": pl.String(), "entity": pl.String(), "_file": pl.String(),
    "_part": pl.String(), "sha256": pl.String(), "bytes": pl.Int64(), "landed_at": pl.Datetime("us"),
    "url": pl.String(), "licence": pl.String(), "council_ons": pl.String(), "council_how": pl.String(),
    "kind": pl.String(), "heading_row": pl.Int64(), "encoding": pl.String(), "delimiter": pl.String(),
    "date_order": pl.String(), "amount_basis": pl.String(), "amount_heading": pl.String(),
    "period_from": pl.Date(), "period_to": pl.Date(), "date_precision": pl.String(),
    "rows_read": pl.Int64(), "rows_kept": pl.Int64(), "rows_set_aside": pl.Int64(),
    "total_gbp": pl.Decimal(18, 2), "own_total_gbp": pl.Decimal(18, 2),
    "guessed": pl.List(pl.String()), "warnings": pl.List(pl.String()), "unused": pl.List(pl.String()),
    "superseded_by": pl.Int64(), "superseded_because": pl.String(), "reader_version": pl.String(),
    "is_demo": pl.Boolean(),
}  # fmt: skip
REJECTIONS: Mapping[str, pl.DataType] = {
    "arrival": pl.Int64(), "_file": pl.String(), "_part": pl.String(), "_row": pl.Int64(),
    "reason": pl.String(), "column": pl.String(),
}  # fmt: skip

SOURCES: Mapping[str, pl.DataType] = {
    "source": pl.String(), "title": pl.String(), "publisher": pl.String(), "page": pl.String(),
    "cadence": pl.String(), "licence": pl.String(),
}  # fmt: skip


@dataclass(frozen=True)
class RawTable:
    """One table as landed: its name without "raw.", its columns and their DuckDB types, its files."""

    name: str
    columns: Mapping[str, str]
    files: tuple[Path, ...] = ()


def make(db: duckdb.DuckDBPyConnection, folder: Path, tables: Sequence[RawTable]) -> None:
    """One view a raw table; paths are written from `folder`, so that the folder can be moved."""
    for table in tables:
        if table.files:
            scan = _scan(folder, table)
            has = _columns(db, scan, table)
            columns = ", ".join(_column(name, kind, name in has) for name, kind in table.columns.items())
            db.execute(f'create view raw."{table.name}" as select {columns} from {scan}')
        else:
            columns = ", ".join(_column(name, kind, False) for name, kind in table.columns.items())
            db.execute(f'create view raw."{table.name}" as select {columns} where false')


def _columns(db: duckdb.DuckDBPyConnection, scan: str, table: RawTable) -> set[str]:
    try:
        return {row[0] for row in db.execute(f"describe select * from {scan}").fetchall()}
    except duckdb.IOException as error:
        said = str(error).splitlines()[0]
        raise BuildBroken(f"What landed for raw.{table.name} cannot be read: {said}") from error


def _scan(folder: Path, table: RawTable) -> str:
    paths = []
    for file in table.files:
        try:
            paths.append(file.resolve().relative_to(folder.resolve()).as_posix())
        except ValueError:
            said = f"{file.name} of raw.{table.name} does not lie in the store folder"
            raise BuildBroken(said, where=str(folder)) from None
    listed = ", ".join(literal(path) for path in paths)
    return f"read_parquet([{listed}], union_by_name = true)"


def _column(name: str, kind: str, is_there: bool) -> str:
    # A column an earlier reader did not know is null for its files, not an error.
    return f'"{name}"::{kind} as "{name}"' if is_there else f'null::{kind} as "{name}"'


def keep(
    db: duckdb.DuckDBPyConnection,
    spare: Path,
    table: str,
    frame: pl.DataFrame,
    shape: Mapping[str, pl.DataType],
) -> None:
    """Write `frame` as `table` (layer.name) of this `shape`: columns it lacks are null, others are refused.

    It goes through the file `spare`: handing DuckDB a frame in memory makes it import pandas, which costs a
    second.
    """
    if unknown := [column for column in frame.columns if column not in shape]:
        raise BuildBroken(f"{table} has no column {unknown[0]!r}", where="warehouse/raw.py")
    whole = frame.select(
        (pl.col(column) if column in frame.columns else pl.lit(None)).cast(kind).alias(column)
        for column, kind in shape.items()
    )
    rows = whole if frame.columns else whole.clear()
    rows.write_parquet(spare)
    db.execute(f"create table {table} as select * from read_parquet({literal(str(spare.resolve()))})")
    spare.unlink()

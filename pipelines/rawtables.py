"""The landing as the warehouse wants it: raw tables, the arrivals, and the rejections without their text."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import polars as pl

from pipelines import registry, supersede
from pipelines.landing import Landed
from pipelines.receipt import PartReceipt
from pipelines.source import Column, Table
from warehouse.build import RawTable
from warehouse.raw import ARRIVALS, REJECTIONS, SOURCES

SQL_TYPES = {"money": "DECIMAL(18,2)", "date": "DATE", "whole": "BIGINT", "decimal": "DECIMAL(18,6)"}


def tables(landed: Sequence[Landed]) -> list[RawTable]:
    """Every table of every source, also those of which nothing has landed."""
    return [
        RawTable(f"{name}__{table.entity}", columns(table), _files(landed, name, table))
        for name, reader in sorted(registry.readers().items())
        for table in reader.source.tables
    ]


def columns(table: Table) -> dict[str, str]:
    """Column -> DuckDB type, plumbing first."""
    found = {"_arrival": "BIGINT", "_file": "VARCHAR", "_part": "VARCHAR", "_row": "UINTEGER"}
    for column in table.columns:
        found |= _column(column)
    return found


def arrivals(landed: Iterable[Landed], is_demo: bool) -> pl.DataFrame:
    """One row an arrival, the shape of raw._arrivals."""
    every = list(landed)
    gone = supersede.gone(every)
    rows = [
        _arrival(each, part, gone.get(part.arrival), is_demo) for each in every for part in each.receipt.parts
    ]
    return pl.DataFrame(rows, schema=ARRIVALS)


def rejections(landed: Iterable[Landed]) -> pl.DataFrame:
    """What was set aside, the shape of raw._rejections: where and why, never the text."""
    frames = [_rejections(each, part) for each in landed for part in each.receipt.parts if part.set_aside]
    return pl.concat(frames) if frames else pl.DataFrame(schema=REJECTIONS)


def sources() -> pl.DataFrame:
    """Every source as it says of itself, the shape of raw._sources, whether or not anything of it landed."""
    said = (reader.source for _, reader in sorted(registry.readers().items()))
    rows = [(each.name, each.title, each.publisher, each.page, each.cadence, each.licence) for each in said]
    return pl.DataFrame(rows, schema=SOURCES, orient="row")


def _files(landed: Iterable[Landed], source: str, table: Table) -> tuple[Path, ...]:
    return tuple(
        path
        for each in landed
        if each.receipt.source == source
        for part in each.receipt.parts
        if part.entity == table.entity
        for path in each.kept(part)
    )


def _column(column: Column) -> dict[str, str]:
    typed = SQL_TYPES.get(column.type)
    return {column.name: "VARCHAR"} | ({f"_{column.name}": typed} if typed else {})


def _arrival(
    landed: Landed, part: PartReceipt, later: tuple[int, str] | None, is_demo: bool
) -> dict[str, Any]:
    receipt = landed.receipt
    same = {name: getattr(part, name) for name in _OF_THE_PART} | {
        name: getattr(receipt, name) for name in _OF_THE_FILE
    }
    return same | {
        "_file": receipt.file,
        "_part": part.part,
        "landed_at": receipt.landed_at.replace(tzinfo=None),
        "rows_set_aside": part.rows_set_aside,
        "total_gbp": part.total,
        "own_total_gbp": part.own_total,
        "guessed": list(part.guessed),
        "warnings": list(part.warnings),
        "unused": list(part.unused),
        "superseded_by": later[0] if later else None,
        "superseded_because": later[1] if later else None,
        "is_demo": is_demo,
    }


_OF_THE_FILE = ("source", "sha256", "bytes", "url", "licence", "reader_version")
_OF_THE_PART = (
    "arrival", "entity", "council_ons", "council_how", "kind", "heading_row", "encoding", "delimiter",
    "date_order", "amount_basis", "amount_heading", "period_from", "period_to", "date_precision",
    "rows_read", "rows_kept",
)  # fmt: skip


def _rejections(landed: Landed, part: PartReceipt) -> pl.DataFrame:
    aside = pl.read_parquet(landed.folder / part.aside_file, columns=["_row", "reason", "column"])
    return aside.select(
        pl.lit(part.arrival, dtype=pl.Int64).alias("arrival"),
        pl.lit(landed.receipt.file, dtype=pl.String).alias("_file"),
        pl.lit(part.part, dtype=pl.String).alias("_part"),
        pl.col("_row").cast(pl.Int64),
        "reason",
        "column",
    )

"""Tiny stores for tests: pipe tables land as Parquet, and the product's own build does the rest."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from operator import itemgetter
from pathlib import Path

import polars as pl

from pipelines import rawtables, registry
from tests import copied
from tests.pipes import table
from warehouse.build import Built, RawTable, Step, build
from warehouse.raw import ARRIVALS, REJECTIONS
from warehouse.settings import ROOT, settings

BUILT = re.compile(r"\b(?:staging|intermediate|marts|metrics)\.\w+")
Given = str | pl.DataFrame
PLUMBING = {"_arrival": "BIGINT", "_file": "VARCHAR", "_part": "VARCHAR", "_row": "UINTEGER"}
POLARS = {
    "BIGINT": pl.Int64(), "UINTEGER": pl.UInt32(), "DATE": pl.Date(), "DECIMAL(18,2)": pl.Decimal(18, 2),
    "DECIMAL(18,6)": pl.Decimal(18, 6), "VARCHAR": pl.String(),
}  # fmt: skip


def store(
    tables: Mapping[str, Given],
    folder: Path | None = None,
    sql: Path | None = None,
    only: Sequence[str] = (),
    is_demo: bool = False,
    progress: Callable[[Step], None] | None = None,
) -> Built:
    """Build and publish a store of these `raw.*` tables; a source's table not given is there and empty.

    Columns not given are null. `_file` is "a.csv", `_row` counts from 2, `_arrival` is 1. A typed column
    `_amount` is read from `amount` where only that is given. `raw._arrivals` not given: one a `_arrival`, of
    its source and entity.
    """
    folder = folder or settings().store
    make = partial(_make, tables, folder, sql, only, is_demo, progress)
    if sql or progress:
        return make()
    return copied.once(folder, (sorted(tables.items(), key=itemgetter(0)), tuple(only), is_demo), make)


def read_by(*topics: str) -> tuple[str, ...]:
    """The tables that questions of these topics read: for `only`, since building the rest takes seconds."""
    files = (path for topic in topics for path in (ROOT / "sql/reads" / topic).glob("*.sql"))
    return tuple(sorted({name for path in files for name in BUILT.findall(path.read_text("utf-8"))}))


def _make(
    tables: Mapping[str, Given],
    folder: Path,
    sql: Path | None,
    only: Sequence[str],
    is_demo: bool,
    progress: Callable[[Step], None] | None,
) -> Built:
    given = {name.removeprefix("raw."): table(t) if isinstance(t, str) else t for name, t in tables.items()}
    arrivals, rejections = given.pop("_arrivals", None), given.pop("_rejections", None)
    shapes = {**_known(), **{name: _shape(frame) for name, frame in given.items() if name not in _known()}}
    frames = {name: _whole(frame, shapes[name]) for name, frame in given.items()}
    raw = [RawTable(name, shape, _land(folder, name, frames.get(name))) for name, shape in shapes.items()]
    return build(
        folder,
        raw,
        _arrivals(frames) if arrivals is None else _typed(arrivals, ARRIVALS),
        rejections=None if rejections is None else _typed(rejections, REJECTIONS),
        sources=rawtables.sources(),
        sql=sql,
        only=only,
        is_demo=is_demo,
        progress=progress,
        thorough=True,
    )


def _known() -> dict[str, dict[str, str]]:
    return {
        f"{name}__{each.entity}": rawtables.columns(each)
        for name, reader in registry.readers().items()
        for each in reader.source.tables
    }


def _shape(frame: pl.DataFrame) -> dict[str, str]:
    named = {str(kind): sql for sql, kind in POLARS.items()}
    return {**PLUMBING, **{name: named.get(str(kind), "VARCHAR") for name, kind in frame.schema.items()}}


def _whole(frame: pl.DataFrame, shape: Mapping[str, str]) -> pl.DataFrame:
    if unknown := [name for name in frame.columns if name not in shape]:
        raise ValueError(f"{unknown[0]!r} is not a column: {', '.join(shape)}")
    filled = frame.with_columns(
        *([] if "_arrival" in frame.columns else [pl.lit(1).alias("_arrival")]),
        *([] if "_file" in frame.columns else [pl.lit("a.csv").alias("_file")]),
        *([] if "_row" in frame.columns else [pl.int_range(2, pl.len() + 2).alias("_row")]),
    )
    return filled.select(_cell(filled, name, kind) for name, kind in shape.items())


def _cell(frame: pl.DataFrame, name: str, kind: str) -> pl.Expr:
    here = name if name in frame.columns else name.removeprefix("_")
    if here not in frame.columns:
        return pl.lit(None).cast(POLARS[kind]).alias(name)
    return _read(here, frame.schema[here], POLARS[kind]).alias(name)


def _typed(frame: pl.DataFrame, shape: Mapping[str, pl.DataType]) -> pl.DataFrame:
    return frame.select(
        _read(name, frame.schema[name], kind) for name, kind in shape.items() if name in frame.columns
    )


def _read(name: str, now: pl.DataType, kind: pl.DataType) -> pl.Expr:
    """A cell of a pipe table as what its column is: ISO dates, "true", lists with semicolons between."""
    value = pl.col(name)
    if now != pl.String():
        return value.cast(kind)
    if kind == pl.Boolean():
        return value == "true"
    if isinstance(kind, pl.List):
        return value.str.split(";")
    if isinstance(kind, pl.Date):
        return value.str.to_date()
    if isinstance(kind, pl.Datetime):
        return value.str.to_datetime(time_unit="us")
    return value.cast(kind)


def _land(folder: Path, name: str, frame: pl.DataFrame | None) -> tuple[Path, ...]:
    if frame is None:
        return ()
    file = folder / "landing" / "tests" / f"{name}.parquet"
    file.parent.mkdir(parents=True, exist_ok=True)
    frame.write_parquet(file)
    return (file,)


def _arrivals(frames: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    found = [
        frame.group_by(pl.col("_arrival").alias("arrival")).agg(
            pl.col("_file", "_part").first(),
            pl.len().cast(pl.Int64).alias("rows_kept"),
            pl.len().cast(pl.Int64).alias("rows_read"),
            pl.lit(0, pl.Int64).alias("rows_set_aside"),
            pl.lit(name.split("__")[0]).alias("source"),
            pl.lit(name.split("__")[1]).alias("entity"),
            pl.lit(name.split("__")[1]).alias("kind"),
        )
        for name, frame in frames.items()
        if "__" in name
    ]
    return pl.concat(found) if found else pl.DataFrame(schema=ARRIVALS)

"""Tables known by patterns of their headings, in any file of tables: each row kept, or set aside with why.

A shape says which of our columns stands under which heading; a judge says what is wrong with a row.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from pipelines.formats import records
from pipelines.formats.parts import Chunk, Part, Record
from pipelines.source import ASIDE, Batch, Ending, Heading, Reading, Table, Understanding

DEEPEST = 12
"""Within so many lines the headings stand."""


@dataclass(frozen=True)
class Shape:
    """One way to publish such a table. `columns`: ours -> its heading; `says`: what all rows are."""

    kind: str
    columns: dict[str, str]
    says: dict[str, str]
    must: tuple[str, ...]


Judge = Callable[[pl.DataFrame, Shape], pl.DataFrame]
"""The rows with `reason`, null where a row is kept."""


@dataclass(frozen=True)
class Known:
    """A part whose shape is known: where its headings stand, and which cell is which of our columns."""

    shape: Shape
    row: int
    headings: tuple[str, ...]
    at: dict[str, int]


def known(part: Part, shapes: Sequence[Shape]) -> Known | None:
    """What a part is; None where it is none of ours."""
    for record in part.head(DEEPEST):
        if found := _of(record, shapes):
            return found
    return None


def _of(record: Record, shapes: Sequence[Shape]) -> Known | None:
    texts = tuple(" ".join((cell or "").strip("\ufeff").lower().split()) for cell in record.cells)
    for shape in shapes:
        at = {
            name: place
            for name, pattern in shape.columns.items()
            for place, text in enumerate(texts)
            if re.fullmatch(pattern, text)
        }
        if set(shape.must) <= set(at):
            return Known(shape, record.row, tuple(record.cells), at)
    return None


def takes(path: Path, shapes: Sequence[Shape]) -> bool:
    """Whether a part of the file is one of ours; False also where it is no table."""
    return any(known(part, shapes) for part in records.open_parts(path))


def read(path: Path, tables: Sequence[Table], shapes: Sequence[Shape], judge: Judge) -> list[Reading]:
    """Every part that is one of ours, each row kept or set aside with its reason."""
    found = ((part, known(part, shapes)) for part in records.open_parts(path))
    return [_reading(part, each, tables, judge) for part, each in found if each]


def _reading(part: Part, each: Known, tables: Sequence[Table], judge: Judge) -> Reading:
    table = next(table for table in tables if each.shape.kind in table.kinds)
    columns = {name: Heading(each.headings[place], place, "known") for name, place in each.at.items()}
    understanding = Understanding(
        each.shape.kind, part.name, part.encoding, part.delimiter, each.row, columns,
        tuple(text for place, text in enumerate(each.headings) if place not in each.at.values() and text),
    )  # fmt: skip
    chunks = part.records_after(each.row, len(each.headings))
    return Reading(understanding, _batches(chunks, each, table, judge), Ending)


def _batches(chunks: Iterator[Chunk], each: Known, table: Table, judge: Judge) -> Iterator[Batch]:
    for chunk in chunks:
        given = [pl.col(f"c{place}").str.strip_chars().alias(name) for name, place in each.at.items()]
        told = [pl.lit(words).alias(name) for name, words in each.shape.says.items()]
        rows = chunk.frame.select("_row", *given, *told)
        judged = judge(rows, each.shape)
        text = pl.concat_str(pl.all().exclude("_row").fill_null(""), separator=",")
        aside = (
            chunk.frame.with_columns(reason=judged["reason"], column=pl.lit(None, pl.String), text=text)
            .filter(pl.col("reason").is_not_null())
            .select(*ASIDE)
        )
        odd = chunk.odd.with_columns(column=pl.lit(None, pl.String)).select(*ASIDE)
        kept = judged.filter(pl.col("reason").is_null())
        yield Batch(_shaped(kept, table), pl.concat([aside, odd]).sort("_row"))


def blank(shape: Shape) -> pl.Expr:
    """Whether a row has none of what its shape must have."""
    must = pl.col(list(shape.must))
    return pl.all_horizontal(must.is_null() | (must == ""))


def _shaped(kept: pl.DataFrame, table: Table) -> pl.DataFrame:
    """The columns of the table in their order; what a file lacks is null. A count may have commas."""
    typed = {
        f"_{column.name}": pl.col(column.name)
        .str.replace_all(",", "")
        .str.replace(r"\.0+$", "")
        .cast(pl.Int64)
        for column in table.columns
        if column.type == "whole" and column.name in kept.columns
    }
    there = kept.with_columns(**typed)
    return there.select(
        (pl.col(name) if name in there.columns else pl.lit(None)).cast(kind).alias(name)
        for name, kind in table.schema().items()
    )

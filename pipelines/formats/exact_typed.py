"""The cells of a register as the table's columns: as published, and beside a typed one what it was read as.

A required column that is empty or not understood sets the row aside. One that may be empty is left null where
it is not understood, and that is counted and told.
"""

from collections import Counter
from collections.abc import Mapping
from typing import Any

import polars as pl

from pipelines import contract
from pipelines.formats import amounts, odd_rows
from pipelines.formats.exact_layout import Layout
from pipelines.formats.parts import Chunk
from pipelines.source import ASIDE, TYPED, Batch, Column, Table

_MIDNIGHT = r"[T ]0{2}:0{2}(:0{2}(\.0+)?)?Z?$"
_DAY = 10  # letters of the longest day without a time


class TypedPass:
    """One reading of a register's rows. `at`: our column -> cell. `unread`: heading -> values of it that were
    not understood, and left empty."""

    def __init__(self, table: Table, at: Mapping[str, int], layout: Layout) -> None:
        self.table, self.at, self.layout = table, at, layout
        self.unread: Counter[str] = Counter()
        self.required = [column for column in contract.required(table) if column.name in at]

    def batch(self, chunk: Chunk) -> Batch:
        """A chunk's rows, kept and set aside."""
        frame = self._typed(chunk.frame)
        said = frame.select(self._said().alias("said")).unnest("said")
        gone = said["reason"].is_not_null()
        aside = chunk.odd.with_columns(pl.lit(None, dtype=pl.String).alias("column")).select(list(ASIDE))
        if gone.any():
            rows = chunk.frame.filter(gone)
            text = [odd_rows.as_text(row) for row in rows.drop("_row").iter_rows()]
            found = said.filter(gone).with_columns(rows["_row"], pl.Series("text", text, dtype=pl.String))
            aside = pl.concat([aside, found.select(list(ASIDE))]).sort("_row")
            frame = frame.filter(~gone)
        self._count(frame)
        return Batch(frame, aside)

    def warnings(self) -> tuple[str, ...]:
        """What was seen on the way, as sentences."""
        many = self.unread.total()
        if not many:
            return ()
        where = ", ".join(f"{heading} {count:,}" for heading, count in sorted(self.unread.items()))
        return (f"{many:,} value{'' if many == 1 else 's'} not understood and left empty: {where}",)

    def _typed(self, cells: pl.DataFrame) -> pl.DataFrame:
        made = [cells["_row"]]
        for column in self.table.columns:
            at = self.at.get(column.name)
            text = _nothing(pl.String(), len(cells)) if at is None else cells[f"c{at}"]
            made.append(text.alias(column.name))
            if column.type in TYPED:
                made.append(self._value(column, text).alias(f"_{column.name}"))
        return pl.DataFrame(made)

    def _value(self, column: Column, text: pl.Series) -> pl.Series:
        kind = TYPED[column.type]
        if text.null_count() == len(text):
            return _nothing(kind, len(text))
        if column.type == "money":
            return amounts.read(text, "english")
        if column.type == "date":
            # Polars says of no column what it holds; a column of nulls went out above.
            if text.str.len_bytes().max() > _DAY:  # type: ignore[operator]
                text = text.str.replace(_MIDNIGHT, "")
            return text.str.to_date(self.layout.dates, strict=False, cache=True)
        return text.str.strip_chars().str.replace_all(",", "", literal=True).cast(kind, strict=False)

    def _said(self) -> pl.Expr:
        """`reason` and `column` of what a row is set aside for; null where it is kept."""
        blank = pl.all_horizontal(pl.col(list(self.at)).is_null())
        chain: Any = pl.when(blank).then(_words("blank row"))
        first = [pl.col(name) == self.layout.headings[name] for name in list(self.at)[:2]]
        chain = chain.when(pl.all_horizontal(first)).then(_words("repeated heading"))
        for column in self.required:
            word, text = contract.word(column), pl.col(column.name)
            empty = text.is_null() | (text.str.strip_chars() == "")
            chain = chain.when(empty).then(_words(f"no {word}", column.name))
            if column.type in TYPED:
                unread = pl.col(f"_{column.name}").is_null()
                chain = chain.when(unread).then(_words(f"{word} not understood", column.name))
        return chain.otherwise(_words(None))

    def _count(self, kept: pl.DataFrame) -> None:
        for column in self.table.columns:
            if column.type in TYPED and not column.required and column.name in self.at:
                unread = kept[f"_{column.name}"].null_count() - kept[column.name].null_count()
                if unread > 0:
                    self.unread[self.layout.headings[column.name]] += unread


def _words(reason: str | None, column: str | None = None) -> pl.Expr:
    said = {"reason": reason, "column": column}
    return pl.struct(pl.lit(text, dtype=pl.String).alias(name) for name, text in said.items())


def _nothing(kind: pl.DataType, height: int) -> pl.Series:
    return pl.Series([None], dtype=kind).new_from_index(0, height)

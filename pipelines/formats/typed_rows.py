"""A chunk's cells as the table's columns: the text as published, and beside it what it was read as."""

from collections.abc import Mapping

import polars as pl

from pipelines.formats import amounts, dates, periods
from pipelines.formats.layout import Layout
from pipelines.source import TYPED, Column


class Typing:
    """How one layout's cells become columns. `at` is our column -> cell."""

    def __init__(self, layout: Layout, at: Mapping[str, int]) -> None:
        self.layout = layout
        self.at = at

    def frame(self, cells: pl.DataFrame) -> pl.DataFrame:
        """`_row`, every column of the table, `_x` beside the typed ones, and `_currency` where the file has
        one."""
        made: list[pl.Series] = [cells["_row"]]
        for column in self.layout.table.columns:
            text = self._text(cells, column.name)
            made.append(text.alias(column.name))
            if column.type != "text":
                made.append(self._value(cells, column, text).alias(f"_{column.name}"))
        currency = self.layout.choice.beside.get("currency")
        if currency is not None:
            made.append(cells[f"c{currency}"].alias("_currency"))
        return pl.DataFrame(made)

    def _text(self, cells: pl.DataFrame, name: str) -> pl.Series:
        if name not in self.at:
            return nulls(name, pl.String(), len(cells))
        text = cells[f"c{self.at[name]}"]
        if name == "paid_on" and self.layout.year_at is not None:
            return text + " " + cells[f"c{self.layout.year_at}"]
        credit = self._credit(cells, name)
        if credit is None:
            return text
        chosen = pl.when(amounts.is_absent(pl.col("t"))).then(pl.col("c")).otherwise(pl.col("t"))
        return pl.DataFrame({"t": text, "c": credit}).select(chosen.alias(name))[name]

    def _value(self, cells: pl.DataFrame, column: Column, text: pl.Series) -> pl.Series:
        name, kind = column.name, TYPED[column.type]
        if name == "paid_on" and self.layout.period:
            return pl.Series([self.layout.period.first], dtype=kind).new_from_index(0, len(cells))
        if name not in self.at:
            return nulls(name, kind, len(cells))
        if column.type == "money":
            return self._amount(cells, name, text)
        if column.type == "date":
            if name == "paid_on" and self.layout.year_at is not None:
                return periods.read_parts(cells[f"c{self.at[name]}"], cells[f"c{self.layout.year_at}"])
            by_month = name == "paid_on" and self.layout.month_at is not None
            return periods.read_months(text) if by_month else dates.read(text, self.layout.order)
        return text.str.strip_chars().str.replace_all(",", "", literal=True).cast(kind, strict=False)

    def _amount(self, cells: pl.DataFrame, name: str, text: pl.Series) -> pl.Series:
        if self.layout.choice.scale and name in ("amount", "value"):
            return amounts.scaled(text, self.layout.style, self.layout.choice.scale)
        credit = self._credit(cells, name)
        if credit is None:
            return amounts.read(text, self.layout.style)
        both = pl.DataFrame(
            {
                "debit": amounts.read(cells[f"c{self.at[name]}"], self.layout.style),
                "credit": amounts.read(credit, self.layout.style),
            }
        )
        net = pl.col("debit").fill_null(0) - pl.col("credit").fill_null(0)
        said = pl.any_horizontal(pl.all().is_not_null())
        return both.select(pl.when(said).then(net.cast(amounts.MONEY)).alias(name))[name]

    def _credit(self, cells: pl.DataFrame, name: str) -> pl.Series | None:
        """The column of credits beside one of debits; None where the file has one column for both."""
        at = self.layout.choice.beside.get("amount.credit")
        if name != "amount" or at is None or self.layout.choice.kinds.get("amount") != "debit":
            return None
        return cells[f"c{at}"]


def nulls(name: str, kind: pl.DataType, height: int) -> pl.Series:
    """A column of nothing."""
    return pl.Series(name, [None], dtype=kind).new_from_index(0, height)

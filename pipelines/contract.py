"""Rows against what a source's table promises: a required column that is empty, or a value that is not
understood.

Everything here is vectorised. What a row is (a total, a footer) is said before, by formats/odd_rows.py.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import polars as pl

from pipelines.formats import amounts
from pipelines.source import TYPED, Column, Table

EARLIEST = date(1995, 1, 1)
"""No ledger in use today is older, and no payment was published before 2008."""


def latest() -> date:
    """A year from today: a payment file does not speak of later days."""
    return datetime.now(UTC).date() + timedelta(days=366)


def required(table: Table) -> list[Column]:
    """The columns a row cannot do without, money first: a row without an amount is that, whatever else it
    lacks."""
    columns = [column for column in table.columns if column.required]
    return sorted(columns, key=lambda column: column.type != "money")


def word(column: Column) -> str:
    """What a reason calls the column."""
    return {"money": "amount", "date": "date"}.get(column.type, column.name.replace("_", " "))


def reasons(table: Table, given: Iterable[str]) -> pl.Expr:
    """A struct of `reason` and `column`, null where the row keeps the contract. Columns not in `given` are
    not asked."""
    asked = [column for column in required(table) if column.name in set(given)]
    chain: Any = pl.when(pl.lit(False)).then(_said(None, None))
    for column in asked:
        for broken, reason in _broken(column):
            chain = chain.when(broken).then(_said(reason, column.name))
    return chain.otherwise(_said(None, None))


def suspects(table: Table, given: Iterable[str]) -> pl.Expr:
    """True where a row may break the contract: cheap, and never false where `reasons` says something."""
    names = set(given)
    masks = [_suspect(column) for column in required(table) if column.name in names]
    return pl.any_horizontal(*masks) if masks else pl.lit(False)


def _suspect(column: Column) -> pl.Expr:
    if column.type not in TYPED:
        return pl.col(column.name).is_null() | (pl.col(column.name).str.len_bytes() < 4)
    typed = pl.col(f"_{column.name}")
    if column.type == "date":
        return typed.is_null() | (typed < EARLIEST) | (typed > latest())
    return typed.is_null()


def _broken(column: Column) -> list[tuple[pl.Expr, str]]:
    text, name = pl.col(column.name), word(column)
    absent = (
        amounts.is_absent(text) if column.type == "money" else text.is_null() | (text.str.strip_chars() == "")
    )
    found = [(absent, f"no {name}")]
    if column.type not in TYPED:
        return found
    typed = pl.col(f"_{column.name}")
    if column.type == "date":
        found.append(
            (typed.is_not_null() & ((typed < EARLIEST) | (typed > latest())), f"{name} out of range")
        )
    return [*found, (typed.is_null(), f"{name} not understood")]


def _said(reason: str | None, column: str | None) -> pl.Expr:
    return pl.struct(
        pl.lit(reason, dtype=pl.String).alias("reason"), pl.lit(column, dtype=pl.String).alias("column")
    )

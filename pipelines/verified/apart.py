"""What differs between two answers to one question: which rows, which values, old and new."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

NAMES = (pl.String, pl.Date, pl.Boolean)
NEAR = 1e-8
PLACES = ("_row", "sha256")
"""Columns that say where a row stands, and not what."""
Rows = dict[tuple[Any, ...], dict[str, Any]]


@dataclass(frozen=True)
class Difference:
    """One value that is other than it was: of which row, in which column. Of a row come or gone, "row"."""

    of: str
    column: str
    then: Any
    now: Any


def differences(then: pl.DataFrame, now: pl.DataFrame) -> list[Difference]:
    """Every value that differs, row by row as the older answer has them, and what came and went."""
    columns = [name for name in then.columns if name in now.columns]
    key = _key(then.select(columns), now.select(columns))
    found = [*_columns(then, now)]
    if key is None:
        return found + [*_come_and_gone(_each(then), _each(now))]
    old, new = _by(then, key), _by(now, key)
    return found + [*_values(old, new, key, columns), *_come_and_gone(old, new)]


def _key(then: pl.DataFrame, now: pl.DataFrame) -> list[str] | None:
    """The first columns of names and days by which both answers know each row; None where there are none."""
    if then.height == now.height == 1:
        return []
    key: list[str] = []
    for name, kind in then.schema.items():
        if kind not in NAMES or now.schema[name] != kind:
            continue
        key.append(name)
        if all(frame.select(key).n_unique() == frame.height for frame in (then, now)):
            return key
    return None


def _by(frame: pl.DataFrame, key: Sequence[str]) -> Rows:
    return {tuple(row[name] for name in key): row for row in frame.iter_rows(named=True)}


def _each(frame: pl.DataFrame) -> Rows:
    """Every row by all that it says, and by which of several alike it is."""
    found: Rows = {}
    for row in frame.iter_rows(named=True):
        words, again = tuple(map(str, row.values())), 1
        while (*words, again) in found:
            again += 1
        found[*words, again] = row
    return found


def _columns(then: pl.DataFrame, now: pl.DataFrame) -> Iterator[Difference]:
    for name in then.columns:
        if name not in now.columns:
            yield Difference("the answer", name, "a column", "no column")
    for name in now.columns:
        if name not in then.columns:
            yield Difference("the answer", name, "no column", "a column")


def _values(old: Rows, new: Rows, key: Sequence[str], columns: Sequence[str]) -> Iterator[Difference]:
    for named, row in old.items():
        for name in columns if named in new else ():
            if name not in key and not _same(row[name], new[named][name]):
                yield Difference(_said(named), name, row[name], new[named][name])


def _come_and_gone(old: Rows, new: Rows) -> Iterator[Difference]:
    for named, row in old.items():
        if named not in new:
            yield Difference(_whole(row), "row", "there", "gone")
    for named, row in new.items():
        if named not in old:
            yield Difference(_whole(row), "row", "not there", "there")


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, float) and isinstance(other, float):
        return one == other or abs(one - other) <= NEAR * max(abs(one), abs(other))
    return bool(one == other)


def _whole(row: dict[str, Any]) -> str:
    """All that a row says, but for where it stands."""
    return _said(tuple(value for name, value in row.items() if value is not None and name not in PLACES))


def _said(named: tuple[Any, ...]) -> str:
    """Which row it is, in its own words."""
    return ", ".join("–" if each is None else str(each) for each in named) or "the answer"

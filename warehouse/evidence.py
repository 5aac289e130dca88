"""What an answer can be held to later: the question, what it was asked with, and a digest of what it said."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property, lru_cache
from pathlib import Path

import polars as pl

from warehouse import ask, question, reader
from warehouse.settings import settings

DIGITS = 9
"""Figures of a binary number that are held to: sums of many may differ in the last ones from run to run."""


@dataclass(frozen=True)
class Answered:
    """One question that was asked, and its answer. `params` is JSON text, dates as ISO text."""

    question: str
    params: str
    frame: pl.DataFrame

    @property
    def rows(self) -> int:
        """How many rows the answer had."""
        return self.frame.height

    @cached_property
    def sha256(self) -> str:
        """The digest of the answer."""
        return digest(self.frame)

    @property
    def behind(self) -> str:
        """The question that lists the source rows behind it, or empty where its topic has none."""
        return rows_question(self.question, json.loads(self.params))


def answered() -> list[Answered]:
    """Everything that was asked of the snapshot that is held, each question once. Outside of one: nothing."""
    held = reader.held()
    found = {(name, written(params)): frame for name, params, frame in (held.asked if held else [])}
    return [Answered(name, params, frame) for (name, params), frame in found.items()]


def written(params: Mapping[str, object]) -> str:
    """Parameters as JSON text in one form: sorted, dates and money as text."""
    return json.dumps(dict(params), sort_keys=True, default=_plain, ensure_ascii=False)


def digest(frame: pl.DataFrame) -> str:
    """SHA-256 of an answer: its columns and every value, in order; binary numbers to `DIGITS` figures."""
    taken = hashlib.sha256("\x1f".join(frame.columns).encode())
    for row in frame.iter_rows():
        taken.update(("\x1e" + "\x1f".join(map(_said, row))).encode())
    return taken.hexdigest()


def rows_question(name: str, params: Mapping[str, object]) -> str:
    """The question of its topic that lists the source rows behind it; empty where none does.

    Such a question names in its head what it is behind, and takes no more than `params`.
    """
    topic, _, asked = name.partition("/")
    fit = (each for each in ask.names() if each.startswith(f"{topic}/rows") and asked in _find(each).behind)
    return next((each for each in fit if set(ask.parameters(each)) <= set(params)), "")


def rows(name: str, params: str) -> pl.DataFrame:
    """The source rows behind an answer: `rows_question` asked with what of its parameters it takes."""
    given = json.loads(params)
    return ask.ask(name, **{key: given[key] for key in ask.parameters(name)})


@contextmanager
def of(folder: Path) -> Iterator[None]:
    """Every question inside is asked of the store in use in `folder`. StoreMissing where there is none."""
    there = reader.Warehouse(replace(settings(), store=folder))
    try:
        with there.snapshot() as taken, reader.hold(taken):
            yield
    finally:
        there.close()


def arrivals() -> pl.DataFrame:
    """What the store in use (inside a snapshot: that one) was built of, a row an arrival: raw._arrivals."""
    with ask.snapshot() as taken:
        return taken.frame("select * from wh.raw._arrivals order by landed_at, arrival")


def sql(name: str) -> str:
    """The whole SQL text of a question."""
    return _find(name).sql


def _find(name: str) -> question.Question:
    return question.find(settings().root / "sql", name)


def method_version() -> str:
    """Twelve letters that change with anything of the method: every SQL file and every seed."""
    return _method(settings().root / "sql")


@lru_cache(maxsize=4)
def _method(folder: Path) -> str:
    taken = hashlib.sha256()
    for path in sorted(each for each in folder.rglob("*") if each.suffix in (".sql", ".csv")):
        taken.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    return taken.hexdigest()[:12]


def _plain(value: object) -> object:
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, (set, frozenset, Sequence)):
        return list(value)
    raise TypeError(f"A parameter of the kind {type(value).__name__} cannot be written")


def _said(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.{DIGITS}g}"
    if isinstance(value, (list, tuple)):
        return "[" + "\x1d".join(map(_said, value)) + "]"
    if isinstance(value, dict):
        return "{" + "\x1d".join(f"{key}={_said(each)}" for key, each in value.items()) + "}"
    return "\x00" if value is None else str(value)

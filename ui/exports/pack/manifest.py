"""What a pack holds and what it stands on, for machines: docs/evidence-packs.md says each key."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

import polars as pl

from ui.exports.pack.item import Asked, Item
from ui.exports.pack.source_rows import to_csv

SCHEMA = "multiplier-pack/1"
NAME = "manifest.json"


class Rows(Protocol):
    """The source rows behind an answer."""

    @property
    def question(self) -> str:
        """Which question lists them."""

    @property
    def params(self) -> Mapping[str, object]:
        """Asked with what."""

    @property
    def frame(self) -> pl.DataFrame:
        """The rows."""

    @property
    def sha256(self) -> str:
        """Their digest."""


class Question(Protocol):
    """A question that a figure stands on."""

    @property
    def sql(self) -> str:
        """Its whole SQL."""

    @property
    def rows(self) -> Rows | None:
        """Its source rows."""

    @property
    def no_rows_because(self) -> str | None:
        """Why there are none."""


class Stock(Protocol):
    """What the store tells."""

    @property
    def data(self) -> Mapping[str, object]:
        """The store and its files."""

    @property
    def questions(self) -> Mapping[tuple[str, str], Any]:
        """Every question asked, by its name and parameters."""


def members(items: Sequence[Item], stock: Stock) -> dict[str, bytes]:
    """The SQL of every question and the source rows behind it, by the names that the manifest gives them."""
    found: dict[str, bytes] = {}
    for asked, question in _asked(items, stock):
        found[_sql(asked)] = f"{question.sql.strip()}\n".encode()
    for name, rows in _rows(items, stock).values():
        found[name] = to_csv(rows.frame)
    return dict(sorted(found.items()))


def manifest(
    items: Sequence[Item],
    stock: Stock,
    *,
    title: str,
    place: str,
    made_at: datetime,
    digest: Callable[[pl.DataFrame], str],
) -> dict[str, Any]:
    """All of it but the files. ValueError where figures of both parts are in it: no file may hold both."""
    parts = {item.part for item in items}
    if len(parts) != 1:
        raise ValueError("A pack holds figures of one part")
    rows = {key: (name, found) for key, (name, found) in _rows(items, stock).items()}
    return {
        "schema": SCHEMA,
        "title": title,
        "part": parts.pop(),
        "place": place,
        "made_at": f"{made_at:%Y-%m-%dT%H:%M:%SZ}",
        "data": dict(stock.data),
        "figures": [_figure(item, stock, rows, digest) for item in items],
    }


def with_files(said: Mapping[str, Any], files: Mapping[str, bytes]) -> bytes:
    """The manifest as the member of the pack that holds these others."""
    figures = [
        {**figure, "files": [name for name in sorted(files) if f"/{figure['id']}." in name]}
        for figure in said["figures"]
    ]
    hashes = {name: hashlib.sha256(files[name]).hexdigest() for name in sorted(files)}
    whole = {**said, "figures": figures, "files": hashes}
    return f"{json.dumps(whole, indent=2, ensure_ascii=False)}\n".encode()


def _figure(
    item: Item,
    stock: Stock,
    rows: Mapping[str, tuple[str, Rows]],
    digest: Callable[[pl.DataFrame], str],
) -> dict[str, Any]:
    return {
        "id": item.id,
        "title": item.figure.title,
        "subtitle": item.figure.subtitle,
        "page": item.page,
        "address": item.address,
        "part": item.part,
        "note": item.note,
        "store": item.store,
        "questions": [_question(each, stock, rows) for each in item.questions],
        "table_sha256": digest(item.figure.shown),
    }


def _question(asked: Asked, stock: Stock, rows: Mapping[str, tuple[str, Rows]]) -> dict[str, Any]:
    question: Question = stock.questions[asked.question, asked.params]
    behind = None
    if question.rows is not None:
        member, found = rows[_key(question.rows)]
        behind = {
            "question": found.question,
            "params": dict(found.params),
            "rows": found.frame.height,
            "sha256": found.sha256,
            "member": member,
        }
    return {
        "question": asked.question,
        "params": json.loads(asked.params),
        "rows": asked.rows,
        "sha256": asked.sha256,
        "sql": _sql(asked),
        "rows_behind": behind,
        "no_rows_because": question.no_rows_because,
    }


def _rows(items: Sequence[Item], stock: Stock) -> dict[str, tuple[str, Rows]]:
    """The name of the member of each set of source rows, and the rows, by what was asked."""
    found: dict[str, tuple[str, Rows]] = {}
    for _, question in _asked(items, stock):
        if question.rows is not None and _key(question.rows) not in found:
            stem = question.rows.question.replace("/", "-").replace("_", "-")
            number = 1 + sum(name.startswith(f"rows/{stem}-") for name, _ in found.values())
            found[_key(question.rows)] = (f"rows/{stem}-{number}.csv", question.rows)
    return found


def _key(rows: Rows) -> str:
    return f"{rows.question} {json.dumps(dict(rows.params), sort_keys=True)}"


def _asked(items: Sequence[Item], stock: Stock) -> list[tuple[Asked, Question]]:
    return [(each, stock.questions[each.question, each.params]) for item in items for each in item.questions]


def _sql(asked: Asked) -> str:
    return f"sql/{asked.question}.sql"

"""What an evidence pack tells of the data: the store, its files, and each question with its source rows."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

import polars as pl

from warehouse import evidence
from warehouse.ask import ask, hidden, parameters, snapshot
from warehouse.errors import QuestionMisasked
from warehouse.evidence import digest
from warehouse.settings import settings

__all__ = ["Question", "Rows", "Stock", "again", "arrivals", "digest", "hidden", "stock", "store"]

MOST_ROWS = 250_000
ABOUT_PEOPLE = ("hub", "skills")
PEOPLE = "counts about people: rows are not given out"
NOT_LISTED, TOO_MANY = "not listed", f"more than {MOST_ROWS:,} rows"
SETTINGS = (
    "council", "event_recheck_days", "people_threshold", "unreliable_gbp", "unreliable_suppliers",
    "vcse_broad", "vcse_strict", "year_start_month",
)  # fmt: skip
"""The settings that figures depend on, as warehouse/variables.py tells them to SQL."""


@dataclass(frozen=True)
class Rows:
    """The source rows behind an answer: which question lists them, asked with what."""

    question: str
    params: Mapping[str, object]
    frame: pl.DataFrame

    @cached_property
    def sha256(self) -> str:
        """The digest of the rows."""
        return digest(self.frame)


@dataclass(frozen=True)
class Question:
    """A question that a figure stands on: its SQL, and its source rows, or why there are none."""

    sql: str
    rows: Rows | None
    no_rows_because: str | None


@dataclass(frozen=True)
class Stock:
    """The store's half of a manifest (`data` as docs/evidence-packs.md says), and every question asked."""

    data: Mapping[str, object]
    questions: Mapping[tuple[str, str], Question]


def store() -> pl.DataFrame:
    """The store in use: its version, when it was built, and by which version of the product."""
    return ask("evidence/store")


def arrivals(*, is_officer: bool = False) -> pl.DataFrame:
    """Every file that the store was built of: its hash, what was read of it, and which one took its place."""
    return ask("evidence/arrivals", is_officer=is_officer)


def again(question: str, params: str) -> str:
    """The digest of what a question answers now. `params` is JSON text."""
    return digest(ask(question, **json.loads(params)))


def stock(asked: Iterable[tuple[str, str, str]], version: str, *, is_officer: bool = False) -> Stock:
    """All that a pack tells of the data, of one snapshot. QuestionMisasked where the store is another by now.

    `asked` are question, parameters as JSON text, and the question that lists its source rows (or empty).
    `is_officer` is whether the pack is for officers: how many rows files about people have is for them alone.
    """
    with snapshot() as taken:
        if taken.version != version:
            raise QuestionMisasked(
                "The data was loaded anew since this page was drawn", next="Load the page anew."
            )
        questions = {(name, params): _question(name, params, behind) for name, params, behind in set(asked)}
        return Stock(_data(is_officer=is_officer), questions)


def _question(name: str, params: str, behind: str) -> Question:
    sql = evidence.sql(name)
    if not behind:
        return Question(sql, None, PEOPLE if name.partition("/")[0] in ABOUT_PEOPLE else NOT_LISTED)
    frame = evidence.rows(behind, params)
    if frame.height > MOST_ROWS:
        return Question(sql, None, TOO_MANY)
    given = json.loads(params)
    return Question(sql, Rows(behind, {key: given[key] for key in sorted(parameters(behind))}, frame), None)


def _data(*, is_officer: bool) -> dict[str, object]:
    about, chosen = store().row(0, named=True), settings()
    events = json.dumps(sorted(hidden()))
    return {
        "version": about["version"],
        "built_at": _instant(about["built_at"]),
        "is_demo": about["is_demo"],
        "code_version": about["product"],
        "method_version": evidence.method_version(),
        "hidden_sha256": hashlib.sha256(events.encode()).hexdigest(),
        "settings": {name: _plain(getattr(chosen, name)) for name in SETTINGS},
        "arrivals": [_arrival(row) for row in arrivals(is_officer=is_officer).to_dicts()],
    }


def _arrival(row: Mapping[str, object]) -> dict[str, object]:
    names = {"_file": "file", "_part": "part"}
    return {
        names.get(key, key): _instant(value) if isinstance(value, datetime) else value
        for key, value in row.items()
    }


def _instant(at: datetime) -> str:
    return f"{at.replace(tzinfo=None).isoformat(timespec='seconds')}Z"


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value

"""What a measure is: the words at the head of its SQL, the sources it stands on, a version, the SQL."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from warehouse import functions, question
from warehouse.errors import QuestionMisasked, did_you_mean
from warehouse.functions import Function
from warehouse.model import BUILT, Model, load_all, upstream

VERSION = 8
"""How many letters a version has."""


@dataclass(frozen=True)
class Definition:
    """`about` in words, `caveat` where its head says one, `sources` by name, `sql` whole.

    `version` changes with its SQL, with any SQL or list that it stands on, and with nothing else.
    """

    about: str
    caveat: str
    sources: tuple[str, ...]
    version: str
    sql: str


@lru_cache(maxsize=512)
def define(sql: Path, stands_on: str, field: str | None = None) -> Definition:
    """What defines a measure: a table, as "metrics.suppliers_hhi", or a column of a question.

    QuestionMisasked where there is none of that name, or its head says nothing of the column.
    """
    models = _models(sql)
    name = stands_on if "." in stands_on else f"reads.{stands_on.replace('/', '__', 1)}"
    if name not in models:
        raise QuestionMisasked(f"Nothing is called {stands_on!r}", next=did_you_mean(name, models))
    model = models[name]
    if field is not None and field not in model.head.columns:
        raise QuestionMisasked(f"The head does not say what {field} is", where=model.where)
    below = upstream(models, [name])
    needs = {need for each in below.values() for need in each.needs}
    return Definition(
        about=model.head.columns[field] if field else model.head.about,
        caveat=model.head.words.get("caveat", ""),
        sources=tuple(sorted({_source(need) for need in needs if _source(need)})),
        version=_version(sql, below, needs),
        sql=question.find(sql, stands_on).sql if name.startswith("reads.") else model.select,
    )


@lru_cache(maxsize=2)
def _models(sql: Path) -> Mapping[str, Model]:
    return load_all(sql, (*BUILT, "reads"))


def _source(need: str) -> str:
    """The source of a raw table; empty where it is a table of the store's own."""
    layer, _, table = need.partition(".")
    return table.partition("__")[0] if layer == "raw" and not table.startswith("_") else ""


def _version(sql: Path, below: Mapping[str, Model], needs: set[str]) -> str:
    taken = hashlib.sha256()
    for name in sorted(below):
        taken.update(f"{name}\n{below[name].select}\n".encode())
    for need in sorted(need for need in needs if need.startswith("seeds.")):
        taken.update((sql / "seeds" / f"{need.removeprefix('seeds.')}.csv").read_bytes())
    for each in _called(sql, "\n".join(model.select for model in below.values())):
        taken.update(f"{each.name}\n{each.expression}\n".encode())
    return taken.hexdigest()[:VERSION]


def _called(sql: Path, text: str) -> list[Function]:
    """Our functions that a text calls, and those that these call."""
    found: dict[str, Function] = {}
    # Each stands after those it calls, so that from the last on nobody is met too late.
    for each in reversed(functions.load_all(sql)):
        if f"{each.name}(" in text or any(each.name in other.calls for other in found.values()):
            found[each.name] = each
    return [found[name] for name in sorted(found)]

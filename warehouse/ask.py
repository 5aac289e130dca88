"""Questions to the store in use: ask("concentration/headline", council="E08000006", ...) -> a frame."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

import duckdb
import polars as pl

from warehouse import pin, reader
from warehouse import question as questions
from warehouse.cache import Cache
from warehouse.console import run_sql
from warehouse.errors import QuestionMisasked
from warehouse.pin import Pin
from warehouse.question import Question
from warehouse.reader import Snapshot
from warehouse.settings import Settings, settings

__all__ = ["About", "about", "ask", "hidden", "names", "parameters", "run_sql", "snapshot", "version"]


@dataclass(frozen=True)
class About:
    """The store in use. `built_at` is UTC; `is_demo` means that everything in it is fictional.

    `frozen` is the pin of a pre-election period, None outside of one.
    """

    version: str
    built_at: datetime
    is_demo: bool
    frozen: Pin | None = None


@contextmanager
def snapshot() -> Iterator[Snapshot]:
    """Every question asked inside the block sees one version of the store, whatever is published meanwhile.

    The block may be a whole page. StoreMissing where nothing is loaded.
    """
    held = reader.held()
    if held is not None:
        yield held
        return
    with reader.warehouse(settings()).snapshot() as taken, reader.hold(taken):
        yield taken


def version() -> str:
    """The version of the store in use (of the snapshot, inside one)."""
    held = reader.held()
    return held.version if held else reader.warehouse(settings()).version()


def hidden() -> frozenset[int]:
    """The events that no answer shows now (inside a snapshot: that none of it shows)."""
    with snapshot() as taken:
        found = taken.frame("select unnest(getvariable('hidden_events')::bigint[]) as event_id")
    return frozenset(found["event_id"])


def ask(name: str, **params: object) -> pl.DataFrame:
    """The answer to sql/reads/<topic>/<question>.sql. Lists are Python lists, dates are dates or ISO text.

    StoreMissing where nothing is loaded; QuestionMisasked for a question or parameter that is not known or
    not right.
    """
    chosen = settings()
    question = _find(name)
    given = questions.checked(question, params)
    asked = (name, tuple(sorted((key, _hashable(value)) for key, value in given.items())))
    cache = _cache(chosen)
    held = reader.held()
    found = cache.get((held.state if held else reader.warehouse(chosen).state(), asked))
    if found is None:
        with snapshot() as taken:
            found = _answer(taken, question, given)
        cache.put((taken.state, asked), found)
    if held:
        held.asked.append((name, given, found))
    return found.clone()


def _answer(taken: Snapshot, question: Question, given: Mapping[str, object]) -> pl.DataFrame:
    try:
        return taken.frame(question.sql, given)
    except duckdb.Error as error:
        said = str(error).split("\n\n")[0].replace("\n", " ")
        where = f"sql/reads/{question.name}.sql"
        raise QuestionMisasked(f"{question.name} cannot be answered: {said}", where=where) from error


def about() -> About:
    """What store is in use. StoreMissing where there is none."""
    with snapshot() as taken:
        row = taken.frame("select version, built_at, is_demo from wh.raw._store").row(0)
    found = pin.standing(taken.folder) if taken.folder else None
    # A snapshot may be of a store that the pin does not hold: one published before it was put.
    return About(row[0], row[1], row[2], found if found and found.store == row[0] else None)


def names() -> list[str]:
    """Every question there is, as topic/question."""
    return questions.names(settings().root / "sql")


def parameters(name: str) -> dict[str, str]:
    """What a question takes: parameter -> DuckDB type ('' where its SQL does not say).

    QuestionMisasked if unknown.
    """
    return dict(_find(name).params)


def _find(name: str) -> Question:
    return questions.find(settings().root / "sql", name)


def _hashable(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


@lru_cache(maxsize=4)
def _cache(chosen: Settings) -> Cache:
    return Cache(chosen.cache_mb * 1024 * 1024)

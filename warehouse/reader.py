"""The read side: one connection a process, one name for the store, one consistent version a reader.

ATTACH OR REPLACE swaps the store under running questions: an open transaction keeps the one it began with.
"""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

import duckdb
import polars as pl

from warehouse import decisions, engine, functions, stores, variables
from warehouse.errors import StoreMissing
from warehouse.literal import literal
from warehouse.settings import Settings

TRIES = 5
NOTHING = (
    "Load a file: `python -m pipelines load PATH`, or build the demonstration: `python -m pipelines demo`."
)


def current_store(chosen: Settings) -> Path:
    """The store to read: the real one, else the demonstration's. StoreMissing where there is neither."""
    store = stores.shown(chosen.store) or stores.shown(chosen.demo_store)
    if store is None:
        raise StoreMissing("Nothing is loaded yet", where=str(chosen.store), next=NOTHING)
    return store


class Snapshot:
    """One version of the store, however many are published meanwhile.

    Safe between threads, one question at a time.
    """

    def __init__(
        self, cursor: duckdb.DuckDBPyConnection, version: str, decided: str = "", folder: Path | None = None
    ) -> None:
        self.version, self.folder = version, folder
        # What an answer depends on besides the question: the store, and what was decided to hide.
        self.state = (version, decided)
        # Question, parameters and answer of all that was asked of it, for evidence.
        self.asked: list[tuple[str, Mapping[str, object], pl.DataFrame]] = []
        self._cursor, self._lock = cursor, threading.Lock()

    def frame(self, sql: str, params: Mapping[str, object] | None = None) -> pl.DataFrame:
        """What `sql` answers. duckdb.Error goes through."""
        with self._lock:
            return self._cursor.execute(sql, dict(params) if params else None).pl()


@dataclass
class _Desk:
    """A cursor made ready once and used again: it does not inherit USE, variables or the search path."""

    cursor: duckdb.DuckDBPyConnection
    folder: Path | None = None
    decided: str | None = None


class Warehouse:
    """Everything a process reads goes through one of these. Threads share it."""

    def __init__(self, chosen: Settings) -> None:
        self.chosen = chosen
        self._root = engine.connect(chosen, engine.spill_folder(chosen.store))
        self._attached: Path | None = None
        self._lock = threading.Lock()
        self._idle: list[_Desk] = []

    def close(self) -> None:
        """End it and every cursor of it; nothing can be asked of it after that."""
        self._idle.clear()
        self._root.close()

    def version(self) -> str:
        """The version the next snapshot will have, unless one is published in between."""
        return self._refresh().stem

    def state(self) -> tuple[str, str]:
        """The state the next snapshot will have, unless something is published or decided in between."""
        store = self._refresh()
        return store.stem, decisions.stamp(store.parent)

    @contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        """One consistent version for as long as the block lasts."""
        store = self._refresh()
        desk = self._take(store.parent)
        try:
            desk.cursor.execute("begin transaction read only")
            # Another thread may have attached a newer one since: what the transaction sees is what counts.
            row = desk.cursor.execute("select version from wh.raw._store").fetchone()
            version = str(row[0]) if row else store.stem
            yield Snapshot(desk.cursor, version, desk.decided or "", store.parent)
            desk.cursor.execute("commit")
        except BaseException:
            desk.cursor.close()
            raise
        self._idle.append(desk)

    def _refresh(self) -> Path:
        store = current_store(self.chosen)
        if store == self._attached:
            return store
        with self._lock:
            for attempt in range(1, TRIES + 1):
                store = current_store(self.chosen)
                if store == self._attached:
                    break
                try:
                    self._attach(store)
                    break
                except duckdb.IOException as error:
                    # Published and forgotten between the two lines above; the pointer has moved on.
                    if attempt == TRIES:
                        raise _unreadable(store, error) from error
        return store

    def _attach(self, store: Path) -> None:
        self._root.execute(f"attach or replace {literal(str(store))} as wh (read_only)")
        self._attached = store

    def _take(self, folder: Path) -> _Desk:
        try:
            desk = self._idle.pop()
        except IndexError:
            with self._lock:
                desk = _Desk(self._root.cursor())
            desk.cursor.execute("use wh")
            variables.tell(desk.cursor, self.chosen)
            functions.give(desk.cursor, functions.load_all(self.chosen.root / "sql"))
        if desk.folder != folder:
            desk.cursor.execute(f"set file_search_path = {literal(str(folder.resolve()))}")
            desk.folder, desk.decided = folder, None
        # Before it is read: a decision that falls between the two is told twice rather than never.
        if (decided := decisions.stamp(folder)) != desk.decided:
            variables.hide(desk.cursor, decisions.hidden(folder))
            desk.decided = decided
        return desk


def _unreadable(store: Path, error: duckdb.Error) -> StoreMissing:
    said = str(error).splitlines()[0]
    again = "`python -m pipelines build` makes a new one from the landed files."
    return StoreMissing(f"The store in use cannot be opened: {said}", where=store.name, next=again)


_held: ContextVar[Snapshot | None] = ContextVar("snapshot", default=None)
_warehouses: dict[Settings, Warehouse] = {}
_making = threading.Lock()


def warehouse(chosen: Settings) -> Warehouse:
    """The process's one Warehouse for these settings."""
    found = _warehouses.get(chosen)
    if found is None:
        with _making:
            # Another thread may have made it while this one waited.
            found = _warehouses.get(chosen) or _warehouses.setdefault(chosen, Warehouse(chosen))
    return found


def held() -> Snapshot | None:
    """The snapshot this thread of work holds, if any."""
    return _held.get()


@contextmanager
def hold(snapshot: Snapshot) -> Iterator[Snapshot]:
    """Make `snapshot` the one that questions inside the block are asked of."""
    token = _held.set(snapshot)
    try:
        yield snapshot
    finally:
        _held.reset(token)

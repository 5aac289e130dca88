"""Where a new store is built: a file beside the one in use, open for one builder, gone if it fails."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb

from warehouse import engine, stores
from warehouse.literal import literal
from warehouse.model import LAYERS
from warehouse.settings import Settings


@dataclass(frozen=True)
class Step:
    """How far a build is: `done` of `total` steps, and what is being done now."""

    done: int
    total: int
    what: str


@dataclass
class Site:
    """An open store that nobody reads yet.

    `spare` is a file to pass frames through; `total` counts the steps.
    """

    db: duckdb.DuckDBPyConnection
    spare: Path
    progress: Callable[[Step], None] | None
    total: int
    done: int = 0

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """One commit for everything in the block: each costs a write that waits for the disk."""
        self.db.execute("begin")
        yield
        self.db.execute("commit")

    def step(self, what: str) -> None:
        """Say what is done now."""
        if self.progress:
            self.progress(Step(self.done, self.total, what))
        self.done += 1


@contextmanager
def open_site(
    folder: Path, name: str, chosen: Settings, progress: Callable[[Step], None] | None, steps: int
) -> Iterator[Site]:
    """A new, empty store with its schemas; on leaving written out and closed, or taken away if it failed."""
    file = stores.building(folder, name)
    spill = file.with_suffix(".tmp")
    try:
        db = _open(folder, file, spill, chosen)
        try:
            yield Site(db, file.with_suffix(".parquet"), progress, steps)
            db.execute("checkpoint wh")
        finally:
            # Closed also when it failed, or DuckDB would write to a file that is gone.
            db.close()
    except BaseException:
        file.unlink(missing_ok=True)
        file.with_suffix(".parquet").unlink(missing_ok=True)
        file.with_name(f"{file.name}.wal").unlink(missing_ok=True)
        raise
    finally:
        shutil.rmtree(spill, ignore_errors=True)


def _open(folder: Path, file: Path, spill: Path, chosen: Settings) -> duckdb.DuckDBPyConnection:
    db = engine.connect(chosen, spill)
    try:
        db.execute("set preserve_insertion_order = false")
        db.execute(f"set file_search_path = {literal(str(folder.resolve()))}")
        # A build that is cut short is thrown away: nothing in it needs a log to be recovered from.
        db.execute(
            f"attach {literal(str(file))} as wh (storage_version 'v1.5.0', recovery_mode no_wal_writes)"
        )
        db.execute("use wh")
        for layer in LAYERS[:-1]:
            db.execute(f"create schema {layer}")
    except BaseException:
        db.close()
        raise
    return db

"""The sources there are: every module of pipelines/sources, found by name."""

import importlib
import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pipelines import sources
from pipelines.door import Door
from pipelines.fetched import Land
from pipelines.http import Http
from pipelines.source import Reading, Source, Table, Told
from warehouse.errors import SourceChanged, did_you_mean


@dataclass(frozen=True)
class Reader:
    """A source module: what it says of itself, its `read(path, told)`, and how it knows its own files.

    `takes(path)` looks at the first bytes; a source of tables has none, as those are told by their headings.
    `fetch(land, http)` asks its publisher; a source without an address for programs has none.
    `door(path, target, told, store)` makes the copy that lands in the place of a file that tells of people.
    """

    source: Source
    read: Callable[[Path, Told], Iterable[Reading]]
    takes: Callable[[Path], bool] | None = None
    fetch: Callable[[Land, Http], None] | None = None
    door: Door | None = None

    def table(self, kind: str) -> Table | None:
        """The table that parts of this kind become, if this source has one."""
        return next((table for table in self.source.tables if kind in table.kinds), None)


@lru_cache(maxsize=1)
def readers() -> dict[str, Reader]:
    """Every source by its name."""
    modules = [
        importlib.import_module(f"{sources.__name__}.{found.name}")
        for found in pkgutil.iter_modules(sources.__path__)
    ]
    return {
        module.SOURCE.name: Reader(
            module.SOURCE,
            module.read,
            *(getattr(module, name, None) for name in ("takes", "fetch", "door")),
        )
        for module in modules
    }


def named(name: str) -> Reader:
    """The source of that name; SourceChanged names the nearest where there is none."""
    if reader := readers().get(name):
        return reader
    raise SourceChanged(f"There is no source called {name!r}", next=did_you_mean(name, readers()))


def taking(path: Path) -> Reader | None:
    """The source that knows the file as its own by its first bytes; those first that guard people."""
    guarded_first = sorted(readers().values(), key=lambda reader: reader.door is None)
    return next((reader for reader in guarded_first if reader.takes and reader.takes(path)), None)


def of_kind(kind: str) -> Reader | None:
    """The source that takes parts of this kind."""
    return next((reader for reader in readers().values() if reader.table(kind)), None)

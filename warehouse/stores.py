"""The stores of a folder: each a file of its own name, never written again; CURRENT names the one in use.

Never a fixed file name: DuckDB keeps databases by path, so a process could go on reading a file that was
replaced.
"""

import re
import shutil
import time
import uuid
from pathlib import Path

from warehouse import engine, pin
from warehouse.disk import flush, room, write_whole
from warehouse.errors import StoreMissing
from warehouse.lock import loading

__all__ = ["building", "current", "kept", "loading", "new_name", "publish", "shown", "sweep", "undo"]

POINTER = "CURRENT"
_NAME = re.compile(r"wh-[0-9]{20}-[0-9a-f]{8}$")
_AGAIN = "`python -m pipelines build` makes a new store from the landed files."


def new_name(folder: Path) -> str:
    """A name no store has had, later in the alphabet than every one in `folder`, whatever the clock does."""
    after = max((int(name.split("-")[1]) for name in kept(folder)), default=0)
    return f"wh-{max(time.time_ns(), after + 1):020d}-{uuid.uuid4().hex[:8]}"


def kept(folder: Path) -> list[str]:
    """The names of the whole stores in `folder`, oldest first."""
    return sorted(path.stem for path in folder.glob("wh-*.duckdb") if _NAME.match(path.stem))


def building(folder: Path, name: str) -> Path:
    """Where the store `name` stands while it is being built."""
    return folder / f".building-{name}.duckdb"


def current(folder: Path) -> Path | None:
    """The store in use, or None where none was ever published.

    StoreMissing where the pointer is lost or holds no store's name.
    """
    try:
        name = (folder / POINTER).read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        # One store and no pointer: the very first publish was cut short, and nobody has read it yet.
        if len(kept(folder)) <= 1:
            return None
        raise StoreMissing(
            "The pointer to the store in use is gone", str(folder / POINTER), next=_AGAIN
        ) from None
    except UnicodeDecodeError:
        name = "bytes that are not text"
    if not _NAME.match(name):
        raise StoreMissing(
            f"The pointer holds {name[:60]!r}, not a store", str(folder / POINTER), next=_AGAIN
        )
    return folder / f"{name}.duckdb"


def shown(folder: Path) -> Path | None:
    """The store that readers have: the one in use, or that of a pre-election period as long as that lasts.

    None where none was ever published. StoreMissing where a pointer is lost, or the frozen store is.
    """
    frozen = pin.standing(folder)
    if frozen is None:
        return current(folder)
    store = folder / f"{frozen.store}.duckdb"
    if not store.exists():
        raise StoreMissing("The store frozen for the pre-election period is gone", store.name, next=pin.LIFT)
    return store


def publish(folder: Path, name: str, keep: int = 3) -> Path:
    """Make the finished `building(folder, name)` the store in use, in one step; keep the last `keep`.

    A frozen store is kept beside them, as long as it is frozen.
    """
    built, store = building(folder, name), folder / f"{name}.duckdb"
    with room(folder):
        flush(built)
        built.replace(store)
        try:
            flush(folder)
            write_whole(folder / POINTER, f"{name}\n")
        except BaseException:
            if current_name(folder) != name:
                store.unlink(missing_ok=True)
            raise
    frozen = _frozen_name(folder)
    for old in kept(folder)[:-keep]:
        if old not in (name, frozen):
            (folder / f"{old}.duckdb").unlink(missing_ok=True)
    return store


def _frozen_name(folder: Path) -> str | None:
    """None also where the pin cannot be read: that stops readers, and no load."""
    try:
        found = pin.standing(folder)
    except StoreMissing:
        return None
    return found.store if found else None


def current_name(folder: Path) -> str | None:
    """The name in the pointer as it stands, or None."""
    try:
        return (folder / POINTER).read_text(encoding="utf-8").strip()
    except (FileNotFoundError, UnicodeDecodeError):
        return None


def undo(folder: Path) -> Path:
    """Point at the store before the one in use. StoreMissing where there is none."""
    now = current_name(folder) or ""
    earlier = [name for name in kept(folder) if name < now]
    if not earlier:
        raise StoreMissing("There is no earlier store to go back to", str(folder))
    write_whole(folder / POINTER, f"{earlier[-1]}\n")
    return folder / f"{earlier[-1]}.duckdb"


def sweep(folder: Path) -> None:
    """Take away what killed builds and questions left. Only for the one who holds `loading(folder)`."""
    for left in [*folder.glob(".building-*"), *folder.glob(f".{POINTER}-*")]:
        if left.is_dir():
            shutil.rmtree(left, ignore_errors=True)
        else:
            left.unlink(missing_ok=True)
    engine.sweep(folder)

"""DuckDB as the product runs it: nothing fetched, memory bounded, room to spill for each connection alone."""

import os
import shutil
import uuid
from pathlib import Path

import duckdb

from warehouse.settings import Settings

SPILL = ".spill-"


def connect(chosen: Settings, spill: Path) -> duckdb.DuckDBPyConnection:
    """A connection to no file yet. What is larger than the memory goes to the folder `spill`, made in need.

    No two connections may share it: they take each other's files for their own, and both processes crash.
    """
    config: dict[str, str | bool | int | float | list[str]] = {
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "memory_limit": chosen.memory_limit,
        # DuckDB would take whatever folder the person stands in.
        "temp_directory": str(spill),
    }
    if chosen.threads:
        config["threads"] = chosen.threads
    return duckdb.connect(config=config)


def spill_folder(folder: Path) -> Path:
    """A name that no other connection has, in the store folder `folder`; it says whose it is."""
    return folder.resolve() / f"{SPILL}{os.uname().nodename}-{os.getpid()}-{uuid.uuid4().hex[:8]}"


def sweep(folder: Path) -> None:
    """Take away what killed processes of this machine spilled; of other machines nobody here can know."""
    for left in folder.glob(f"{SPILL}{os.uname().nodename}-*"):
        pid = left.name.rsplit("-", 2)[1]
        if pid.isdigit() and not _is_running(int(pid)):
            shutil.rmtree(left, ignore_errors=True)


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True

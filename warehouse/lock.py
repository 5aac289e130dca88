"""One loader at a time in a store folder: a lock the kernel lets go of when its holder dies."""

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from warehouse.errors import StoreBusy


@contextmanager
def loading(
    folder: Path, waiting: Callable[[str], None] | None = None, limit: float = 600.0
) -> Iterator[None]:
    """Hold `folder` for one load.

    Says through `waiting` (once) that it waits; StoreBusy after `limit` seconds.
    """
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _take(handle, waiting, limit)
        os.truncate(handle, 0)
        os.pwrite(handle, f"process {os.getpid()}".encode(), 0)
        yield
    finally:
        os.close(handle)


def _take(handle: int, waiting: Callable[[str], None] | None, limit: float) -> None:
    begun, told = time.monotonic(), False
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.pread(handle, 64, 0).decode(errors="replace") or "another process"
            if time.monotonic() - begun >= limit:
                raise StoreBusy(
                    f"Another load is running ({holder}) and did not end within {limit:.0f} seconds",
                    next="Nothing was changed. Load again when it has ended.",
                ) from None
            if waiting and not told:
                waiting(f"Another load is running ({holder}). Waiting for it to end.")
                told = True
            time.sleep(min(0.1, limit))
        else:
            return

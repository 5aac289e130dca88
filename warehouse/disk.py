"""Making things last: bytes flushed before a name points at them, and a full disk said as a sentence."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from warehouse.errors import DiskFull

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_SAID = ("no space left", "disk quota", "file too large", "out of disk", "max_temp_directory_size")


def flush(path: Path) -> None:
    """Return only when the file or folder at `path` is on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_whole(path: Path, text: str, mode: int = 0o666) -> None:
    """Give `path` this text in one step: a reader sees the old text or the new one, never a part.

    `mode` (less the umask) holds from the first byte: a secret is never readable, not even for a moment.
    """
    beside = path.with_name(f".{path.name}-{os.getpid()}-{os.urandom(4).hex()}")
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        flush(beside)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    flush(path.parent)


def is_full(error: BaseException) -> bool:
    """Whether this error, the system's or DuckDB's, means that there is no room."""
    if isinstance(error, OSError) and error.errno in FULL:
        return True
    said = str(error).lower()
    return any(words in said for words in _SAID)


@contextmanager
def room(folder: Path) -> Iterator[None]:
    """Turn "no room" inside the block into DiskFull, which says how much is free; other errors go through."""
    try:
        yield
    except DiskFull:
        raise
    except Exception as error:
        if not is_full(error):
            raise
        free = shutil.disk_usage(folder).free / 1e9
        raise DiskFull(
            f"The disk is full: a new store cannot be written, {free:.1f} GB are free",
            where=str(folder),
            next="The store people read is as it was. Make room, or set MULTIPLIER_STORE, and load again.",
        ) from error

"""The landing: published files as they came, each with its receipt and rows, written once and named whole.

`landing/<source>/<yyyy-mm-dd>/<sha256[:12]>/` appears by one rename of `landing/.incoming-<uuid>/`: a process
killed at any moment leaves either the whole of it or a folder that the next load sweeps away.
"""

import errno
import hashlib
import os
import re
import shutil
import uuid
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from io import FileIO
from pathlib import Path
from typing import TypeVar

from pipelines import receipt as receipts
from pipelines.receipt import PartReceipt, Receipt
from warehouse.disk import is_full
from warehouse.errors import DiskFull, SourceChanged

Found = TypeVar("Found")
INCOMING = ".incoming-"
CHUNK = 4 << 20
# What a system says that does not copy by itself, or not from there to here.
CANNOT_COPY = {errno.EXDEV, errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP, errno.EPERM}
# What is written beside a landed file: a published file of such a name would be lost under it.
OURS = re.compile(r"receipt\.json$|(kept|aside)-[0-9-]+\.parquet$", re.IGNORECASE)


@dataclass(frozen=True)
class Landed:
    """A file that stands in the landing (or, while a load lasts, still in its incoming folder)."""

    folder: Path
    receipt: Receipt

    def kept(self, part: PartReceipt) -> tuple[Path, ...]:
        """The Parquet files of the rows kept of one of its parts."""
        return tuple(self.folder / name for name in part.kept_files)

    def published(self) -> Path:
        """The file as it was published."""
        return self.folder / self.receipt.file


def incoming(store: Path) -> Path:
    """A new folder to land in."""
    folder = store / "landing" / f"{INCOMING}{uuid.uuid4().hex[:12]}"
    folder.mkdir(parents=True)
    return folder


def copy(path: Path, folder: Path, progress: Callable[[int], None]) -> tuple[Path, str, int]:
    """The file copied into `folder` and hashed in one go: where it is, its sha256, its bytes."""
    target, digest, size = folder / own_name(path), hashlib.sha256(), 0
    room = memoryview(bytearray(CHUNK))
    try:
        with path.open("rb", buffering=0) as source, target.open("w+b", buffering=0) as copied:
            while more := _copy_on(source, copied, room):
                # What is hashed is the copy: what landed, whatever becomes of the file meanwhile.
                digest.update(room[: os.preadv(copied.fileno(), [room[:more]], size)])
                size += more
                progress(more)
    except OSError as error:
        raise _refusal(path, error) from error
    return target, digest.hexdigest(), size


def own_name(path: Path) -> str:
    """The name that a file lands under. SourceChanged where the landing keeps it for itself."""
    if OURS.match(path.name):
        said = f"{path.name!r} is a name that the landing keeps for itself"
        raise SourceChanged(said, where=path.name, next="Give the file another name and load that.")
    return path.name


def reading(path: Path, look: Callable[[Path], Found]) -> Found:
    """What `look` finds in a file. SourceChanged where it may not or cannot be read."""
    try:
        return look(path)
    except OSError as error:
        raise _refusal(path, error) from error


def _copy_on(source: FileIO, copied: FileIO, room: memoryview) -> int:
    """Copy the next bytes, at most a CHUNK, and say how many; 0 at the end of the file.

    The system copies by itself where it can: without a detour, and without a copy where the disk can share.
    """
    try:
        return os.copy_file_range(source.fileno(), copied.fileno(), CHUNK)
    except OSError as error:
        if error.errno not in CANNOT_COPY:
            raise
    return copied.write(room[: source.readinto(room) or 0])


def settle(store: Path, landed: Landed) -> Landed:
    """Write the receipt and give the folder its name; from here on it is landed."""
    receipts.write(landed.receipt, landed.folder / "receipt.json")
    day = store / "landing" / landed.receipt.source / landed.receipt.landed_at.date().isoformat()
    day.mkdir(parents=True, exist_ok=True)
    name, again = landed.receipt.sha256[:12], 1
    while (target := day / (name if again == 1 else f"{name}-{again:03d}")).exists():
        again += 1
    landed.folder.rename(target)
    return Landed(target, landed.receipt)


def take_back(landed: Landed) -> None:
    """Undo settle: the folder loses its name first, so that half of it is never read."""
    gone = landed.folder.parent.parent.parent / f"{INCOMING}{uuid.uuid4().hex[:12]}"
    landed.folder.rename(gone)
    shutil.rmtree(gone, ignore_errors=True)


def sweep(store: Path) -> None:
    """Remove what a killed load left behind. Only the one loader may call it."""
    for left in (store / "landing").glob(f"{INCOMING}*"):
        shutil.rmtree(left, ignore_errors=True)


def landed(store: Path) -> list[Landed]:
    """Everything landed, oldest first; of a file that was read again only the last reading."""
    found = sorted(
        (Landed(path.parent, receipts.read(path)) for path in _receipts(store)),
        key=lambda each: (each.receipt.landed_at, each.folder.name),
    )
    return latest(found)


def latest(readings: Iterable[Landed]) -> list[Landed]:
    """Of each file the last of these readings, in the order of the first."""
    return list({(each.receipt.source, each.receipt.sha256): each for each in readings}.values())


def _receipts(store: Path) -> Iterator[Path]:
    for path in (store / "landing").glob("*/*/*/receipt.json"):
        if not path.parts[-4].startswith("."):
            yield path


def _refusal(path: Path, error: OSError) -> SourceChanged | DiskFull:
    if isinstance(error, PermissionError):
        return SourceChanged(
            "The file may not be read", where=path.name, next="Ask for the right to read it."
        )
    if is_full(error):
        return DiskFull("The disk is full", where=path.name, next="Make room and load the file again.")
    said = f"The file cannot be read: {error.strerror or error}"
    return SourceChanged(said, where=path.name, next="Copy it to a folder of your own, and load that.")

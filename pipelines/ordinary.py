"""Only a file is loaded: what else a path may lead to would hang a load, or never end."""

import stat
from pathlib import Path

from warehouse.errors import SourceChanged

_OTHERS = (
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def hold(path: Path) -> None:
    """SourceChanged, saying what it is and what to do, where the path leads to no file."""
    try:
        mode = path.stat().st_mode
    except OSError as error:
        raise _not_found(path, error) from error
    if stat.S_ISDIR(mode):
        raise SourceChanged(
            "The folder holds no file to load", where=path.name, next="Name the folder that the files are in."
        )
    for is_one, words in _OTHERS:
        if is_one(mode):
            raise SourceChanged(
                f"It is {words}, and not a file",
                where=path.name,
                next="Save what comes from it as a file, and load that.",
            )


def is_folder(path: Path) -> bool:
    """Whether it is a folder; not where nobody may look."""
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except OSError:
        return False


def size(path: Path) -> int:
    """Its bytes; none where it cannot be asked."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _not_found(path: Path, error: OSError) -> SourceChanged:
    if isinstance(error, FileNotFoundError):
        if path.is_symlink():
            return SourceChanged(
                "It is a link to a file that is not there", where=path.name, next="Load the file itself."
            )
        return SourceChanged(
            "There is no such file", where=path.name, next="Check its name and its folder, and load it again."
        )
    return SourceChanged(
        f"There is no way to the file ({error.strerror})",
        where=path.name,
        next="Check its name, and ask for the right to its folder.",
    )

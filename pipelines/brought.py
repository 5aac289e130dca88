"""A file brought into its incoming folder: copied, or reduced where its source asks for that."""

import os
from collections.abc import Callable
from pathlib import Path

from pipelines import landing
from pipelines.door import Door, Held
from pipelines.source import Told


def bring(
    path: Path,
    folder: Path,
    told: Told,
    store: Path,
    door: Door | None,
    before: Held | None,
    copied: Callable[[int], None],
) -> tuple[Path, Held]:
    """Where it is now, and what was given. `before`: it was reduced already, of that."""
    if door and before is None:
        target = folder / landing.own_name(path)
        held = door(path, target, told, store)
        copied(held.bytes)
        return target, held
    target, sha256, size = landing.copy(path, folder, copied)
    return target, before or Held(sha256, size, {})


def beside(path: Path, store: Path) -> Path:
    """A second incoming folder with the same file, for a workbook that two sources share."""
    folder = landing.incoming(store)
    os.link(path, folder / path.name)
    return folder

"""What hubs and exchanges keep, reduced at the door: of a person nothing enters but a key and a ward.

The reduced copy is what lands, in the place of the file that was given: the same sheets, lines and headings,
but only the columns that are known, and in them nothing that leads to somebody. What is read is read of it.
"""

import hashlib
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipelines.door import people, plans, safe, sentences, telling, written
from pipelines.door.reduced import Reduction
from pipelines.source import Table, Told
from warehouse.errors import SourceChanged


@dataclass(frozen=True)
class Held:
    """What was given: its sha256, its bytes, and of each part (as the copy names it) what was held back."""

    sha256: str
    bytes: int
    said: Mapping[str, tuple[str, ...]]


Door = Callable[[Path, Path, Told, Path], Held]


def reduce(path: Path, target: Path, ours: Sequence[Table], told: Told, store: Path) -> Held:
    """Write the reduced copy of `path` to `target`. SourceChanged where no part of it is one of ours."""
    found, left = plans.of(path, ours, told)
    if not found:
        raise _nothing(path, left)
    known = people.names(found)
    _hold_name(path.name, known)
    key = people.key(store)
    said: dict[str, tuple[str, ...]] = {}
    with written.writer(target, found) as copy:
        for number, plan in enumerate(found, 1):
            name = plan.part.name
            part = safe.sheet(name, number, plan.table.entity) if name else None
            reduction = Reduction(plan, known, key, store, path.name)
            copy.part(part, plan, reduction.rows())
            said[part or ""] = tuple(sentences.of(reduction))
    first = next(iter(said))
    said[first] += tuple(left)
    with path.open("rb") as file:
        return Held(hashlib.file_digest(file, "sha256").hexdigest(), path.stat().st_size, said)


def _hold_name(file: str, known: Collection[str]) -> None:
    """The name of the file is kept: it may name nobody either."""
    text = re.sub(r"[_.-]+", " ", file)
    if what := telling.tells(file) or (telling.NAME if telling.names(text, known) else None):
        raise SourceChanged(
            f"The name of the file holds a {what}",
            next="Give it a name that tells of nobody, and load it again.",
        )


def _nothing(path: Path, left: Sequence[str]) -> SourceChanged:
    return SourceChanged(
        "; ".join(left) or "It holds no sheet of this source",
        where=path.name,
        next="Fill in a template (python -m pipelines templates), or say what its headings mean with --map.",
    )

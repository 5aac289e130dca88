"""The list of a pack: which figures are on it, in which order, with which sentence, in which part."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, replace

from ui.charts.figure import Figure
from ui.exports.pack.item import Item, Part
from ui.provenance import Provenance

MOST_FIGURES = 30
LONGEST_NOTE, LONGEST_TITLE = 400, 120
# Measured: 34 KB a figure of the demonstration, most of it the picture's objects whatever they show; as
# objects the numbers of a map take some four times the bytes of their text.
OWN_BYTES, OBJECT_BYTES = 32 * 1024, 4


@dataclass(frozen=True)
class Kept:
    """A figure on the list. `key` knows it again, `hidden` are the events that were hidden when it came."""

    key: str
    item: Item
    hidden: frozenset[int] = frozenset()
    size: int = 0

    @property
    def part(self) -> Part:
        """Where it may stand: what is for officers only is exempt, whatever was chosen."""
        return "B" if is_exempt(self.item) else self.item.part


@dataclass(frozen=True)
class Listed:
    """A list as it is now; every change makes another one."""

    title: str = ""
    kept: tuple[Kept, ...] = ()

    @property
    def items(self) -> tuple[Item, ...]:
        """All its figures in order, each in its part and numbered there from 1."""
        count = {"A": 0, "B": 0}
        found = []
        for each in self.kept:
            count[each.part] += 1
            found.append(replace(each.item, part=each.part, number=count[each.part]))
        return tuple(found)

    @property
    def size(self) -> int:
        """About how many bytes its figures take."""
        return sum(each.size for each in self.kept)

    def place(self, key: str) -> int:
        """The place of a figure on the list, from 1; 0 where it is not there."""
        return next((place for place, each in enumerate(self.kept, 1) if each.key == key), 0)

    def part_of(self, part: Part) -> tuple[Item, ...]:
        """The figures of one part."""
        return tuple(each for each in self.items if each.part == part)

    def added(self, one: Kept) -> Listed:
        """With one more at the end, or in the place where it was before."""
        if place := self.place(one.key):
            before = self.kept[place - 1].item
            again = replace(one, item=replace(one.item, note=before.note, part=before.part))
            return replace(self, kept=(*self.kept[: place - 1], again, *self.kept[place:]))
        return replace(self, kept=(*self.kept, one))

    def without(self, key: str) -> Listed:
        """With one less."""
        return replace(self, kept=tuple(each for each in self.kept if each.key != key))

    def moved(self, key: str, by: int) -> Listed:
        """With one so many places further down; up where `by` is negative. At an end it stays."""
        order = list(self.kept)
        now = self.place(key) - 1
        if now >= 0 and 0 <= now + by < len(order):
            order.insert(now + by, order.pop(now))
        return replace(self, kept=tuple(order))

    def noted(self, key: str, note: str) -> Listed:
        """With this sentence under a figure."""
        text = " ".join(note.split())[:LONGEST_NOTE]
        return self._changed(key, lambda item: replace(item, note=text))

    def parted(self, key: str, part: Part) -> Listed:
        """With a figure in this part."""
        return self._changed(key, lambda item: replace(item, part=part))

    def titled(self, title: str) -> Listed:
        """With this title."""
        return replace(self, title=" ".join(title.split())[:LONGEST_TITLE])

    def seen_by(self, *, is_officer: bool) -> Listed:
        """What of it a reader may see: Part B is for officers."""
        return self if is_officer else replace(self, kept=tuple(x for x in self.kept if x.part == "A"))

    def _changed(self, key: str, change: Callable[[Item], Item]) -> Listed:
        kept = (replace(x, item=change(x.item)) if x.key == key else x for x in self.kept)
        return replace(self, kept=tuple(kept))


def is_exempt(item: Item) -> bool:
    """Whether a figure shows what only officers may see: so it says, or so it was asked for."""
    return item.seal.is_restricted or any(
        json.loads(each.params).get("is_officer") is True for each in item.questions
    )


def called(item: Item) -> str:
    """What a figure is called in its pack: "Figure 2", and in Part B "Figure B2"."""
    return f"Figure {item.number}" if item.part == "A" else f"Figure B{item.number}"


def key(figure: Figure, seal: Provenance, page: str) -> str:
    """What a figure on the list is known by: its page, what it says, and what it is narrowed to."""
    said = (page, figure.key, figure.title, figure.subtitle, figure.sentence, seal.filters)
    return hashlib.sha256("\x1f".join(said).encode()).hexdigest()[:12]


def weight(figure: Figure) -> int:
    """About how many bytes a figure takes: its table, and what its picture is drawn of (rather too many)."""
    drawn = json.dumps(figure.spec, default=str) if figure.chart is not None else ""
    return OWN_BYTES + int(figure.table.estimated_size()) + OBJECT_BYTES * len(drawn)

"""A pack as its documents need it: the figures of one part, in order, and what is said once for all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ui import words
from ui.exports.pack.item import Item, Part
from ui.provenance import DEMONSTRATION

VERIFY = "python -m pipelines verify"
IMPLICATIONS = ("Financial", "Legal", "Equalities", "Sustainability", "Risk", "Consultation")
TO_FILL_IN = "[To be completed]"
PARTS = {
    "A": "Part A: public",
    "B": "Part B: exempt, not for publication (paragraph [ ] of Schedule 12A, Local Government Act 1972)",
}
ALL_WARDS = "All"


@dataclass(frozen=True)
class Pack:
    """At least one figure; all of one part and from one store."""

    title: str
    items: tuple[Item, ...]

    @property
    def part(self) -> Part:
        """The part that all its figures are of."""
        return self.items[0].part

    @property
    def place(self) -> str:
        """Whose figures they are, each name once."""
        return words.listed(list(dict.fromkeys(item.seal.place for item in self.items)))

    @property
    def built_at(self) -> datetime:
        """When the store was built, UTC: what every document of the pack is dated by."""
        return self.items[0].seal.standing.built_at

    @property
    def wards(self) -> str:
        """The wards that the figures are narrowed to; all of them where one figure is not narrowed."""
        if any(not item.wards for item in self.items):
            return ALL_WARDS
        return words.listed(sorted({ward for item in self.items for ward in item.wards}))

    @property
    def part_said(self) -> str:
        """What the part is called on a report's front."""
        return PARTS[self.part]

    @property
    def caveats(self) -> list[str]:
        """What to bear in mind of all the figures: the fictional council and a pre-election period first."""
        standing = self.items[0].seal.standing
        made_up = [DEMONSTRATION] if standing.is_demo else []
        held = [standing.frozen] if standing.is_frozen else []
        covered = dict.fromkeys(f"Coverage: {item.seal.coverage}" for item in self.items)
        return [*made_up, *held, *covered]

    @property
    def background(self) -> list[str]:
        """The papers that a report must name: the sources, and the pack itself with how to check it."""
        sources = dict.fromkeys(item.seal.credited for item in self.items)
        checked = (
            "The evidence pack of this report: figures, tables, source rows and questions, with a list of "
            "all its files (manifest.json). Whoever has the data can make the figures again: "
            f"{VERIFY} and the name of the pack."
        )
        return [*sources, checked]


def lines(item: Item) -> list[str]:
    """The lines under a figure: its source, what is shown, its coverage."""
    seal = item.seal
    return [seal.credited, f"Shown: {seal.filters}.", f"Coverage: {seal.coverage}"]

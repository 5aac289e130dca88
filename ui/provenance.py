"""What a figure must carry so that it can be trusted away from the screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ui import words

DEMONSTRATION = "Merefield is a fictional council made for demonstration."


@dataclass(frozen=True)
class Standing:
    """The store that is being read: when it was built, whether it is the demonstration one."""

    version: str
    built_at: datetime
    is_demo: bool


@dataclass(frozen=True)
class Provenance:
    """The lines under every figure and in every file taken away: source, filters, coverage.

    `credit` names whose maps and postcodes a figure is drawn with; the demonstration's are nobody's.
    """

    place: str
    period: str
    filters: str
    coverage: str
    standing: Standing
    credit: str = ""

    @property
    def source(self) -> str:
        """Who published it, who worked it out, and the state of the data."""
        return (
            f"Source: spending published by {self.place}; analysis of open data by Multiplier, "
            f"data as of {words.day(self.standing.built_at)}."
        )

    @property
    def credited(self) -> str:
        """The source and, under a map of real wards, whose map it is."""
        return f"{self.source} {self.credit}".strip() if not self.standing.is_demo else self.source

    def lines(self) -> list[str]:
        """All of it, a sentence a line, the fictional council first."""
        source = f"{self.source[:-1]} (store {self.standing.version})."
        said = [source, f"Shown: {self.filters}", f"Coverage: {self.coverage}"]
        if self.standing.is_demo:
            return [DEMONSTRATION, *said]
        return [*said, self.credit] if self.credit else said

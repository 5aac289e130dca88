"""What a figure must carry so that it can be trusted away from the screen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Self

from ui import words

DEMONSTRATION = "Merefield is a fictional council made for demonstration."
RESTRICTED = "Officers' view: it may hold warnings about suppliers that are not published."


@dataclass(frozen=True)
class Standing:
    """The store that is being read, and for whom: when it was built, whether it is the demonstration one.

    `is_officer` is whether the reader may see what is not published; `contact` is whom to tell of an error;
    `signed_on_as` is who the sign-on proved the reader to be, empty where it proved nothing. `is_frozen`: a
    pre-election period holds readers to this store, until `frozen_until` where that is known.
    """

    version: str
    built_at: datetime
    is_demo: bool
    is_officer: bool = False
    contact: str = ""
    signed_on_as: str = ""
    is_frozen: bool = False
    frozen_until: date | None = None

    @property
    def frozen(self) -> str:
        """That a pre-election period holds the data; empty outside of one."""
        if not self.is_frozen:
            return ""
        until = words.day(self.frozen_until) if self.frozen_until else "it is lifted"
        return (
            f"Pre-election period: data as of {words.day(self.built_at)}, frozen until {until}; "
            "computed headlines are not shown."
        )

    @property
    def made_up(self) -> str:
        """That a demonstration's counts of the country are nobody's; nothing of real ones."""
        return "; the counts after 2010 are made up for the demonstration" if self.is_demo else ""


class Coverage(str):
    """The line of the coverage strip, with the numbers in it that a figure is held to before it is let out.

    `known_pct` of 100 are `known` ("with a supplier's name"); `loaded_on` is the day of the last load;
    `vat_bases` are how amounts are stated. What a kind of figure does not know stays empty.
    """

    known_pct: float | None
    known: str
    loaded_on: date | None
    vat_bases: tuple[str, ...]

    def __new__(
        cls,
        line: str,
        known_pct: float | None = None,
        known: str = "",
        loaded_on: date | datetime | None = None,
        vat_bases: Iterable[str] = (),
    ) -> Self:
        """The line, with its numbers."""
        made = super().__new__(cls, line)
        made.known_pct, made.known, made.vat_bases = known_pct, known, tuple(vat_bases)
        made.loaded_on = loaded_on.date() if isinstance(loaded_on, datetime) else loaded_on
        return made


@dataclass(frozen=True)
class Provenance:
    """The lines under every figure and in every file taken away: source, filters, coverage.

    `credit` names whose maps, postcodes and notices a figure is drawn with; the demonstration's are nobody's.
    `published` says what was published and by whom, where that is not the place's spending. `is_restricted`
    marks what is for officers only.
    """

    place: str
    period: str
    filters: str
    coverage: str
    standing: Standing
    credit: str = ""
    published: str = ""
    is_restricted: bool = False

    @property
    def source(self) -> str:
        """Who published it, who worked it out, and the state of the data."""
        published = self.published or f"spending published by {self.place}"
        return (
            f"Source: {published}; analysis of open data by Multiplier, "
            f"data as of {words.day(self.standing.built_at)}."
        )

    @property
    def credited(self) -> str:
        """The source and, under a map of real wards, whose map it is."""
        return f"{self.source} {self.credit}".strip() if not self.standing.is_demo else self.source

    def lines(self) -> list[str]:
        """All of it, a sentence a line, the fictional council first."""
        said = [*self._before(), f"Shown: {self.filters}", f"Coverage: {self.coverage}"]
        return [*said, *self._after()]

    @property
    def origin(self) -> str:
        """All of it but what is shown and its coverage, in one paragraph."""
        return " ".join([*self._before(), *self._after()])

    def _before(self) -> list[str]:
        source = f"{self.source[:-1]} (store {self.standing.version})."
        said = [RESTRICTED, source] if self.is_restricted else [source]
        said = [self.standing.frozen, *said] if self.standing.is_frozen else said
        return [DEMONSTRATION, *said] if self.standing.is_demo else said

    def _after(self) -> list[str]:
        return [self.credit] if self.credit and not self.standing.is_demo else []

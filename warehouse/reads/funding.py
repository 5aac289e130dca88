"""How far grants reach: which wards and whom, against the people who live there and their need.

What has no known place is never spread over wards: it is a row of its own.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

import polars as pl

from warehouse.ask import ask

Location = Literal["delivered_in", "based_in", "best_available"]
SIZES = ("under £1k", "£1k to £10k", "£10k to £100k", "£100k and over")


@dataclass(frozen=True)
class Reach:
    """Which grants: those of one council's area, awarded in these days (both included), placed in one way.

    An empty choice is no filter. `sizes` are bands of the award (SIZES); `without` are recipients left out,
    by recipient_id.
    """

    council: str
    from_on: date
    to_on: date
    location: Location = "delivered_in"
    classes: tuple[str, ...] = ()
    funders: tuple[str, ...] = ()
    wards: tuple[str, ...] = ()
    sizes: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    def params(self) -> dict[str, object]:
        """The parameters of a question about these grants."""
        return {
            **self.period(),
            "location": self.location,
            "classes": list(self.classes),
            "funders": list(self.funders),
            "wards": list(self.wards),
            "sizes": list(self.sizes),
            "without": list(self.without),
        }

    def everywhere(self) -> dict[str, object]:
        """The parameters of a question that no choice of wards changes."""
        return {name: value for name, value in self.params().items() if name != "wards"}

    def period(self) -> dict[str, object]:
        """The parameters of a question about the council and the days alone."""
        return {"council": self.council, "from_on": self.from_on, "to_on": self.to_on}


def councils() -> pl.DataFrame:
    """The councils that a grant reaches."""
    return ask("funding/councils")


def choices(council: str) -> pl.DataFrame:
    """What can be chosen on the page for one council: who gives, what money, which ward, without whom."""
    return ask("funding/choices", council=council)


def periods(council: str) -> pl.DataFrame:
    """Which financial years have grants that reach a council, and which one to show first."""
    return ask("funding/periods", council=council)


def coverage(reach: Reach) -> pl.DataFrame:
    """The files whose grants reach a council: rows read, what counts in no sum, and when they came."""
    return ask("funding/coverage", **reach.period())


def set_aside(council: str) -> pl.DataFrame:
    """Which rows of the files whose grants reach a council were set aside, and why."""
    return ask("funding/set_aside", council=council)


def headline(reach: Reach) -> pl.DataFrame:
    """What is granted in a council's area in one period, how much of it is located, and how it is spread."""
    return ask("funding/headline", **reach.params())


def rungs(reach: Reach) -> pl.DataFrame:
    """How well the places of the money are known, whichever wards are chosen: one row a rung."""
    return ask("funding/rungs", **reach.everywhere())


def by_ward(reach: Reach) -> pl.DataFrame:
    """What reaches each ward of a council, against its people and their need; last, what lies in no ward."""
    return ask("funding/by_ward", **reach.params())


def by_quintile(reach: Reach) -> pl.DataFrame:
    """What reaches the wards of each fifth of England by deprivation, against the people who live there."""
    return ask("funding/by_quintile", **reach.params())


def ranked(reach: Reach) -> pl.DataFrame:
    """The wards of a council from the most deprived on, each with its share of residents and of the money."""
    return ask("funding/ranked", **reach.params())


def reach_indices(reach: Reach) -> pl.DataFrame:
    """How evenly the located money reaches the residents of a council's wards, and how near it is to need."""
    return ask("funding/reach_indices", **reach.params())


def classes(reach: Reach) -> pl.DataFrame:
    """The council's grants beside those of others: pounds per head in each fifth by deprivation."""
    return ask("funding/classes", **reach.params())


def cold_spots(reach: Reach) -> pl.DataFrame:
    """Wards with high need and little or nothing known to reach them, and what is known about each."""
    return ask("funding/cold_spots", **reach.params())


def sizes(reach: Reach) -> pl.DataFrame:
    """How large the organisations are that the money reaches, by their income before the award."""
    return ask("funding/sizes", **reach.params())


def head_offices(reach: Reach, limit: int = 10) -> pl.DataFrame:
    """Whose address draws the most money to one ward: a head office is not where the work is done."""
    return ask("funding/head_offices", **reach.params(), limit=limit)


def grants(reach: Reach, limit: int = 1000) -> pl.DataFrame:
    """The grants to organisations behind the figures, each part with its file and line."""
    return ask("funding/grants", **reach.params(), limit=limit)


def alongside(reach: Reach) -> pl.DataFrame:
    """Other money alongside each council pound: what the organisations it funds were granted by others."""
    return ask("funding/alongside", **reach.period())


def notice_clock(council: str, today: date) -> pl.DataFrame:
    """Grants of a council that end within six months, and the day by which notice must be given."""
    return ask("funding/notice_clock", council=council, today=today)


def rows(reach: Reach) -> pl.DataFrame:
    """The published rows behind what is granted in a council's area, with file and line."""
    return ask("funding/rows", **reach.params())

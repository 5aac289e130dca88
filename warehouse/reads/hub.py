"""What the hubs of a council bring about: of organisations by free choice, of people as it is published.

Introductions are told by when they began, with all that followed. Counts of people are of whole financial
years, and no filter cuts them finer.
"""

from dataclasses import dataclass
from datetime import date

import polars as pl

from warehouse.ask import ask


@dataclass(frozen=True)
class Activity:
    """Which introductions: those of one council's hubs that began in these days (both included).

    An empty choice is no filter. `hubs` are hub_ids as text, as `choices` gives them.
    """

    council: str
    from_on: date
    to_on: date
    hubs: tuple[str, ...] = ()
    functions: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    wards: tuple[str, ...] = ()

    def params(self) -> dict[str, object]:
        """The parameters of a question about these introductions."""
        return {
            **self.period(),
            "hubs": list(self.hubs),
            "functions": list(self.functions),
            "kinds": list(self.kinds),
            "wards": list(self.wards),
        }

    def period(self) -> dict[str, object]:
        """The parameters of a question about the council and the days alone."""
        return {"council": self.council, "from_on": self.from_on, "to_on": self.to_on}


def councils() -> pl.DataFrame:
    """The councils whose hubs are loaded."""
    return ask("hub/councils")


def periods(council: str) -> pl.DataFrame:
    """Which financial years have introductions of a council's hubs, and which one to show first."""
    return ask("hub/periods", council=council)


def choices(council: str) -> pl.DataFrame:
    """What can be chosen on the page for one council: hub, function, kind, ward, and what money there is."""
    return ask("hub/choices", council=council)


def years(council: str) -> pl.DataFrame:
    """The financial years of which counts of people are published: those that are over."""
    return ask("hub/years", council=council)


def set_aside(council: str) -> pl.DataFrame:
    """Which rows of the files about a council's hubs were set aside, and why."""
    return ask("hub/set_aside", council=council)


def by_role(council: str, year: str) -> pl.DataFrame:
    """How often people came in each role in one year that is over; few are withheld."""
    return ask("hub/by_role", council=council, year=year)


def attendance(council: str, year: str) -> pl.DataFrame:
    """How often people came to each hub in one year that is over, how many they were, and how many new."""
    return ask("hub/attendance", council=council, year=year)


def where_from(council: str, year: str) -> pl.DataFrame:
    """From which wards people came to the hubs in one year that is over; few are withheld."""
    return ask("hub/where_from", council=council, year=year)


def quarters(council: str, year: str) -> pl.DataFrame:
    """How often people came in each quarter of one year that is over; few are withheld."""
    return ask("hub/quarters", council=council, year=year)


def people(council: str, year: str | None) -> dict[str, pl.DataFrame]:
    """Who came in one year that is over: `attendance`, `by_role` and `where_from`; none without a year."""
    if year is None:
        return {}
    return {read.__name__: read(council, year) for read in (attendance, by_role, where_from)}


def coverage(activity: Activity) -> pl.DataFrame:
    """The files about a council's hubs: rows read, what they leave out, and when they came."""
    return ask("hub/coverage", **activity.period())


def headline(activity: Activity) -> pl.DataFrame:
    """What the hubs of a council brought about of all that began in one period."""
    return ask("hub/headline", **activity.params())


def funnel(activity: Activity) -> pl.DataFrame:
    """How far the introductions begun in the period came, step by step, and how long each step took."""
    return ask("hub/funnel", **activity.params())


def by_hub(activity: Activity) -> pl.DataFrame:
    """How far introductions came at each hub; no share where it would be of fewer than 20."""
    return ask("hub/by_hub", **activity.params())


def by_part(activity: Activity) -> pl.DataFrame:
    """How far introductions came by function, type of hub and role of who asked; no share under 20."""
    return ask("hub/by_part", **activity.params())


def by_month(activity: Activity) -> pl.DataFrame:
    """How many introductions came to each step in each month of the period, whenever they began."""
    return ask("hub/by_month", **activity.params())


def money(activity: Activity) -> pl.DataFrame:
    """The money of the introductions begun in the period: the council's own, and what came alongside it."""
    return ask("hub/money", **activity.params())


def hours(activity: Activity) -> pl.DataFrame:
    """The hours given in the introductions begun in the period, by what the hub did."""
    return ask("hub/hours", **activity.params())


def lags(activity: Activity) -> pl.DataFrame:
    """How long it took from one step to another, of the introductions begun in the period."""
    return ask("hub/lags", **activity.params())


def who_came_back(activity: Activity) -> pl.DataFrame:
    """How many organisations began something in the period, came back, or are new to the council."""
    return ask("hub/who_came_back", **activity.params())


def unmet(activity: Activity) -> pl.DataFrame:
    """Asks of the period that nobody has answered yet, by what was asked for and where."""
    return ask("hub/unmet", **activity.params())


def ties(activity: Activity) -> pl.DataFrame:
    """Who was brought together with whom, by role; private persons are in no tie."""
    return ask("hub/ties", **activity.params())


def network(activity: Activity) -> pl.DataFrame:
    """How the organisations of the introductions hang together; a hub is tied to whom it dealt with."""
    return ask("hub/network", **activity.params())


def outcomes(activity: Activity) -> pl.DataFrame:
    """What became of proposals, of incubation awards and of ordinary introductions begun in the period."""
    return ask("hub/outcomes", **activity.params())

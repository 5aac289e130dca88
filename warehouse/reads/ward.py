"""One ward: its people and need, what reaches it and how it compares; organisations only.

What has no known place is never spread over wards. Failures of suppliers are those that the public may see.
"""

from dataclasses import dataclass
from datetime import date

import polars as pl

from warehouse.ask import ask
from warehouse.reads import funding, insolvency, multiplier, skills

MOST_GRANTS = 200


@dataclass(frozen=True)
class Place:
    """One ward of a council's current ones; grants awarded in these days (both included); seen on a day."""

    council: str
    ward: str
    from_on: date
    to_on: date
    today: date

    def named(self) -> dict[str, object]:
        """Which ward, as parameters of a question."""
        return {"council": self.council, "ward": self.ward}

    def period(self) -> dict[str, object]:
        """Which grants, as parameters of a question."""
        return {"council": self.council, "from_on": self.from_on, "to_on": self.to_on}


@dataclass(frozen=True)
class Months:
    """The days, both included, of which payments count; None where no payments are loaded."""

    paid_from: date | None
    paid_to: date | None

    def params(self) -> dict[str, object]:
        """The same as parameters of a question."""
        return {"paid_from": self.paid_from, "paid_to": self.paid_to}


def councils() -> pl.DataFrame:
    """The councils whose wards are loaded."""
    return ask("ward/councils")


def wards(council: str) -> pl.DataFrame:
    """The wards of one council in the vintage its pages are drawn with."""
    return ask("ward/wards", council=council)


def facts(place: Place) -> pl.DataFrame:
    """What is known of one ward: its vintage, its people, its need, and what each rests on."""
    return ask("ward/facts", **place.named())


def earlier(place: Place) -> pl.DataFrame:
    """Which earlier wards the people of one ward lived in, through small areas."""
    return ask("ward/earlier", ward=place.ward)


def fifths(place: Place) -> pl.DataFrame:
    """How the people of one ward are spread over the fifths of England by deprivation."""
    return ask("ward/fifths", ward=place.ward)


def programmes(place: Place) -> pl.DataFrame:
    """Which programmes have an area that lies in one ward, whole or in part."""
    return ask("ward/programmes", ward=place.ward)


def peers(place: Place) -> pl.DataFrame:
    """The wards of one council beside one of them, and which are like it in deprivation and density."""
    return ask("ward/peers", **place.named())


def granted(place: Place) -> pl.DataFrame:
    """What is granted to organisations for one ward, for the whole council, and with no known place."""
    return ask("ward/granted", **place.period(), ward=place.ward)


def grants(place: Place, limit: int = MOST_GRANTS) -> pl.DataFrame:
    """The grants to organisations for one ward or for the whole council, each with its file and line."""
    return ask("ward/grants", **place.period(), ward=place.ward, limit=limit)


def suppliers(place: Place, months: Months) -> pl.DataFrame:
    """Which suppliers that the council paid are registered in one ward, the most paid first."""
    return ask("ward/suppliers", **place.named(), **months.params())


def rows(place: Place) -> pl.DataFrame:
    """The published rows of what is granted to organisations for one ward, with file and line."""
    return ask("ward/rows", **place.period(), ward=place.ward)


def rows_suppliers(place: Place, months: Months) -> pl.DataFrame:
    """The published rows of what suppliers registered in one ward were paid, with file and line."""
    return ask("ward/rows_suppliers", **place.named(), **months.params())


def services(place: Place) -> pl.DataFrame:
    """Which services local directories list in one ward, by who provides them."""
    return ask("ward/services", **place.named())


def compared(place: Place, months: Months) -> pl.DataFrame:
    """How many organisations one ward has for its people, against other wards of the council."""
    return ask("ward/compared", **place.period(), ward=place.ward, **months.params())


def levels(place: Place) -> pl.DataFrame:
    """What one ward is beside the council's mean, where no interval can be given honestly."""
    return ask("ward/levels", **place.period(), ward=place.ward)


def everything(place: Place) -> dict[str, pl.DataFrame]:
    """Every answer about one ward by its name, for the page and for the printed sheet alike.

    `window` and `failed` are of all the council's suppliers: its twelve months, and confirmed failures;
    `awards` is of all the grants that reach it.
    """
    window = insolvency.window(place.council, place.today)
    months = Months(window["from_on"].item(), window["to_on"].item())
    watch = insolvency.Watch(
        place.council, months.paid_from or place.today, months.paid_to or place.today, place.today
    )
    return {
        "window": window,
        "failed": insolvency.exposed(watch),
        "suppliers": suppliers(place, months),
        "compared": compared(place, months),
        "awards": funding.coverage(funding.Reach(place.council, place.from_on, place.to_on)),
        **{each.__name__: each(place) for each in OF_THE_PLACE},
    }


def alongside(place: Place) -> pl.DataFrame:
    """What stood alongside the council's money in one ward: its row of `multiplier.alongside`."""
    found = multiplier.alongside(place.council, place.from_on, place.to_on)
    return found.filter(pl.col("ward_code") == place.ward)


def points(place: Place) -> pl.DataFrame:
    """The categories in one ward and its points of entry: its rows of `multiplier.points_of_entry`."""
    found = multiplier.points_of_entry(place.council, place.from_on, place.to_on)
    return found.filter(pl.col("ward_code") == place.ward)


def exchanged(place: Place) -> pl.DataFrame:
    """What is offered and needed in one ward in the latest year: a row of `skills.by_ward`."""
    years = skills.periods(place.council).filter("is_default")["year"].to_list()
    found = [
        skills.by_ward(skills.Exchange(place.council, year)).with_columns(year=pl.lit(year)) for year in years
    ]
    return found[0].filter(pl.col("ward_code") == place.ward) if found else pl.DataFrame()


OF_THE_PLACE = (
    facts, earlier, fifths, programmes, peers, granted, grants, levels, services, alongside, points,
    exchanged,
)  # fmt: skip

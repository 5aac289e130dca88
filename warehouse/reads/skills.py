"""What an exchange of skills brings together: of who registered, not of the workforce.

Counts are of whole financial years and published as they are withheld; no choice cuts them finer. Where a
choice of wards or domains adds up cells and one of them is withheld, so is the sum.
"""

from dataclasses import dataclass

import polars as pl

from warehouse.ask import ask


@dataclass(frozen=True)
class Exchange:
    """Which part of an exchange: one council's, in one financial year that is over ("2024-25").

    An empty choice is no filter.
    """

    council: str
    year: str
    domains: tuple[str, ...] = ()
    wards: tuple[str, ...] = ()

    def params(self) -> dict[str, object]:
        """The parameters of a question about this part."""
        return {**self.whole(), "domains": list(self.domains), "wards": list(self.wards)}

    def whole(self) -> dict[str, object]:
        """The parameters of a question about the council and the year alone."""
        return {"council": self.council, "year": self.year}


def councils() -> pl.DataFrame:
    """The councils whose exchanges are loaded."""
    return ask("skills/councils")


def periods(council: str) -> pl.DataFrame:
    """The financial years of which an exchange is published: those that are over."""
    return ask("skills/periods", council=council)


def choices(council: str) -> pl.DataFrame:
    """What can be chosen on the page for one council and year: domain and ward."""
    return ask("skills/choices", council=council)


def set_aside(council: str) -> pl.DataFrame:
    """Which rows of the files about a council's exchange were set aside, and why."""
    return ask("skills/set_aside", council=council)


def coverage(exchange: Exchange) -> pl.DataFrame:
    """The files about a council's exchange: rows read, what they leave out, and when they came."""
    return ask("skills/coverage", **exchange.whole())


def terms(exchange: Exchange) -> pl.DataFrame:
    """How texts were taken for skills of the short list; only texts that several people write."""
    return ask("skills/terms", domains=list(exchange.domains))


def who_could(exchange: Exchange, limit: int = 200) -> pl.DataFrame:
    """Who is active in the wards chosen and could be asked, services that speak of the domains first."""
    params = {"domains": list(exchange.domains), "wards": list(exchange.wards), "limit": limit}
    return ask("skills/who_could", council=exchange.council, **params)


def headline(exchange: Exchange) -> pl.DataFrame:
    """What an exchange brought together in one year, in the domains and wards chosen; few are withheld."""
    return ask("skills/headline", **exchange.params())


def heat(exchange: Exchange) -> pl.DataFrame:
    """What is offered, needed and matched in each domain and ward of one year; few are withheld."""
    return ask("skills/heat", **exchange.params())


def by_domain(exchange: Exchange) -> pl.DataFrame:
    """What is offered, needed and matched in each domain of one year, and how offers fit needs."""
    return ask("skills/by_domain", **exchange.params())


def by_ward(exchange: Exchange) -> pl.DataFrame:
    """What is offered and needed in each ward of one year, against who lives there; few are withheld."""
    return ask("skills/by_ward", **exchange.params())


def unmet(exchange: Exchange) -> pl.DataFrame:
    """Where skills were needed more than offered in one year, and how many there could be asked."""
    return ask("skills/unmet", **exchange.params())


def formal(council: str) -> pl.DataFrame:
    """What residents of a council's wards work as, have learned and do, by the latest count."""
    return ask("skills/formal", council=council)


def lsip(council: str) -> pl.DataFrame:
    """In which area of a local skills improvement plan a council lies, and what the plan puts first."""
    return ask("skills/lsip", council=council)

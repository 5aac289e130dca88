"""Which suppliers have failed or may fail, what rests on them, and who else could give it.

The public sees confirmed failures of suppliers matched by number or by a person; officers see the rest too.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

from warehouse.ask import ask

PUBLIC = ("failure",)


@dataclass(frozen=True)
class Watch:
    """Whose payments, in which days (both included), seen on which day, and by whom.

    `classes` are the classes of events that an officer asks for; the public has failures whatever it says.
    """

    council: str
    from_on: date
    to_on: date
    today: date
    is_officer: bool = False
    classes: tuple[str, ...] = PUBLIC

    def market(self) -> dict[str, object]:
        """Which payments, as parameters of a question."""
        return {"council": self.council, "from_on": self.from_on, "to_on": self.to_on}

    def events(self) -> dict[str, object]:
        """Which events, as parameters of a question."""
        return {"today": self.today, "is_officer": self.is_officer, "classes": list(self.classes)}


def window(council: str, today: date) -> pl.DataFrame:
    """Which twelve months the page looks at, how much of them is loaded, and how much money is watched."""
    return ask("insolvency/window", council=council, today=today)


def exposed(watch: Watch) -> pl.DataFrame:
    """Which suppliers have an event that stands, what they were paid, and what is left of their contracts."""
    return ask("insolvency/exposed", **watch.market(), **watch.events())


def rests_on(watch: Watch, suppliers: Sequence[int]) -> pl.DataFrame:
    """What rests on the suppliers chosen: categories, departments, wards, their share, and who is left."""
    return ask("insolvency/rests_on", **watch.market(), suppliers=list(suppliers))


def others(watch: Watch, suppliers: Sequence[int], limit: int = 200) -> pl.DataFrame:
    """Who else is paid in the categories that rest on the suppliers chosen, those of the same wards first."""
    return ask(
        "insolvency/others", **watch.market(), **watch.events(), suppliers=list(suppliers), limit=limit
    )


def wards(watch: Watch, suppliers: Sequence[int]) -> pl.DataFrame:
    """Where the chosen suppliers have their addresses, and their share of the money paid in each ward."""
    return ask("insolvency/wards", **watch.market(), suppliers=list(suppliers))


def choosable(watch: Watch, limit: int = 100) -> pl.DataFrame:
    """Which suppliers the stress test can take away: those paid most, and those with an event."""
    return ask("insolvency/choosable", **watch.market(), **watch.events(), limit=limit)


def card(watch: Watch, org_id: str) -> pl.DataFrame:
    """Who one organisation is: what its register says, which names are it, and how that is known."""
    return ask("insolvency/card", is_officer=watch.is_officer, org_id=org_id)


def card_events(watch: Watch, org_id: str) -> pl.DataFrame:
    """What happened to one organisation, as far as the reader may see, the latest first."""
    return ask("insolvency/card_events", is_officer=watch.is_officer, today=watch.today, org_id=org_id)


def card_payments(watch: Watch, org_id: str) -> pl.DataFrame:
    """What one organisation was paid by the council, quarter by quarter, over everything that is loaded."""
    return ask("insolvency/card_payments", is_officer=watch.is_officer, council=watch.council, org_id=org_id)


def events(watch: Watch) -> pl.DataFrame:
    """What happened to the suppliers that are exposed, event by event, as far as the reader may see."""
    return ask("insolvency/events", **watch.market(), **watch.events())


def rows(watch: Watch) -> pl.DataFrame:
    """The published rows of what suppliers with an event that stands were paid, with file and line."""
    return ask("insolvency/rows", **watch.market(), **watch.events())


def rows_asked(watch: Watch, suppliers: Sequence[int]) -> pl.DataFrame:
    """The published rows of what the suppliers asked about were paid, with file and line."""
    return ask("insolvency/rows_asked", **watch.market(), suppliers=list(suppliers))

"""The three hubs of Merefield, and the months that they have kept sheets of."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from pipelines.samples.groups import read
from pipelines.samples.places import WARDS

FIRST, LAST = date(2024, 4, 1), date(2026, 9, 30)


@dataclass(frozen=True)
class Hub:
    """A line of hubs.csv: how often it meets, how many come, how many introductions, and how far they get."""

    name: str
    kind: str
    ward: int
    sessions: int
    visitors: int
    chains: int
    function: str
    match: float
    funded: float
    delivering: float
    days: int


@lru_cache(maxsize=1)
def hubs() -> tuple[Hub, ...]:
    """The three hubs."""
    return tuple(
        Hub(
            row["hub"],
            row["hub_type"],
            WARDS.index(row["ward"]),
            int(row["sessions_a_month"]),
            int(row["visitors"]),
            int(row["chains_a_month"]),
            row["function"],
            float(row["match"]),
            float(row["funded"]),
            float(row["delivering"]),
            int(row["days"]),
        )
        for row in read("hubs.csv")
    )


def months() -> Iterator[date]:
    """The first day of each month."""
    at = FIRST
    while at <= LAST:
        yield at
        at = (at + timedelta(days=32)).replace(day=1)

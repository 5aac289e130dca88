"""The small groups of Merefield that have grants: of groups.csv, few of them paid by any council."""

import csv
from dataclasses import dataclass
from functools import lru_cache

from pipelines.samples.places import WARDS, postcodes
from pipelines.samples.world import HERE


@dataclass(frozen=True)
class Recipient:
    """An organisation: its number and income are a charity's, `since` is its first year here."""

    name: str
    org_id: str
    postcode: str
    ward: int
    number: int | None = None
    income: int | None = None
    since: int = 0


@lru_cache(maxsize=1)
def groups() -> tuple[Recipient, ...]:
    """The small groups of groups.csv; one without a number is known to its funders only."""
    found = []
    for place, row in enumerate(read("groups.csv")):
        ward, number = WARDS.index(row["ward"]), int(row["number"] or 0) or None
        org_id = f"GB-CHC-{number}" if number else f"360G-mereshirecf-ORG-{place + 1}"
        income = int(row["income"]) if number else None
        where = postcodes()[ward][place % 12]
        found.append(Recipient(row["name"], org_id, where, ward, number, income, int(row["since"])))
    return tuple(found)


def read(name: str) -> tuple[dict[str, str], ...]:
    """A table of the demonstration's own."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))

"""Merefield's grants as they are published: two packages of 360Giving, and the council's own list.

With what such files hold: money to be passed on, lines of nothing that belong to another grant, grants to
people, another currency, an amount that is not settled.
"""

import json
from collections.abc import Iterator
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

from pipelines.samples.giving import (
    COUNCIL_GIVES,
    FOUNDATION_GIVES,
    FUND_GIVES,
    LAST,
    Funder,
    Granted,
    grants,
)
from pipelines.samples.groups import Recipient
from pipelines.samples.places import COUNCIL
from pipelines.samples.recipients import FOUNDATION, UNIVERSITY
from pipelines.samples.small_areas import write_table

FUND = ("GB-GOR-XX990", "Lanternway Fund")
YEARS = range(2021, 2026)
Line = dict[str, Any]


def write_foundation(path: Path) -> None:
    """The foundation's package: its grants to organisations, and its hardship fund."""
    ours = list(chain(_all("mereshirecf", FOUNDATION_GIVES), _hardship(), _oddities()))
    _write(path, ours, FOUNDATION.org_id, FOUNDATION.name)


def write_fund(path: Path) -> None:
    """The national fund's package: with a university's grants, and the foundation's to be passed on."""
    ours = list(chain(_all("lanternway", FUND_GIVES), _research(), _passed_on()))
    _write(path, ours, *FUND)


def write_council(path: Path) -> None:
    """The council's list under the Transparency Code, with a column of wards that not every line fills."""
    heading = (
        "Organisation name|Date awarded|Time period|Department|Beneficiary|Registration number"
        "|Beneficiary postcode|Summary of the purpose of the grant|Amount of grant"
        "|Beneficiary Location:0:Geographic Code"
    )
    lines = [
        (
            *("Merefield Council", f"{each.on:%d/%m/%Y}", f"{each.months} months", "Corporate"),
            *(each.to.name, each.to.number or "", each.to.postcode, f"{each.title}: {each.description}"),
            *(f"£{each.pounds:,}.00", next(iter(each.places), "")),
        )
        for each in grants(COUNCIL_GIVES)
    ]
    write_table(path, heading, lines)


def _write(path: Path, ours: list[Line], org_id: str, name: str) -> None:
    funder = [{"id": org_id, "name": name}]
    listed = [
        {**each, "currency": each.get("currency", "GBP"), "fundingOrganization": funder} for each in ours
    ]
    path.write_text(json.dumps({"version": "1.4", "grants": listed}), encoding="utf-8")


def _all(stem: str, by: Funder) -> Iterator[Line]:
    """A funder's grants; after every eleventh that lasts for years, its second year as a line of nothing."""
    for place, each in enumerate(grants(by)):
        line = _line(f"360G-{stem}-{place + 1}", each)
        yield line
        if each.months > 12 and place % 11 == 0 and each.on.year < LAST[0] - 1:
            later = each.on.replace(year=each.on.year + 1).isoformat()
            linked = {"amountAwarded": 0, "awardDate": later, "relatedActivity": [line["id"]]}
            yield {**line, **linked, "id": f"{line['id']}-2", "title": f"{each.title}, second year"}


def _line(its: str, each: Granted) -> Line:
    begins = date(each.on.year + each.on.month // 12, each.on.month % 12 + 1, 1)
    dates = {"plannedDates": [{"startDate": begins.isoformat(), "duration": each.months}]}
    return {
        "id": its,
        "title": each.title,
        "description": each.description,
        "amountAwarded": each.pounds,
        "awardDate": each.on.isoformat(),
        "recipientOrganization": [_organisation(each.to)],
        "beneficiaryLocation": [{"geoCode": code} for code in each.places],
        **(dates if each.months else {}),
    }


def _organisation(to: Recipient) -> Line:
    number = {"charityNumber": str(to.number)} if to.number else {}
    return {"id": to.org_id, "name": to.name, "postalCode": to.postcode, **number}


def _hardship() -> Iterator[Line]:
    """Grants to people: of them only the council may be told."""
    for place, year in enumerate(year for year in YEARS for _ in range(5)):
        its = f"360G-mereshirecf-H{place + 1}"
        yield {
            "id": its,
            "title": "Hardship fund",
            "description": "Help in need",
            "amountAwarded": 120 + 35 * (place % 7),
            "awardDate": f"{year}-{5 + place % 4 * 2:02d}-15",
            "recipientIndividual": {"id": f"{its}-IND", "name": "Name withheld"},
            "toIndividualsDetails": {"primaryGrantReason": "GTIR010", "grantPurpose": ["GTIP020"]},
            "beneficiaryLocation": [{"geoCode": COUNCIL}],
        }


def _oddities() -> Iterator[Line]:
    given = next(grants(FOUNDATION_GIVES))
    visit = Granted(date(2025, 6, 12), given.to, "Exchange visit", "With a town abroad", 1_800, 0, (COUNCIL,))
    yield {**_line("360G-mereshirecf-E1", visit), "currency": "EUR"}
    yield {**_line("360G-mereshirecf-E2", visit), "amountAwarded": "to be agreed"}


def _research() -> Iterator[Line]:
    for place, year in enumerate(YEARS):
        on, pounds = date(year, 10, 4), 90_000 + 12_000 * place
        given = Granted(on, UNIVERSITY, "Sea and shore", "Research along the whole coast", pounds, 36, ())
        yield _line(f"360G-lanternway-R{year}", given)


def _passed_on() -> Iterator[Line]:
    for year in YEARS:
        given = Granted(
            date(year, 5, 10), FOUNDATION, "Small grants", "To be given on", 150_000, 12, (COUNCIL,)
        )
        yield {**_line(f"360G-lanternway-P{year}", given), "regrantType": "FRG010"}

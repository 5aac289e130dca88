"""Merefield's directory of services as its feed is published, with what such feeds hold.

Its counters say another number than stands there, a service comes twice, one has no place, a few have only
coordinates. In Eastmarsh, to which no grant is made, groups are listed all the same.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pipelines.samples.groups import groups, read
from pipelines.samples.places import COLUMNS, HIGH, SOUTH, WARDS, WEST, WIDE, postcodes, ward_code
from pipelines.samples.recipients import paid

SAID = 31
"""How many services the feed says it has."""
AREA = "http://statistics.data.gov.uk/id/statistical-geography/"
Service = dict[str, Any]


def write_directory(path: Path) -> None:
    """The feed's one page, in the shape of Open Referral UK 3.0."""
    found = list(services())
    page: Service = {"total_items": SAID, "total_pages": 1, "page_number": 1, "size": SAID}
    page |= {"first_page": True, "last_page": True, "empty": False, "contents": [*found, found[0]]}
    path.write_text(json.dumps(page, indent=1) + "\n", encoding="utf-8")


def services() -> Iterator[Service]:
    """Each line of directory.csv; of an organisation that is known here with its number and its address."""
    known = {each.name: each for each in (*groups(), *paid())}
    for number, row in enumerate(read("directory.csv"), start=1):
        provider = known.get(row["organisation"])
        is_registered = provider is not None and provider.org_id.startswith("GB-")
        scheme, _, register_number = (
            provider.org_id.rpartition("-") if provider and is_registered else ("", "", "")
        )
        identifiers = [{"identifier_scheme": scheme, "identifier": register_number}] if is_registered else []
        at = provider.postcode if provider else None
        yield {
            "id": f"5e000000-0000-4000-8000-{number:012d}",
            "name": row["service"],
            "status": row["status"],
            "url": f"https://directory.merefield.example/services/{number}",
            "organization": {"name": row["organisation"], "organization_identifiers": identifiers},
            "attributes": [{"taxonomy_term": {"name": term}} for term in row["filed"].split("|")],
            "service_areas": _areas(row),
            "service_at_locations": _places(number, row, at),
        }


def _areas(row: dict[str, str]) -> list[Service]:
    if row["how"] != "area":
        return []
    return [{"name": row["ward"], "uri": f"{AREA}{ward_code(WARDS.index(row['ward']))}"}]


def _places(number: int, row: dict[str, str], postcode: str | None) -> list[Service]:
    if row["how"] not in ("postcode", "point"):
        return []
    ward = WARDS.index(row["ward"])
    if row["how"] == "postcode":
        ours = postcodes()[ward]
        location: Service = {
            "addresses": [{"postal_code": postcode if postcode in ours else ours[number % 18]}]
        }
    else:
        down, across = divmod(ward, COLUMNS)
        location = {"latitude": SOUTH + HIGH * (down + 0.5), "longitude": WEST + WIDE * (across + 0.5)}
    return [{"id": f"a-{number}", "location": {"id": f"b-{number}", **location}}]

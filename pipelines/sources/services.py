"""Services that people can go to: what local directories list, where, and of which organisation.

publisher  councils and others, in the shape of Open Referral UK (3.0, and feeds of version 1)
page       https://openreferraluk.org/
cadence    as each directory is kept; many change daily
oddities   A page says how many services there are, and the number is often wrong: an example of the
           validator's says 31 and holds 128. Version 1 counts its pages from 0 or 1, has content for contents
           and last for last_page. Lists of many feeds name services without their places; then each is asked
           for. A service comes again on the next page, on a page behind the last, or twice in one list. Names
           of people, their telephone numbers and addresses stand beside services: they are not read. Where
           Outpost hides an address, its postcode is not taken. Coordinates are swapped, 0, or far away.
`_row`     in JSON the place of the service in its list, from 1; in JSON lines and tables the line. A service
           has a row for each of its places.
"""

import hashlib
from pathlib import Path

from pipelines import services_asked
from pipelines.door import Held
from pipelines.fetched import Land
from pipelines.formats import archive, service_door, service_feeds, service_rows, service_tables
from pipelines.http import Http
from pipelines.source import Column, Reading, Source, Table, Told
from warehouse.ask import about
from warehouse.errors import SourceChanged, StoreMissing
from warehouse.reads import watched

SERVICES = Table(
    entity="services",
    kinds=("services",),
    columns=(
        Column("service_id", "The feed's mark of the service.", required=True),
        Column("name", "What the service is called.", required=True),
        Column("organisation", "Who provides it."),
        Column("org_id", "Its number in a register, after org-id.guide."),
        Column("status", "active, inactive, defunct or temporarily closed, as published."),
        Column("taxonomy", "What it is filed under, with | between."),
        Column("postcode", "The postcode of where it is to be had; none where the directory hides it."),
        Column("ward_code", "The one ward it says it is for, by its code."),
        Column("latitude", "Degrees north of where it is to be had.", "decimal"),
        Column("longitude", "Degrees east.", "decimal"),
        Column("place", "Which of its places it is, from 1.", "whole"),
        Column("url", "Its page."),
    ),
    rows=(1, 1_000_000),
    rows_because="A parish lists a dozen, a large county some ten thousand.",
    alike=("service_id", "name"),
    is_national=True,
    is_of_many=True,
)

SOURCE = Source(
    name="services",
    title="Services listed in local directories",
    publisher="Councils and others, in the shape of Open Referral UK",
    page="https://openreferraluk.org/",
    cadence="as each directory is kept",
    licence="As each publisher says: mostly the Open Government Licence v3.0",
    tables=(SERVICES,),
)

MARKS = (
    b'"service_at_locations"', b'"service_at_location"', b'"service_areas"', b'"service_taxonomys"',
    b'"total_items"', b'"totalElements"', b'"assured_date"', b'"deliverable_type"', b'"taxonomy_term"',
    b'"organization_identifiers"',
)  # fmt: skip


def takes(path: Path) -> bool:
    """Whether it begins as JSON of services, of what stands beside services in a feed or of its schema, or
    has the headings of a table of services."""
    head = archive.head(path)
    if head.startswith((b"{", b"[")):
        return any(mark in head for mark in MARKS)
    return service_tables.is_table(path)


def read(path: Path, told: Told) -> list[Reading]:
    """The services of each document, or of the tables. SourceChanged says what it holds instead."""
    if service_tables.is_table(path):
        return [service_rows.reading(service_tables.opened(path), SERVICES, None)]
    found = [
        service_rows.reading(service_feeds.opened(each.read(), path.name), SERVICES, each.part)
        for each in archive.documents(path)
    ]
    if not found:
        raise SourceChanged(
            "No file in the zip file is JSON", where=path.name, next="Load the feed as it is published."
        )
    return found


def door(path: Path, target: Path, told: Told, store: Path) -> Held:
    """The copy that lands, with the same services and without whoever stands beside them."""
    service_door.write(path, target)
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    return Held(sha256, path.stat().st_size, {})


def fetch(land: Land, http: Http) -> None:
    """The feeds that are named, else those whose services are loaded. SourceChanged where there is none."""
    feeds = land.numbers or _loaded()
    if not feeds:
        raise SourceChanged(
            "No feed of services is known here", next="Name its address: fetch services --feed https://..."
        )
    services_asked.ask(land, http, feeds)


def _loaded() -> list[str]:
    try:
        is_demo = about().is_demo
    except StoreMissing:
        return []
    return [] if is_demo else watched.feeds()["url"].to_list()

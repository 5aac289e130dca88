"""Services as rows: one for each place where a service is to be had, one for a service that has none."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import polars as pl

from pipelines import wording
from pipelines.formats import service_documents as documents
from pipelines.formats.service_documents import Json, Place
from pipelines.formats.service_feeds import Feed
from pipelines.source import ASIDE, Batch, Ending, Heading, Reading, Table, Understanding

Row = dict[str, Any]

REPEATED, NO_ID, NO_NAME = "repeated row", "no service id", "no name"
_WEST, _EAST, _SOUTH, _NORTH = map(Decimal, ("-9", "3", "49", "61.5"))
_NAMES = {
    "service_id": "id", "name": "name", "organisation": "organization", "status": "status", "url": "url",
    "taxonomy": "taxonomy_term", "postcode": "postal_code", "latitude": "latitude", "longitude": "longitude",
}  # fmt: skip
_SAID = {
    "unplaced": "{} service{} named no place",
    "abroad": "{} place{} had coordinates outside the United Kingdom: not used",
    "unnamed": "{} service{} named no organisation",
}


def reading(feed: Feed, table: Table, part: str | None, encoding: str | None = "utf-8") -> Reading:
    """The services of one part, in one batch."""
    counts: Counter[str] = Counter()
    batch = _batch(feed, table, counts)
    return Reading(
        Understanding(
            kind=table.kinds[0],
            part=part,
            encoding=encoding,
            columns={ours: Heading(theirs, 0, "known") for ours, theirs in _NAMES.items()},
            warnings=tuple(_warnings(feed, counts)),
        ),
        iter([batch]),
        Ending,
    )


def _batch(feed: Feed, table: Table, counts: Counter[str]) -> Batch:
    kept: list[Row] = []
    aside = [_aside(row, reason) for row, reason in feed.odd]
    seen: Counter[tuple[str, Place]] = Counter()
    services: Counter[str] = Counter()
    for number, service in feed.services:
        reason = _refused(service)
        counts["unnamed"] += reason is None and documents.organisation(service) is None
        for place in documents.places(service):
            key = (documents.text(service, "id") or "", place)
            if why := reason or (REPEATED if seen[key] else None):
                aside.append(_aside(number, why))
                continue
            seen[key] += 1
            services[key[0]] += 1
            kept.append({"_row": number, **_row(service, place, services[key[0]], counts)})
    return Batch(pl.DataFrame(kept, schema=table.schema()), pl.DataFrame(aside, schema=ASIDE))


def _aside(number: int, reason: str) -> Row:
    """The text is not kept: it may name a person."""
    return {"_row": number, "reason": reason, "column": None, "text": ""}


def _refused(service: Json) -> str | None:
    if documents.text(service, "id") is None:
        return NO_ID
    return NO_NAME if documents.name(service) is None else None


def _row(service: Json, place: Place, number: int, counts: Counter[str]) -> Row:
    latitude, longitude = place.latitude, place.longitude
    if latitude is None or longitude is None:
        latitude = longitude = None
    elif not (_SOUTH <= latitude <= _NORTH and _WEST <= longitude <= _EAST):
        counts["abroad"] += 1
        latitude = longitude = None
    ward = documents.ward_code(service)
    counts["unplaced"] += place.postcode is None and latitude is None and ward is None
    return {
        "service_id": documents.text(service, "id"),
        "name": documents.name(service),
        "organisation": documents.organisation(service),
        "org_id": documents.org_id(service),
        "status": documents.text(service, "status"),
        "taxonomy": documents.terms(service),
        "postcode": place.postcode,
        "ward_code": ward,
        "latitude": None if latitude is None else str(latitude),
        "_latitude": latitude,
        "longitude": None if longitude is None else str(longitude),
        "_longitude": longitude,
        "place": str(number),
        "_place": number,
        "url": documents.url(service),
    }


def _warnings(feed: Feed, counts: Counter[str]) -> Iterator[str]:
    here = len(feed.services) + len(feed.odd)
    if feed.said is not None and feed.said != here:
        yield wording.many(feed.said, "the feed says {} service{}") + f", {here:,} stand here"
    yield from (wording.many(counts[name], words) for name, words in _SAID.items() if counts[name])

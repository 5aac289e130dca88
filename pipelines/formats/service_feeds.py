"""Feeds of services as JSON: a page of Open Referral UK 3.0 or 1, a list, one document, a service a line."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from pipelines.formats import foreign_json
from pipelines.formats.service_documents import Json, objects
from warehouse.errors import SourceChanged

LISTS = {"contents": "total_items", "content": "totalElements"}
"""Where a page has its services, and how many it says there are on all pages: version 3.0, version 1."""
NOT_A_SERVICE = "not a service"
_MARKS = (
    "status", "organization", "organization_id", "service_at_locations", "service_areas", "service_taxonomys",
    "fees", "assured_date", "minimum_age", "deliverable_type", "attending_type", "cost_options",
)  # fmt: skip
"""Any of these is a service's: organisations, terms and places have names and descriptions too."""
_NEXT = "A feed of services answers at an address that ends in /services."


@dataclass(frozen=True)
class Feed:
    """The services with their `_row`: the place in the list from 1, or the line. `said`: how many the feed
    says there are; `odd`: what is none, with why."""

    services: Sequence[tuple[int, Json]]
    said: int | None = None
    odd: Sequence[tuple[int, str]] = ()


def opened(body: bytes, where: str) -> Feed:
    """The services of a file. SourceChanged says where the JSON is broken, or what it holds instead."""
    try:
        told = body.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise SourceChanged(
            f"The JSON is not in UTF-8: byte {wrong.start:,} is none of it",
            where=where,
            next="Save it as UTF-8.",
        ) from wrong
    try:
        return listed(foreign_json.parsed(told), where)
    except ValueError as broken:
        if found := _lines(told):
            return _numbered([each for _, each in found], where, [row for row, _ in found])
        line = f" at line {broken.lineno:,}" if isinstance(broken, json.JSONDecodeError) else ""
        raise SourceChanged(
            f"The JSON is broken or cut off{line}", where=where, next="Fetch the file again."
        ) from broken


def listed(document: Any, where: str) -> Feed:
    """The services of a page, a list or a document."""
    if isinstance(document, list):
        return _numbered(document, where)
    if not isinstance(document, dict):
        raise SourceChanged("The JSON holds no services", where=where, next=_NEXT)
    for field, total in LISTS.items():
        if isinstance(document.get(field), list):
            return replace(_numbered(document[field], where), said=count(document, total))
    if isinstance(document.get("services"), list):
        # An organisation with its services: they do not say whose they are.
        return _numbered([_owned(each, document) for each in document["services"]], where)
    return _numbered([document], where)


def count(page: Json, field: str) -> int | None:
    """A number of a page, which some write as text."""
    value = page.get(field)
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    said = str(value).strip()
    return int(said) if said.isascii() and said.isdecimal() and len(said) < 10 else None


def _numbered(found: Sequence[Any], where: str, rows: Sequence[int] | None = None) -> Feed:
    if not found:
        raise SourceChanged(
            "The list of services is empty", where=where, next="Ask the publisher, or fetch it another day."
        )
    services: list[tuple[int, Json]] = []
    odd: list[tuple[int, str]] = []
    for row, each in zip(rows or range(1, len(found) + 1), found, strict=True):
        service = _service(each)
        if service is None:
            odd.append((row, NOT_A_SERVICE))
        else:
            services.append((row, service))
    if not services:
        raise _no_services(found[0], where)
    return Feed(services, odd=odd)


def _service(each: Any) -> Json | None:
    """The service of an element; of a service at a location, the service with that place."""
    if not isinstance(each, dict):
        return None
    if isinstance(each.get("service"), dict):
        at = {"id": each.get("id"), "location": each.get("location")}
        return {**each["service"], "service_at_locations": [at]}
    return each if any(mark in each for mark in _MARKS) else None


def _owned(each: Any, owner: Json) -> Any:
    return each if not isinstance(each, dict) or each.get("organization") else {**each, "organization": owner}


def _no_services(first: Any, where: str) -> SourceChanged:
    keys = list(first) if isinstance(first, dict) else []
    named = ", ".join(f'"{key}"' for key in keys[:5]) or "no objects"
    is_schema = bool({"$schema", "properties", "openapi", "resources", "fields"} & set(keys))
    what = (
        "It is a schema, which says what a feed looks like, and holds no service"
        if is_schema
        else f"It holds no services: what is in it has {named}"
    )
    return SourceChanged(what, where=where, next=_NEXT)


def _lines(told: str) -> list[tuple[int, Any]]:
    """A service a line; nothing where not even two lines are JSON."""
    found: list[tuple[int, Any]] = []
    for row, line in enumerate(told.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            found.append((row, foreign_json.parsed(line)))
        except ValueError:
            if not found:
                return []
            found.append((row, None))
    return found if sum(isinstance(each, dict) for _, each in found) > 1 else []


def is_detailed(service: Json) -> bool:
    """Whether it says where it is to be had: lists of some feeds say it only of one service at a time."""
    return bool(objects(service, "service_at_locations") or objects(service, "locations"))

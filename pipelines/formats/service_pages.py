"""A page of a feed of services, on its way in: what is wrong with it, what is kept of it, what it says."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pipelines.formats import service_feeds
from pipelines.formats.foreign_json import parsed
from pipelines.formats.service_documents import Json, reduced


@dataclass(frozen=True)
class Page:
    """A page as kept: its services; how many it says there are, on how many pages; whether it says it is the
    first, or nothing of that."""

    services: Sequence[Json]
    said: int | None
    pages: int | None
    is_first: bool


def read(kept: str) -> Page | None:
    """The page; None where there was no such page."""
    if not kept:
        return None
    page = json.loads(kept)
    return Page(page["contents"], page["total_items"], page["total_pages"], page["first_page"])


def wrong(body: bytes, where: str) -> str | None:
    """What is wrong with a page, so that it is asked for again; SourceChanged where it is another thing."""
    if said := no_json(body):
        return said
    document = parsed(body)
    found = _contents(document)
    if found is None or found:
        service_feeds.listed(document if found is None else found, where)
    return None


def no_json(body: bytes) -> str | None:
    """What is wrong with an answer that is no JSON."""
    try:
        parsed(body)
    except ValueError:
        return "it sent no JSON, or JSON that is cut off"
    return None


def _contents(document: Any) -> list[Any] | None:
    """What a page lists, or a bare list; None where it is neither."""
    if isinstance(document, list):
        return document
    lists = [document.get(field) for field in service_feeds.LISTS] if isinstance(document, dict) else []
    return next((each for each in lists if isinstance(each, list)), None)


def kept(body: bytes) -> str:
    """A page without anything but what is kept. No body: there is no such page."""
    if not body:
        return ""
    document = parsed(body)
    found = _contents(document)
    page: Mapping[str, Any] = document if isinstance(document, dict) else {}
    said = [service_feeds.count(page, field) for field in ("total_items", "totalElements")]
    pages = [service_feeds.count(page, field) for field in ("total_pages", "totalPages")]
    services = [reduced(each) for each in (found if found is not None else [page]) if isinstance(each, dict)]
    is_first = page.get("first_page", page.get("first")) is not False
    told = {"total_items": _known(said), "total_pages": _known(pages), "first_page": is_first}
    return json.dumps({**told, "contents": services})


def _known(numbers: Sequence[int | None]) -> int | None:
    return next((each for each in numbers if each is not None), None)


def kept_one(body: bytes) -> str:
    """One service, the same way."""
    document = parsed(body) if body else None
    return json.dumps(reduced(document)) if isinstance(document, dict) else ""

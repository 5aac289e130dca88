"""A Gazette on this machine: days of notices about fictional companies, in pages of the true shape."""

import json
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.pipelines.replay import Book, Reply

SIZE = 100


def notice(number: int, code: str = "2443", day: str = "2026-06-16", **more: object) -> dict[str, Any]:
    """A notice as the feed has it."""
    return {
        "id": f"https://www.thegazette.co.uk/id/notice/{99000000 + number}",
        "f:status": "published",
        "f:notice-code": code,
        "title": f"MEREFIELD WORKS {number} LIMITED",
        "link": [{"@href": f"https://www.thegazette.co.uk/id/notice/{99000000 + number}", "@rel": "self"}],
        "author": {"name": "A practitioner of this test"},
        "published": f"{day}T00:00:00",
        "updated": f"{day}T01:05:01Z",
        "category": {"@term": "Appointment of Liquidators"},
        "content": f"<p>(Company Number XX{number:06d} ) by A practitioner of this test</p>",
        **more,
    }


def page(
    found: Sequence[Mapping[str, Any]],
    number: int = 1,
    size: int = SIZE,
    total: int | None = None,
    **more: object,
) -> bytes:
    """A page of them; one alone comes without a list, none as null."""
    here = list(found[(number - 1) * size : number * size])
    feed = {
        "title": "Search Result",
        "f:page-number": str(number),
        "f:page-size": str(size),
        "f:total": str(len(found) if total is None else total),
        "entry": here if len(here) > 1 else (here[0] if here else None),
        **more,
    }
    return json.dumps(feed).encode()


def gazette(days: Mapping[str, int], faults: Mapping[str, Book] | None = None) -> Book:
    """So many notices a day; `faults` by "day/page" answer first, until they answer with no bytes and 200."""

    def book(path: str, count: int) -> Reply:
        asked = parse_qs(urlsplit(path).query)
        day, number = asked["start-publish-date"][0], int(asked["results-page"][0])
        assert (asked["categorycode"], asked["results-page-size"]) == (["24"], [str(SIZE)])
        assert asked["end-publish-date"] == [day]
        fault = (faults or {}).get(f"{day}/{number}")
        if fault and (reply := fault(path, count)) != Reply():
            return reply
        first = 1000 * int(day.replace("-", "")[4:])
        return Reply(page([notice(first + n, day=day) for n in range(days.get(day, 0))], number))

    return book

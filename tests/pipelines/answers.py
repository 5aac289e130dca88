"""A Companies House on this machine: some fictional companies, their cases and charges, and the stream."""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.pipelines.replay import Book, Reply

KEY = "a-key-of-this-test"
WITH_CASES, WITH_CHARGES, PLAIN, UNKNOWN = "XX000101", "XX000102", "XX000103", "XX000104"
EVERY = (WITH_CASES, WITH_CHARGES, PLAIN, UNKNOWN)
CHARGES = 130
CASE = {
    "number": 1,
    "type": "creditors-voluntary-liquidation",
    "dates": [{"type": "wound-up-on", "date": "2026-06-10"}],
    "practitioners": [{"name": "PRACTITIONER OF THIS TEST", "role": "practitioner"}],
}


def profile(number: str, **more: object) -> dict[str, Any]:
    """A profile as the interface gives it."""
    return {
        "company_name": f"MEREFIELD WORKS {number} LIMITED",
        "company_number": number,
        "company_status": "active",
        "accounts": {"overdue": False, "next_accounts": {"overdue": True, "due_on": "2026-09-30"}},
        "registered_office_address": {"address_line_1": "ADDRESS OF THIS TEST"},
        "links": {"self": f"/company/{number}"},
        **more,
    }


def answer(path: str) -> Reply:
    """What is answered where nothing is wrong."""
    parts = urlsplit(path)
    _, _, number, *what = parts.path.split("/")
    if what == ["insolvency"] and number == WITH_CASES:
        return Reply(json.dumps({"etag": "e", "cases": [CASE]}).encode())
    if what == ["charges"] and number == WITH_CHARGES:
        asked = parse_qs(parts.query)
        start, size = int(asked["start_index"][0]), int(asked["items_per_page"][0])
        items = [
            {"charge_number": n + 1, "status": "outstanding", "persons_entitled": ["LENDER OF THIS TEST"]}
            for n in range(CHARGES)[start : start + size]
        ]  # fmt: skip
        return Reply(
            json.dumps({"items": items, "total_count": CHARGES, "unfiltered_count": CHARGES}).encode()
        )
    if what or number == UNKNOWN:
        return Reply(b'{"errors": []}', status=404)
    more: dict[str, dict[str, Any]] = {
        WITH_CASES: {
            "company_status": "liquidation",
            "links": {"insolvency": f"/company/{number}/insolvency"},
        },
        WITH_CHARGES: {"has_charges": True},
    }
    return Reply(json.dumps(profile(number, **more.get(number, {}))).encode())


def companies_house(faults: Mapping[str, Book] | None = None) -> Book:
    """The interface; `faults` by path answer first, until they answer with no bytes and 200."""

    def book(path: str, count: int) -> Reply:
        fault = (faults or {}).get(urlsplit(path).path)
        if fault and (reply := fault(path, count)) != Reply():
            return reply
        return answer(path)

    return book


def change(timepoint: int, number: str = WITH_CASES, **more: object) -> dict[str, Any]:
    """A line of the stream."""
    return {
        "resource_kind": "company-insolvency",
        "resource_uri": f"/company/{number}/insolvency",
        "resource_id": number,
        "data": {"cases": [CASE]},
        "event": {"timepoint": timepoint, "published_at": "2026-06-16T09:37:01", "type": "changed"},
        **more,
    }


def stream(*changes: Mapping[str, Any]) -> bytes:
    """Lines, with the empty ones between that keep the connection open."""
    return b"".join(json.dumps(each).encode() + b"\n\n" for each in changes)

"""Feeds of services: where a document has them, and what it is where it has none."""

import json
from typing import Any

import pytest

from pipelines.formats import service_feeds
from pipelines.formats.service_feeds import NOT_A_SERVICE
from warehouse.errors import SourceChanged

ONE: dict[str, Any] = {"id": "1", "name": "Lunch club", "status": "active"}


def body(document: object) -> bytes:
    """As it comes."""
    return json.dumps(document).encode()


@pytest.mark.parametrize(
    ("document", "said"),
    [
        ({"total_items": 31, "contents": [ONE]}, 31),
        ({"totalElements": "2", "content": [ONE]}, 2),
        ({"total_items": True, "contents": [ONE]}, None),
        ([ONE], None),
        (ONE, None),
    ],
)
def test_a_page_a_list_and_a_document_hold_services(document: object, said: int | None) -> None:
    feed = service_feeds.opened(body(document), "a.json")
    assert (list(feed.services), feed.said) == ([(1, ONE)], said)


def test_an_organisation_lends_its_services_its_name() -> None:
    owner = {
        "id": "2",
        "name": "Harbour Association",
        "services": [ONE, {**ONE, "organization": {"name": "B"}}],
    }
    services = [each for _, each in service_feeds.opened(body(owner), "a.json").services]
    assert [each["organization"]["name"] for each in services] == ["Harbour Association", "B"]


def test_a_service_at_a_location_is_the_service_with_that_place() -> None:
    page = {"contents": [{"id": "9", "location": {"id": "3"}, "service": ONE}]}
    ((_, service),) = service_feeds.opened(body(page), "a.json").services
    assert service == {**ONE, "service_at_locations": [{"id": "9", "location": {"id": "3"}}]}
    assert service_feeds.is_detailed(service)
    assert not service_feeds.is_detailed(ONE)


def test_lines_are_services_by_their_line() -> None:
    text = b"\n".join([body(ONE), b"", b"{broken", body({**ONE, "id": "2"})])
    feed = service_feeds.opened(b"\xef\xbb\xbf" + text, "a.jsonl")
    assert [row for row, _ in feed.services] == [1, 4]
    assert feed.odd == [(3, NOT_A_SERVICE)]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (b'{"contents": [', "broken or cut off at line 1"),
        (b"[" * 100_000, "broken or cut off"),
        (b'{"contents": "\xff"}', "not in UTF-8"),
        (b"5", "The JSON holds no services"),
        (b"[5]", "it has no objects|no objects"),
        (b'[{"id": "1", "name": "Lunch clubs", "parent_id": null}]', '"parent_id"'),
    ],
)
def test_what_is_none_is_said(given: bytes, said: str) -> None:
    with pytest.raises(SourceChanged, match=said):
        service_feeds.opened(given, "a.json")

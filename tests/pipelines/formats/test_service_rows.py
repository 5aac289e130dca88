"""Services as rows: every one is kept or set aside, and what is odd is said."""

import json
from random import Random
from typing import Any

from pipelines.formats import service_documents, service_feeds, service_rows
from pipelines.formats.service_feeds import Feed
from pipelines.sources.services import SERVICES
from warehouse.errors import SourceChanged

ODD: tuple[Any, ...] = (
    None, "x", 5, 1.5, True, [], {}, [None], ["x"], "9" * 30, 10**30, "\ud800", {"name": "A"}, [{"name": 1}],
)  # fmt: skip


def place(key: str, **more: object) -> dict[str, object]:
    """A place as version 3 writes it."""
    return {"id": key, "location": {"id": key, **more}}


def test_one_place_told_twice_is_one_row() -> None:
    one = {"id": "1", "name": "Lunch club", "service_at_locations": [place("a"), place("b")]}
    two = {**one, "service_at_locations": [place("b"), place("c")]}
    reading = service_rows.reading(Feed([(1, one), (2, two)], 2), SERVICES, None)
    (batch,) = reading.batches
    assert batch.kept.select("_row", "_place").rows() == [(1, 1), (1, 2), (2, 3)]
    assert batch.aside.select("_row", "reason").rows() == [(2, "repeated row")]
    assert reading.understanding.warnings == ("3 services named no place", "2 services named no organisation")


def test_coordinates_far_away_are_not_used() -> None:
    places = [place("a", latitude=100, longitude=101), place("b", latitude=0, longitude=0)]
    service = {"id": "1", "name": "A", "organization": {"name": "B"}, "service_at_locations": places}
    reading = service_rows.reading(Feed([(1, service)]), SERVICES, "a.json")
    (batch,) = reading.batches
    assert batch.kept.select("latitude", "longitude").rows() == [(None, None)] * 2
    assert "2 places had coordinates outside the United Kingdom: not used" in reading.understanding.warnings
    assert reading.understanding.part == "a.json"


def test_the_text_of_what_is_set_aside_is_not_kept() -> None:
    (batch,) = service_rows.reading(Feed([(1, {"name": "A Person"})]), SERVICES, None).batches
    assert batch.aside.rows() == [(1, "no service id", None, "")]
    assert batch.kept.height == 0


def feed(random: Random) -> list[Any]:
    """A few services, some of their fields something else than they should be, and somebody beside each."""
    found = []
    for number in range(random.randrange(1, 7)):
        places = [place(str(each), latitude=54 + each) for each in range(random.randrange(3))]
        service: dict[str, Any] = {
            "id": str(number % 4), "name": f"Club {number % 3}", "status": "active",
            "organization": {"name": "A"}, "service_at_locations": places,
            "contacts": [{"name": "OF THIS SAMPLE"}],
        }  # fmt: skip
        for _ in range(random.randrange(3)):
            service[random.choice(list(service))] = random.choice(ODD)
        found.append(service if random.random() > 0.05 else random.choice(ODD))
    return found


def test_of_any_feed_every_place_is_kept_or_set_aside_and_a_reduced_one_says_the_same() -> None:
    random, read = Random(11), 0
    for _ in range(400):
        documents = feed(random)
        try:
            given = service_feeds.opened(json.dumps(documents).encode(), "a.json")
        except SourceChanged:
            continue
        (batch,) = service_rows.reading(given, SERVICES, None).batches
        places = sum(len(service_documents.places(service)) for _, service in given.services)
        assert batch.kept.height + batch.aside.height == places + len(given.odd)
        assert "OF THIS SAMPLE" not in str(batch.kept.rows())
        reduced = Feed(
            [(row, service_documents.reduced(each)) for row, each in given.services], odd=given.odd
        )
        (again,) = service_rows.reading(reduced, SERVICES, None).batches
        assert again.kept.equals(batch.kept)
        assert again.aside.equals(batch.aside)
        read += 1
    assert read > 200

"""Services as rows: every one is kept or set aside, and what is odd is said."""

from pipelines.formats import service_rows
from pipelines.formats.service_feeds import Feed
from pipelines.sources.services import SERVICES


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

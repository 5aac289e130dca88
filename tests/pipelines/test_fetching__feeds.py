"""A feed of services that was named once is asked again without being named, and its newer list counts."""

from pipelines import fetching
from pipelines.destination import Destination
from pipelines.fetching import Asked, Fetched
from tests.pipelines.directory import Directory, a_feed
from tests.pipelines.replay import Hands, asking
from warehouse.ask import run_sql
from warehouse.settings import settings

NOON = 1_781_956_800.0
"""20 June 2026, 12:00 UTC."""


def fetch(*feeds: str, days: int = 0) -> Fetched:
    """One run, so many days after the first."""
    store = settings().store
    http = asking(store / "fetching", Hands(NOON + days * 86_400))
    return fetching.fetch(Asked("services", numbers=feeds or None), http, Destination(store))


def counted() -> tuple[int, int]:
    """How many services count, and how many rows of all that was landed there are."""
    tables = ("marts.services", "staging.services__services")
    services, rows = (run_sql(f"select count(*) from {each}").item() for each in tables)
    return int(services), int(rows)


def test_a_named_feed_is_remembered_by_what_is_loaded() -> None:
    directory = Directory(total=31, pages=1)
    with a_feed(directory) as publisher:
        first = fetch(publisher.url)
        assert (first.refusal, counted()) == (None, (5, 5))
        (loaded,) = first.loaded.outcomes
        assert loaded.file.startswith("services-127-0-0-1")
        assert "the feed says 31 services, 5 stand here" in str(loaded.as_json())
        nothing = fetch(days=1)
        assert (nothing.refusal, nothing.loaded.built, counted()) == (None, None, (5, 5))
        assert len(publisher.asked) == 10
        # The directory grows: the newer list takes the place of the older.
        object.__setattr__(directory, "services", 7)
        assert (fetch(days=2).refusal, counted()) == (None, (7, 12))

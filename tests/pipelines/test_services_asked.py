"""Which addresses a feed of services is asked at."""

import pytest

from pipelines import services_asked

LIST = "https://a.example/api/services?page=2&per_page=100&full=true"


@pytest.mark.parametrize(
    "feed", ["https://a.example/api", "https://a.example/api/", "https://a.example/api/services#top"]
)
def test_the_list_is_found_from_what_is_named(feed: str) -> None:
    assert services_asked.address(feed, 2) == LIST


def test_what_an_address_asks_for_already_is_asked_for_too() -> None:
    said = services_asked.address("https://a.example/services-v2?taxonomy_id=5&page=9", 1)
    assert said == "https://a.example/services-v2?taxonomy_id=5&page=1&per_page=100&full=true"


def test_a_mark_stays_one_word_of_the_address() -> None:
    assert (
        services_asked.of_one("https://a.example/api?x=1", "a/b?c")
        == "https://a.example/api/services/a%2Fb%3Fc"
    )

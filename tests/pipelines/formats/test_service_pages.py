"""A page on its way in: what is wrong with it, what is kept of it, what it says."""

import json

import pytest

from pipelines.formats import service_pages
from warehouse.errors import SourceChanged

WHERE = "https://a.example/services?page=1"
ONE = {"id": "1", "name": "Lunch club", "status": "active", "contacts": [{"name": "A Person"}]}


@pytest.mark.parametrize(
    ("page", "said", "pages", "is_first"),
    [
        ({"total_items": 5, "total_pages": 3, "first_page": True, "contents": [ONE]}, 5, 3, True),
        ({"totalElements": "5", "totalPages": 3, "first": False, "number": 1, "content": [ONE]}, 5, 3, False),
        ([ONE], None, None, True),
        (ONE, None, None, True),
    ],
)
def test_every_version_says_the_same(
    page: object, said: int | None, pages: int | None, is_first: bool
) -> None:
    kept = service_pages.kept(json.dumps(page).encode())
    assert "A Person" not in kept
    found = service_pages.read(kept)
    assert found is not None
    assert (found.said, found.pages, found.is_first) == (said, pages, is_first)
    assert [each["id"] for each in found.services] == ["1"]


def test_no_page_is_none() -> None:
    assert service_pages.kept(b"") == ""
    assert service_pages.read("") is None


@pytest.mark.parametrize("body", [b"", b"<html>", b'{"contents": ['])
def test_what_is_no_json_is_asked_for_again(body: bytes) -> None:
    assert service_pages.wrong(body, WHERE) == "it sent no JSON, or JSON that is cut off"


def test_an_empty_page_is_not_wrong() -> None:
    assert service_pages.wrong(b'{"total_items": 0, "contents": []}', WHERE) is None


@pytest.mark.parametrize(
    "body", [b'{"message": "API"}', b'{"contents": [{"id": "1", "name": "An organisation"}]}', b"5"]
)
def test_another_thing_is_said_at_once(body: bytes) -> None:
    with pytest.raises(SourceChanged, match="holds no services"):
        service_pages.wrong(body, WHERE)


def test_one_service_is_kept_the_same_way() -> None:
    assert json.loads(service_pages.kept_one(json.dumps(ONE).encode())) == {
        "id": "1", "name": "Lunch club", "status": "active"
    }  # fmt: skip
    assert service_pages.kept_one(b"[]") == ""


def test_half_a_letter_is_kept_so_that_it_can_be_written() -> None:
    body = b'{"contents": [{"id": "1", "name": "Lunch \\ud800", "status": "active"}]}'
    assert service_pages.kept(body).encode()
    assert service_pages.kept_one(b'{"id": "\\ud800"}').encode()

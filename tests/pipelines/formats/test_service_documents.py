"""One service: what is kept of it, and what is made of each of its fields."""

from decimal import Decimal
from typing import Any

import pytest

from pipelines.formats import service_documents as documents
from pipelines.formats.service_documents import Place

WHOLE: dict[str, Any] = {
    "id": "1",
    "name": "Lunch club",
    "email": "lunch@club.example",
    "contacts": [{"name": "A Person OF THIS SAMPLE"}],
    "organization": {
        "name": "Harbour Association",
        "email": "a@b.example",
        "contacts": [{"name": "A Person"}],
    },
    "service_at_locations": [
        {
            "id": "2",
            "contacts": [{"name": "A Person"}],
            "location": {
                "addresses": [{"attention": "A Person", "address_1": "1 Quay", "postal_code": "QM1 1AB"}]
            },
        }
    ],
}


def test_of_a_service_nothing_is_kept_that_leads_to_somebody() -> None:
    kept = documents.reduced(WHOLE)
    assert kept == {
        "id": "1",
        "name": "Lunch club",
        "organization": {"name": "Harbour Association"},
        "service_at_locations": [{"id": "2", "location": {"addresses": [{"postal_code": "QM1 1AB"}]}}],
    }
    assert documents.reduced(kept) == kept


def test_names_and_pages_are_kept_without_what_leads_to_somebody() -> None:
    said = {"name": "Ring 01632 960001", "url": "mailto:a@b.example", "organization": {"name": "c@d.example"}}
    assert documents.reduced(said) == {
        "name": "Ring [telephone number withheld]",
        "organization": {"name": "[e-mail address withheld]"},
    }


def test_what_is_reduced_is_read_as_the_whole() -> None:
    kept = documents.reduced(WHOLE)
    for ask in (documents.organisation, documents.places, documents.terms, documents.org_id, documents.url):
        assert ask(kept) == ask(WHOLE)


@pytest.mark.parametrize(
    ("said", "org_id"),
    [
        ([{"identifier_scheme": "GB-COH", "identifier": "1234567"}], "GB-COH-1234567"),
        ([{"identifier_scheme": "UK-CHTY", "identifier": "1122334"}], "GB-CHC-1122334"),
        ([{"identifier": "gb-chc-1122334"}], "GB-CHC-1122334"),
        ([{"identifier_type": "Charity number", "identifier": 1122334}], "GB-CHC-1122334"),
        ([{"identifier_scheme": "NHS-OID", "identifier_type": "Company number", "identifier": "A"}], None),
        ([{"identifier_scheme": each, "identifier": "1"} for each in ("GB-CHC", "GB-COH")], "GB-COH-1"),
        ([{"identifier_scheme": "GB-COH"}, None], None),
        ("1234567", None),
    ],
)
def test_a_number_counts_where_its_register_is_known(said: Any, org_id: str | None) -> None:
    assert documents.org_id({"organization": {"organization_identifiers": said}}) == org_id


def test_places_of_every_version_are_found_once() -> None:
    service = {
        "service_at_locations": [
            {"id": "1", "location": {"id": "a", "latitude": "54.42", "longitude": 1.5200001}},
            {"id": "2", "location": {"id": "a", "latitude": "54.42", "longitude": 1.5200001}},
            {
                "id": "3",
                "location": {"physical_addresses": [{"postal_code": " "}, {"postal_code": "QM1 1AB"}]},
            },
            {"id": "4", "location": None},
        ],
        "locations": [{"id": "b", "postal_code": "QM1 1AD", "latitude": "north", "longitude": True}],
    }
    assert documents.places(service) == [
        Place("a", None, Decimal("54.42"), Decimal("1.52")),
        Place("3", "QM1 1AB"),
        Place("4"),
        Place("b", "QM1 1AD"),
    ]
    assert documents.places({"service_at_locations": "none"}) == [Place()]


@pytest.mark.parametrize(
    ("areas", "ward"),
    [
        ([{"uri": "http://statistics.data.gov.uk/id/statistical-geography/E05000128"}], "E05000128"),
        ([{"extent": "E05000128"}, {"uri": "E05000128"}], "E05000128"),
        ([{"uri": "E05000128"}, {"uri": "E05000129"}], None),
        ([{"uri": "http://statistics.data.gov.uk/id/statistical-geography/K02000001"}], None),
        (None, None),
    ],
)
def test_a_ward_counts_where_it_is_the_only_one(areas: Any, ward: str | None) -> None:
    assert documents.ward_code({"service_areas": areas}) == ward


@pytest.mark.parametrize(
    ("said", "url"),
    [
        ("https://a.example/b", "https://a.example/b"),
        (" http://a.example ", "http://a.example"),
        ("mailto:a@b.example", None),
        ("https://a@b.example", None),
        ("example_counselling", None),
        (5, None),
    ],
)
def test_a_page_is_an_address_of_the_web(said: Any, url: str | None) -> None:
    assert documents.url({"url": said}) == url


def test_a_mark_is_kept_as_it_is_and_a_name_without_numbers_of_people() -> None:
    assert documents.text({"id": "01632960001-a"}, "id") == "01632960001-a"
    assert documents.name({"name": "Ring  01632 960001 or a@b.example"}) == (
        "Ring [telephone number withheld] or [e-mail address withheld]"
    )
    assert documents.name({"name": ["Lunch"]}) is None


def test_half_a_letter_harms_nothing() -> None:
    half = {"id": "a\ud800", "name": "Lunch \udfff club", "url": "https://a.example/\ud800"}
    for said in (documents.text(half, "id"), documents.name(half), documents.url(half)):
        assert said is not None
        assert said.encode()
    assert documents.name(half) == "Lunch ? club"

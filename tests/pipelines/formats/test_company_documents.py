"""One document after another of Companies House, each in another wrapping."""

import contextlib
import json

import pytest

from pipelines.formats import company_documents
from pipelines.formats.company_documents import CASES, CHARGES, PROFILE
from warehouse.errors import SourceChanged

CASE = {
    "type": "compulsory-liquidation",
    "number": "1",
    "dates": [{"type": "wound-up-on", "date": "2026-01-02"}],
}
LINKED = {**CASE, "links": {"charge": "/company/XX000101/charges/abc"}}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"insolvency": [{"company_number": "XX000101", "delta_at": "20211008152823383176"}]},
         (CASES, "XX000101", "2021-10-08")),
        ({"external_data": {"cases": [LINKED]}, "internal_data": {"delta_at": "2021-10-08T15:28:23Z"}},
         (CASES, "XX000101", "2021-10-08")),
        ({"id": "XX000101", "companyInsolvency": {"cases": [CASE]}, "deltaAt": "2022-03-08T17:14:48Z"},
         (CASES, "XX000101", "2022-03-08")),
        ({"cases": [LINKED], "etag": ""}, (CASES, "XX000101", None)),
        ({"data": {"charge_number": 1}, "company_number": "XX000101", "updated": {"at": "2015-06-24T23:00Z"}},
         (CHARGES, "XX000101", "2015-06-24")),
        ({"items": [{"links": {"self": "/company/XX000101/charges/a"}}], "unfiltered_count": 1},
         (CHARGES, "XX000101", None)),
        ({"data": {"company_status": "active"}, "_id": "XX000101"}, (PROFILE, "XX000101", None)),
        ({"company_name": "A", "company_number": "XX000101"}, (PROFILE, "XX000101", None)),
    ],
    ids=["change", "changed", "stored", "answer", "charge", "charges", "profile stored", "profile"],
)  # fmt: skip
def test_each_wrapping_is_opened(said: dict, expected: tuple[str, str, str | None]) -> None:
    (found,) = company_documents.opened(json.dumps(said).encode(), "a.json").documents
    assert (found.kind, found.number, found.checked_on) == expected


def test_an_answer_without_a_number_has_that_of_its_file() -> None:
    body = json.dumps({"cases": [CASE]}).encode()
    for name, number in (("XX000101-insolvency.json", "XX000101"), ("insolvency.json", None)):
        (found,) = company_documents.opened(body, name).documents
        assert found.number == number


def test_an_answer_that_links_to_two_companies_is_of_neither() -> None:
    other = {**CASE, "links": {"charge": "/company/XX000102/charges/abc"}}
    (found,) = company_documents.opened(json.dumps({"cases": [LINKED, other]}).encode(), "a.json").documents
    assert found.number is None


def test_lines_know_where_they_stand() -> None:
    line = json.dumps({"resource_kind": "company-insolvency", "resource_id": "XX000101", "data": {}})
    found = company_documents.opened(f"{line}\n\n{line}\n{{\n[]\n".encode(), "a.jsonl")
    assert [each.line for each in found.documents] == [1, 3]
    assert found.odd == [(2, "blank row"), (4, "broken JSON"), (5, "another kind of record")]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b'{"cases": [{"type": "compul', "broken or cut off"),
        (b"", "broken or cut off"),
        (b"{}", "no profile, insolvency or charges"),
        (b"[1, 2]", "no profile, insolvency or charges"),
        (b'{"kind": "individual-person-with-significant-control"}', "who controls a company"),
    ],
)
def test_what_is_nothing_of_a_company_is_refused(body: bytes, said: str) -> None:
    with pytest.raises(SourceChanged, match=said):
        company_documents.opened(body, "a.json")


def test_what_is_nested_nearly_too_deep_is_read_or_refused() -> None:
    """Where it ends depends on who calls."""
    for depth in range(880, 1_000):
        nested = f'{{"cases": [], "x": {"[" * depth}{"]" * depth}}}'.encode()
        with contextlib.suppress(SourceChanged):
            company_documents.opened(nested, "a.json")

"""Services: the samples by hand, in the shape of each version and of Outpost's table."""

import hashlib
import json
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest

from pipelines import recognise
from pipelines.source import Reading, Told
from pipelines.sources import services
from tests.pipelines.sources import drift
from warehouse.errors import SourceChanged

FEED, OUTPOST, VERSION_1 = drift.samples("services")
LUNCH = "5e000000-0000-4000-8000-000000000001"


def read(path: Path) -> Reading:
    """The one part of a file that is taken."""
    assert services.takes(path)
    (reading,) = services.read(path, Told())
    return reading


def test_a_page_of_version_3_is_a_row_for_each_place() -> None:
    reading = read(FEED)
    (batch,) = reading.batches
    shown = ("_row", "service_id", "name", "org_id", "status", "taxonomy", "postcode", "ward_code", "_place")
    assert batch.kept.select(shown).rows() == [
        (1, LUNCH, "Harbour Lunch Club", "GB-CHC-9900001", "active", "Lunch clubs|Older people", "qm1 1ab",
         None, 1),
        (1, LUNCH, "Harbour Lunch Club", "GB-CHC-9900001", "active", "Lunch clubs|Older people", None,
         None, 2),
        (2, "5e000000-0000-4000-8000-000000000002", "Debt advice (ring [telephone number withheld])",
         "GB-COH-XX000101", "temporarily closed", None, None, "X05000002", 1),
        (6, "5e000000-0000-4000-8000-000000000004", "Walking group", None, "active", None, None, None, 1),
    ]  # fmt: skip
    assert batch.kept["_latitude"].to_list() == [Decimal("54.42"), Decimal("54.42"), None, None]
    assert batch.kept["url"].to_list() == ["https://harbour.example/lunch"] * 2 + [None, None]
    assert sorted(batch.aside.select("_row", "reason").rows()) == [
        (3, "repeated row"), (4, "no name"), (5, "no service id"), (7, "not a service"),
    ]  # fmt: skip
    assert reading.understanding.warnings == (
        "the feed says 31 services, 7 stand here",
        "1 service named no place",
        "1 place had coordinates outside the United Kingdom: not used",
        "1 service named no organisation",
    )


def test_a_page_of_version_1_is_read_alike() -> None:
    (batch,) = read(VERSION_1).batches
    assert batch.kept.select("service_id", "organisation", "taxonomy", "postcode").rows() == [
        ("101", "St Bede's Hall", "Baby and toddler groups", "QM1 1AB"),
        ("102", "Merefield Menders CIC", None, None),
    ]
    assert batch.aside.height == 0


def test_a_table_of_outpost_has_further_places_on_lines_of_their_own() -> None:
    (batch,) = read(OUTPOST).batches
    assert batch.kept.select("_row", "service_id", "status", "taxonomy", "postcode", "_place").rows() == [
        (2, "1", "active", "Youth clubs|Sports", "QM1 1AB", 1),
        (5, "1", "active", "Youth clubs|Sports", None, 2),
        (6, "4", "active", "Domestic abuse", None, 1),
        (7, "5", "inactive", None, None, 1),
    ]
    assert sorted(batch.aside.select("_row", "reason").rows()) == [(4, "detail row"), (8, "blank row")]


def test_an_address_that_a_directory_hides_is_not_taken() -> None:
    (batch,) = read(OUTPOST).batches
    hidden = batch.kept.filter(batch.kept["service_id"] == "4")
    assert hidden.select("postcode", "latitude", "longitude").rows() == [(None, None, None)]


def test_nobody_beside_a_service_is_kept() -> None:
    for path in (FEED, OUTPOST, VERSION_1):
        for batch in read(path).batches:
            said = str([*batch.kept.rows(), *batch.aside.rows()])
            assert not any(each in said for each in ("OF THIS SAMPLE", "Quay Street", "01632", "@"))


def test_the_tables_of_the_uk_profile_are_joined(tmp_path: Path) -> None:
    tables = {
        "services": "id,organization_id,name,status\n1,2,Lunch club,active\n3,9,Chess,active\n",
        "organizations": "id,name\n2,Harbour Association\n",
        "organization_identifiers": "id,organization_id,identifier_scheme,identifier\n1,2,GB-CHC,9900001\n",
        "locations": "id,latitude,longitude\n4,54.42,1.52\n",
        "addresses": "id,location_id,postal_code\n1,4,QM1 1AB\n",
        "service_at_location": "id,service_id,location_id\n1,1,4\n",
        "attributes": "id,link_id,taxonomy_term_id\n1,1,5\n",
        "taxonomy_terms": "id,name\n5,Lunch clubs\n",
        "contacts": "id,service_id,name\n1,1,A Person OF THIS SAMPLE\n",
    }
    path = tmp_path / "profile.zip"
    with zipfile.ZipFile(path, "w") as packed:
        for name, text in tables.items():
            packed.writestr(f"csv/{name}.csv", text)
    (batch,) = read(path).batches
    shown = ("_row", "service_id", "organisation", "org_id", "taxonomy", "postcode")
    assert batch.kept.select(shown).rows() == [
        (2, "1", "Harbour Association", "GB-CHC-9900001", "Lunch clubs", "QM1 1AB"),
        (3, "3", None, None, None, None),
    ]


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (
            {"total_items": 1, "contents": [{"id": "1", "name": "An organisation", "website": ""}]},
            '"website"',
        ),
        ({"total_items": 0, "contents": []}, "The list of services is empty"),
        ({"$schema": "x", "properties": {"service_at_locations": {}}}, "It is a schema"),
        ([{"taxonomy_term": {"name": "Lunch clubs"}}], '"taxonomy_term"'),
    ],
    ids=["organisations", "empty", "schema", "terms"],
)
def test_what_holds_no_services_is_refused_in_a_sentence(tmp_path: Path, document: object, said: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(document), "utf-8")
    assert services.takes(path)
    with pytest.raises(SourceChanged, match=said):
        services.read(path, Told())


@pytest.mark.parametrize("path", [FEED, VERSION_1, OUTPOST], ids=lambda path: path.stem)
@pytest.mark.parametrize("change", [drift.truncated, drift.in_utf16, drift.emptied, drift.in_cp1252])
def test_what_is_changed_is_read_or_refused(tmp_path: Path, path: Path, change: drift.Drift) -> None:
    copy = tmp_path / path.name
    copy.write_bytes(path.read_bytes())
    kept, aside, said = drift.ends(change(copy), "services")
    assert kept + aside > 0 or said


@pytest.mark.parametrize("path", [FEED, VERSION_1], ids=lambda path: path.stem)
def test_whatever_a_field_becomes_every_service_is_kept_or_set_aside(tmp_path: Path, path: Path) -> None:
    copy = tmp_path / path.name
    for text in drift.fields_changed(path):
        copy.write_text(text, "utf-8")
        kept, aside, said = drift.ends(copy, "services")
        assert kept + aside > 0 or said, text


@pytest.mark.parametrize(
    "sample", ["grants_small.json", "gazette_page.json", "wards_small.geojson", "spending_messy.csv",
               "companies_house_stream.jsonl", "hubs_sessions.csv"]
)  # fmt: skip
def test_files_of_others_are_left_to_them(sample: str) -> None:
    assert not services.takes(drift.SAMPLES / sample)


def test_a_file_is_known_without_being_told() -> None:
    for path in (FEED, OUTPOST, VERSION_1):
        (reader,) = recognise.readers(path, None, Told())
        assert reader.source.name == "services"


@pytest.mark.parametrize("path", [FEED, VERSION_1, OUTPOST], ids=lambda path: path.stem)
def test_what_lands_is_a_copy_without_anybody_and_the_receipt_tells_what_was_given(
    tmp_path: Path, path: Path
) -> None:
    target = tmp_path / path.name
    held = services.door(path, target, Told(), tmp_path)
    assert (held.sha256, held.bytes) == (hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_size)
    assert "OF THIS SAMPLE" not in target.read_text("utf-8")
    (given,), (landed,) = read(path).batches, read(target).batches
    assert landed.kept.equals(given.kept)

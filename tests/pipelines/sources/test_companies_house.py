"""Companies House company by company: the samples by hand."""

import json
from datetime import date
from pathlib import Path

import pytest

from pipelines.source import Told
from pipelines.sources import companies_house
from tests.pipelines.sources import drift

CHARGES, PROFILE, STREAM = drift.samples("companies_house")


def test_the_stream_is_a_row_a_date() -> None:
    assert companies_house.takes(STREAM)
    (reading,) = companies_house.read(STREAM, Told())
    (batch,) = reading.batches
    shown = ("_row", "_place", "company_number", "case_type", "date_kind", "_happened_on", "_timepoint")
    assert batch.kept.select(shown).rows() == [
        (
            1,
            1,
            "XX000101",
            "members-voluntary-liquidation",
            "declaration-solvent-on",
            date(2026, 6, 10),
            9001,
        ),
        (1, 2, "XX000101", "members-voluntary-liquidation", "wound-up-on", date(2026, 6, 12), 9001),
        (2, 1, "XX000102", "in-administration", "administration-started-on", date(2025, 6, 12), 9002),
        (2, 2, "XX000102", "in-administration", "administration-ended-on", date(2026, 6, 12), 9002),
        (2, 3, "XX000102", "creditors-voluntary-liquidation", "wound-up-on", date(2026, 6, 12), 9002),
        (3, 1, "XX000103", "receiver-manager", None, None, 9003),
    ]
    assert batch.aside.sort("_row").select("_row", "reason").rows() == [
        (4, "date not understood"),
        (5, "no case"),
        (6, "another kind of record"),
        (7, "broken JSON"),
    ]


def test_a_profile_is_one_row() -> None:
    assert companies_house.takes(PROFILE)
    (reading,) = companies_house.read(PROFILE, Told())
    (batch,) = reading.batches
    shown = (
        "_row",
        "company_number",
        "status",
        "accounts_overdue",
        "has_been_liquidated",
        "_incorporated_on",
    )
    assert batch.kept.select(shown).rows() == [(1, "XX000101", "liquidation", "true", None, date(2009, 4, 1))]


def test_charges_are_rows_of_their_own() -> None:
    assert companies_house.takes(CHARGES)
    (reading,) = companies_house.read(CHARGES, Told())
    (batch,) = reading.batches
    assert batch.kept.select("_row", "company_number", "charge_number", "status", "_satisfied_on").rows() == [
        (1, "XX000101", "2", "outstanding", None),
        (2, "XX000101", "1", "fully-satisfied", date(2015, 1, 31)),
    ]


def test_no_practitioner_officer_or_lender_is_kept() -> None:
    for path in (CHARGES, PROFILE, STREAM):
        for reading in companies_house.read(path, Told()):
            for batch in reading.batches:
                rows = [*batch.kept.rows(), *batch.aside.rows()]
                assert not any("OF THIS SAMPLE" in str(row) for row in rows)


def test_a_file_of_several_kinds_has_a_part_for_each(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    wrapped = {"resource_kind": "company-profile", "resource_id": "XX000109", "checked_on": "2026-06-20"}
    missing = json.dumps({**wrapped, "data": {"company_status": "not-on-the-register"}})
    path.write_text(missing + "\n" + STREAM.read_text("utf-8"), "utf-8")
    profiles, cases = companies_house.read(path, Told())
    assert (profiles.understanding.part, cases.understanding.part) == ("profiles", "cases")
    (batch,) = profiles.batches
    assert batch.kept.select("_row", "status", "_checked_on").rows() == [
        (1, "not-on-the-register", date(2026, 6, 20))
    ]
    (other,) = cases.batches
    assert other.kept["_row"].min() == 2


@pytest.mark.parametrize(
    "sample", ["spending_messy.csv", "wards_small.geojson", "gazette_page.json", "register_links_cio.csv"]
)
def test_files_of_others_are_left_to_them(sample: str) -> None:
    assert not companies_house.takes(drift.SAMPLES / sample)

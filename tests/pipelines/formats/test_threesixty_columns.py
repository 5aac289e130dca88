"""Cells to grants: numbered places, whose list it is, whom a registration number is of, and blank rows."""

import json
from pathlib import Path

import pytest

from pipelines.source import Told
from tests.pipelines.formats.granted import read, written

CODE = "Date awarded,Beneficiary,Registration number,Amount\n"


def test_numbered_places_are_one_list(tmp_path: Path) -> None:
    text = (
        "Identifier,Currency,Amount Awarded,Award Date,Beneficiary Location:0:Geographic Code,"
        "Beneficiary Location:0:Name,beneficiaryLocation/1/geoCode,Beneficiary Location:2:Country Code\n"
        "1,GBP,5,2023-04-13,E05000001,Market,E05000002,GB\n2,GBP,5,2023-04-13,,,,GB\n"
    )
    first, second = read(written(tmp_path, text, "a.csv")).column("beneficiary_places")
    assert [(each["code"], each["name"]) for each in json.loads(first)] == [
        ("E05000001", "Market"), ("E05000002", None)
    ]  # fmt: skip
    assert second is None


@pytest.mark.parametrize(
    ("number", "charity", "company"),
    [
        ("1000001", "1000001", None), ("SC012345", "SC012345", None), ("01234567", None, "01234567"),
        ("OC312345", None, "OC312345"), ("not registered", None, None),
    ],
)  # fmt: skip
def test_a_registration_number_is_a_charitys_or_a_companys(
    number: str, charity: str | None, company: str | None, tmp_path: Path
) -> None:
    found = read(written(tmp_path, f"{CODE}13/04/2023,Amber Aid,{number},10\n", "a.csv"))
    assert (found.column("recipient_charity"), found.column("recipient_company")) == ([charity], [company])


def test_the_council_told_gave_what_its_list_says(tmp_path: Path) -> None:
    path = written(tmp_path, f"{CODE}13/04/2023,Amber Aid,,10\n", "a.csv")
    found = read(path, Told(council="Camden"))
    assert found.column("funder_name") == ["Camden"]
    assert found.says("Camden is taken to have")
    assert read(path).says("THE LIST DOES NOT SAY WHO GAVE THE GRANTS")
    assert found.column("published_type") == ["transparency"]


def test_grants_without_days_are_put_on_the_periods_first(tmp_path: Path) -> None:
    path = written(tmp_path, "Beneficiary,Amount of grant\nAmber Aid,10\n", "a.csv")
    found = read(path, Told(period="2023/24"))
    assert found.column("awarded_on") == ["2023-04-01"]
    assert found.says("all are put on 2023-04-01")


def test_blank_rows_and_rows_too_long_are_set_aside(tmp_path: Path) -> None:
    found = read(written(tmp_path, f"{CODE}13/04/2023,Amber Aid,,10\n,,,\n13/04/2023,B,,5,x,y\n", "a.csv"))
    assert found.column("_row") == [2]
    assert [(row, reason) for row, reason, _ in found.reasons()] == [(3, "blank row"), (4, "too many cells")]

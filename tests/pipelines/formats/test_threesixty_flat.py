"""A nested grant is flat: the first recipient, funder and dates, and every place."""

from pathlib import Path
from typing import Any

import pytest

from tests.pipelines.formats.granted import ORGANISATION, one, package, read

PERSON = {"id": "360G-fund-IND-1", "name": "A name of nobody"}


def test_what_is_listed_gives_its_first(tmp_path: Path) -> None:
    row = one(
        tmp_path,
        plannedDates=[
            {"startDate": "2023-05-01", "endDate": "2024-04-30", "duration": 12.5},
            {"duration": 1},
        ],
        grantProgramme=[{"code": "P1"}],
        relatedActivity=["a", "b"],
        url="http://example.org/1",
    )
    assert row["planned_start_on"] == "2023-05-01"
    assert row["duration_months"] == "12.5"
    assert row["programme"] == "P1"
    assert row["related_activity"] == "a; b"
    assert row["link"] == "http://example.org/1"


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ({}, "organisation"),
        ({"recipientIndividual": PERSON}, "individual"),
        ({"recipientIndividual": PERSON, "recipientOrganization": ...}, "individual"),
        ({"recipientOrganization": ..., "toIndividualsDetails": {"primaryGrantReason": "x"}}, "individual"),
        ({"recipientOrganization": ORGANISATION, "toIndividualsDetails": {}}, "organisation"),
    ],
)
def test_who_received_it(more: dict[str, Any], kind: str, tmp_path: Path) -> None:
    assert one(tmp_path, **more)["recipient_kind"] == kind


def test_every_place_stays(tmp_path: Path) -> None:
    places = [{"geoCode": "E05000001"}, {"name": "Somewhere"}]
    recipient = [{**ORGANISATION[0], "location": [{"geoCode": "E09000099"}]}]
    found = read(
        package(tmp_path, {"id": "a", "currency": "GBP", "amountAwarded": 1, "awardDate": "2023-01-01",
                           "beneficiaryLocation": places, "recipientOrganization": recipient})
    )  # fmt: skip
    assert found.column("beneficiary_places")[0].count('"code"') == 2
    assert '"code":"E09000099"' in found.column("recipient_places")[0]

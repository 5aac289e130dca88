"""A code says of itself what it is of; what is said of it comes after."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.pipelines.formats.granted import grant, one, package, read


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ({"geoCode": "E05000001", "geoCodeType": "LSOA"}, "WD"),
        ({"geoCode": "e09000099 "}, "LONB"),
        ({"geoCode": "ZZ1 1AA", "geoCodeType": "WD"}, "postcode"),
        ({"geoCode": "local", "geoCodeType": "XX"}, "XX"),
        ({"name": "UK wide"}, None),
    ],
)
def test_the_type_is_the_codes_own(place: dict[str, Any], kind: str | None, tmp_path: Path) -> None:
    (found,) = json.loads(one(tmp_path, beneficiaryLocation=[place])["beneficiary_places"])
    assert found["type"] == kind
    assert set(found) == {"code", "type", "name", "lat", "lng", "country"}


def test_contradictions_are_counted_and_other_words_for_the_same_are_none(tmp_path: Path) -> None:
    def at(code: str, kind: str) -> dict[str, Any]:
        return grant(beneficiaryLocation=[{"geoCode": code, "geoCodeType": kind}])

    found = read(
        package(tmp_path, at("E05000001", "LSOA"), at("E12000001", "RGN/GOR"), at("E08000099", "LAD"),
                at("E01000001", "LSOA"), at("here", "WD"))
    )  # fmt: skip
    assert found.says("1 place had another type than their code")


def test_no_places_are_null(tmp_path: Path) -> None:
    assert one(tmp_path, beneficiaryLocation=[])["beneficiary_places"] is None
    assert one(tmp_path)["beneficiary_places"] is None

"""Of a grant to an individual nothing stays that could be theirs, whatever the publisher wrote."""

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.formats import threesixty_people
from tests.pipelines.formats.granted import Read, grant, package, read

SECRET = "Zebedee Quillfeather"
PERSON = {"id": f"360G-{SECRET}", "name": SECRET}
KEYS = ("title", "description", "url", "relatedActivity", "classifications", "recipientOrganization")


def to_person(**more: Any) -> dict[str, Any]:
    return grant(recipientIndividual=PERSON, recipientOrganization=..., **more)


def everything(found: Read) -> str:
    """Every word that is kept or set aside."""
    return str(found.kept.rows()) + str(found.aside.rows()) + str(found.said)


@settings(deadline=None, max_examples=25)
@given(st.sets(st.sampled_from(KEYS)), st.sampled_from([100, "about ten", None]))
def test_a_name_stays_nowhere(keys: set[str], amount: Any) -> None:
    held: dict[str, Any] = {
        "title": f"For {SECRET}",
        "description": SECRET,
        "url": f"http://example.org/{SECRET}",
        "relatedActivity": [SECRET],
        "classifications": [{"title": SECRET}],
        "recipientOrganization": [{"id": SECRET, "name": SECRET, "postalCode": "ZZ1 1AA"}],
    }
    with tempfile.TemporaryDirectory() as folder:
        some = to_person() | {key: held[key] for key in keys} | {"amountAwarded": amount}
        found = read(package(Path(folder), some))
    assert SECRET not in everything(found)
    assert "ZZ1 1AA" not in everything(found)


DETAILS = {"primaryGrantReason": "GTIR010"}
NO_ORGANISATION = [{"id": " ", "name": "", "location": [{"geoCode": "E07000999"}]}]


@pytest.mark.parametrize(
    "said",
    [
        {"recipientIndividual": [PERSON, PERSON]},
        {"recipientIndividual": SECRET},
        {"toIndividualsDetails": [DETAILS, DETAILS]},
        {"toIndividualsDetails": "GTIR010"},
        {"toIndividualsDetails": DETAILS, "recipientOrganization": NO_ORGANISATION},
    ],
    ids=["several", "text", "several details", "details in text", "nothing said of an organisation"],
)
def test_a_person_told_of_otherwise_than_the_standard_has_it_is_one(
    said: dict[str, Any], tmp_path: Path
) -> None:
    some = grant(recipientOrganization=..., title=f"For {SECRET}", description=SECRET) | said
    found = read(package(tmp_path, some))
    assert found.column("recipient_kind") == ["individual"]
    assert SECRET not in everything(found)


def test_of_the_purpose_only_the_codes_stay(tmp_path: Path) -> None:
    said = {"grantPurpose": [f"A boiler for {SECRET}", "GTIP020", "GTIP030"]}
    found = read(package(tmp_path, to_person(toIndividualsDetails=said)))
    assert found.column("individual_purpose") == ["GTIP020; GTIP030"]


def test_a_broken_row_of_a_list_of_people_leaves_no_text(tmp_path: Path) -> None:
    path = tmp_path / "grants.csv"
    path.write_text(
        "Identifier,Amount Awarded,Currency,Award Date,Recipient Ind:Name\n"
        f"A1,10,GBP,2023-04-13,{SECRET}\nA2,10,GBP,2023-04-13,{SECRET},{SECRET}\n"
    )
    found = read(path)
    assert [reason for _, reason, _ in found.reasons()] == ["too many cells"]
    assert SECRET not in everything(found)


def test_only_the_local_authority_stays_and_a_postcode_is_counted(tmp_path: Path) -> None:
    places = [
        {"geoCode": "ZZ1 1AA"},
        {"geoCode": "E05000001"},
        {"geoCode": "E07000999", "geoCodeType": "NMD"},
    ]
    found = read(package(tmp_path, to_person(beneficiaryLocation=places), to_person()))
    assert found.column("individual_lad") == ["E07000999", None]
    assert found.column("beneficiary_places") == [None, None]
    assert found.column("_amount_gbp")[0] == 100
    assert found.says("1 grant to individuals held a postcode: not kept")
    assert found.says("1 grant to individuals named no local authority")
    assert found.says("2 grants to individuals held a name or identifier of theirs: not kept")


def test_a_postcode_of_a_flattened_grant_to_an_individual(tmp_path: Path) -> None:
    path = tmp_path / "grants.csv"
    path.write_text(
        "Identifier,Amount Awarded,Currency,Award Date,Beneficiary Location:Geographic Code,"
        "Recipient Ind: Name\n"
        "A1,10,GBP,2023-04-13,E02000885,A name 1\nA2,10,GBP,2023-04-13,ZZ1 9AL,A name 2\n"
    )
    found = read(path)
    assert found.column("recipient_kind") == ["individual"] * 2
    assert found.says("1 grant to individuals held a postcode: not kept")
    assert "A name" not in everything(found)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ask jo.b@example.org now", "Ask [e-mail address withheld] now"),
        ("Ring 01999 496 012.", "Ring [telephone number withheld]."),
        ("Ring +44 (0)1999 496012", "Ring [telephone number withheld]"),
        ("£10,000 over 2023 to 2024 @ the hall", "£10,000 over 2023 to 2024 @ the hall"),
        ("Charity 01234567", "Charity 01234567"),
    ],
)
def test_addresses_and_numbers_are_withheld(text: str, left: str, tmp_path: Path) -> None:
    found = read(package(tmp_path, grant(description=text)))
    assert found.column("description") == [left]
    assert found.says("e-mail address or telephone number: withheld") == (text != left)


def test_what_is_kept_of_a_person_is_listed() -> None:
    assert not {"title", "description", "recipient_name", "recipient_postcode", "link"} & set(
        threesixty_people.KEPT
    )

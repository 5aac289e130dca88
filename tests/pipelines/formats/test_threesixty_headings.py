"""Headings of lists of grants are known in any case, with stray spaces, numbers and field names."""

import pytest

from pipelines.formats import threesixty_headings
from pipelines.formats.parts import Record

STANDARD = ("Identifier", "Award Date", "Funding Org:Name", "Recipient Org:Name")


def meant(*texts: str, told: dict[str, str] | None = None) -> dict[str, tuple[str, str, str]]:
    """Heading -> column, kind and number."""
    headed = threesixty_headings.find([Record(1, texts)], told or {})
    assert headed
    return {each.heading.text: (each.column, each.kind, each.number) for each in headed.meant}


@pytest.mark.parametrize(
    ("text", "column", "kind", "number"),
    [
        ("Amount Awarded", "amount", "", ""),
        ("AMOUNT AWARDED", "amount", "", ""),
        ("amountAwarded", "amount", "", ""),
        ("Recipient Org: IdentiFier", "recipient_id", "", ""),
        ("recipientOrganization/0/id", "recipient_id", "", "0"),
        ("Beneficiary Location:0:Geographic Code", "beneficiary_places", "code", "0"),
        ("Beneficiary Location:12:Geographic Code Type", "beneficiary_places", "type", "12"),
        ("beneficiaryLocation/1/latitude", "beneficiary_places", "lat", "1"),
        ("Recipient Org:Location:Geographic Code", "recipient_places", "code", ""),
        ("Grant Programme: Title", "programme", "title", ""),
        ("Recipient Ind: Name", "individual", "name", ""),
        ("For Regrant Type", "regrant_type", "", ""),
    ],
)
def test_what_a_heading_means(text: str, column: str, kind: str, number: str) -> None:
    assert meant(*STANDARD, text)[text] == (column, kind, number)


def test_words_of_the_code_are_believed_in_a_list_of_the_code_only() -> None:
    code = meant("Date awarded", "Department", "Beneficiary", "Amount of grant")
    assert code["Department"] == ("funder_department", "", "")
    assert "Department" not in meant(*STANDARD, "Department", "Grant number")


def test_the_first_of_two_is_taken_and_the_other_named() -> None:
    headed = threesixty_headings.find([Record(1, (*STANDARD, "Title", "Title", "Zzyzx"))], {})
    assert headed
    assert len(headed.all("title")) == 1
    assert headed.unused == ("Title", "Zzyzx")
    assert headed.unknown == ("Zzyzx",)


def test_what_the_officer_says_goes_first() -> None:
    assert meant(*STANDARD, "Zzyzx", told={"amount": "zzyzx"})["Zzyzx"][0] == "amount"


def test_the_heading_is_the_line_that_says_most() -> None:
    head = [Record(1, ("Title", "Grants 2023")), Record(4, STANDARD), Record(5, ("a", "b"))]
    headed = threesixty_headings.find(head, {})
    assert headed
    assert headed.row == 4


def test_a_line_of_other_things_is_none() -> None:
    assert threesixty_headings.find([Record(1, ("pcd", "oseast1m"))], {}) is None

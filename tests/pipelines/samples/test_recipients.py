"""Charities with grants that the council pays too are of the register, in Merefield."""

from pipelines.samples import charities, recipients
from pipelines.samples.places import postcodes


def test_who_is_paid_has_a_charity_number_and_an_address_here() -> None:
    found = recipients.paid()
    assert len(found) >= 10
    assert all(charities.numbers()[each.name] == each.number for each in found)
    assert all(each.postcode in postcodes()[each.ward] for each in found)


def test_the_foundation_is_known_by_the_number_under_which_it_gives() -> None:
    its = recipients.FOUNDATION
    assert its.org_id == f"GB-CHC-{its.number}"
    assert its.number not in charities.numbers().values()

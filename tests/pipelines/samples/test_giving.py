"""What is granted in Merefield is the same everywhere, and its story is in where it goes."""

from datetime import date

from pipelines.samples import giving
from pipelines.samples.places import WARDS, ward_code

EVERY = [
    each
    for by in (giving.COUNCIL_GIVES, giving.FOUNDATION_GIVES, giving.FUND_GIVES)
    for each in giving.grants(by)
]


def test_it_is_the_same_every_time() -> None:
    assert list(giving.grants(giving.FUND_GIVES)) == list(giving.grants(giving.FUND_GIVES))


def test_nothing_is_delivered_in_eastmarsh() -> None:
    named = {code for each in EVERY for code in each.places}
    assert ward_code(WARDS.index("Eastmarsh")) not in named
    assert ward_code(WARDS.index("Harbour")) in named


def test_what_is_of_gallowgate_goes_to_its_own_groups() -> None:
    here = ward_code(WARDS.index("Gallowgate"))
    alone = [each.to for each in EVERY if each.places == (here,)]
    assert alone
    assert all(each.since and each.name.startswith("Gallowgate") for each in alone)


def test_a_ward_is_named_by_the_code_it_had_that_day() -> None:
    first_day = date(2024, 5, 2)
    for each in EVERY:
        for code in each.places:
            if code.startswith("X05"):
                assert (code < "X05000900") == (each.on >= first_day)


def test_a_group_has_no_grant_before_it_began() -> None:
    assert all(each.on.year >= each.to.since for each in EVERY)
    assert {each.months for each in EVERY} >= {0, 12, 36}

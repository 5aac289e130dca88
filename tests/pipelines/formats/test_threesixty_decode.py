"""Many grants at once become what each of them alone becomes; an amount keeps every digit."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from pipelines.formats import threesixty_decode
from pipelines.formats.threesixty_json import NOT_A_GRANT
from tests.pipelines.formats.granted import grant


def raws(*grants: Any) -> list[bytes]:
    return [json.dumps(each).encode() for each in grants]


ODD = st.fixed_dictionaries(
    {},
    optional={
        "amountAwarded": st.sampled_from([1, 0.1, "12.50", "about ten", None, [1]]),
        "title": st.sampled_from(["x", 7, None, {"a": 1}, "two\nlines"]),
        "plannedDates": st.sampled_from([[{"duration": 12}], {"duration": "6"}, "soon", None]),
        "awardDate": st.sampled_from(["2023-04-13", 2023, None]),
    },
)


@settings(deadline=None)
@given(st.lists(ODD, min_size=1, max_size=60))
def test_together_and_alone_are_the_same(some: list[dict[str, Any]]) -> None:
    grants = raws(*(grant(number, **more) for number, more in enumerate(some)))
    together = threesixty_decode.decode(grants, range(1, len(grants) + 1)).frame
    for place, each in enumerate(grants):
        alone = threesixty_decode.decode([each], [place + 1]).frame
        assert_frame_equal(together[place : place + 1], alone)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("0.1", "0.1"), ("1e5", "100000"), ("9007199254740993", "9007199254740993"), ("100.10", "100.1"),
        ('"1250"', "1250"), ('"\\u00a31,250"', "£1,250"), ("0.1234567", "0.1234567"), ("0", "0"),
        ("-5", "-5"), ("null", None), ('"100"', "100"), ("1500", "1500"),
    ],
)  # fmt: skip
def test_an_amount_keeps_its_digits(written: str, said: str | None) -> None:
    raw = f'{{"id": "a", "amountAwarded": {written}}}'.encode()
    assert threesixty_decode.decode([raw], [1]).frame["amount"].to_list() == [said]


def test_what_is_no_object_is_set_apart() -> None:
    found = threesixty_decode.decode(raws(grant(1), None, [grant(2)], grant(3)), [1, 2, 3, 4])
    assert found.frame["_row"].to_list() == [1, 4]
    assert found.odd == [(2, NOT_A_GRANT), (3, NOT_A_GRANT)]


def test_a_grant_may_stand_over_many_lines() -> None:
    raw = json.dumps(grant(), indent=2).replace("\n", "\r\n").encode()
    found = threesixty_decode.decode([raw, raw], [1, 2])
    assert found.frame["funder_name"].to_list() == ["A Fund"] * 2
    assert not found.wrong


def test_keys_are_counted() -> None:
    assert threesixty_decode.keys(raws({"id": 1, "x": 2}, {"id": 1}, 7)) == {"id": 2, "x": 1}

"""What is kept of an answer of postcodes.io, and what an answer must be."""

import json

import pytest

from pipelines import postcodes_io
from warehouse.errors import SourceChanged

WARD = {"admin_ward": "X05000001", "admin_district": "X99000001"}


def body(*results: object) -> bytes:
    """An answer."""
    return json.dumps({"status": 200, "result": results}).encode()


def found(**codes: str) -> dict[str, object]:
    """What is known of a postcode."""
    return {
        "query": "ZZ1 1AA",
        "result": {"postcode": "ZZ1 1AA", "admin_ward": "Market", "codes": WARD | codes},
    }


@pytest.mark.parametrize(
    ("codes", "line"),
    [
        ({"lsoa": "X01000001", "lsoa11": "X01000009", "oa21": "X00000001"}, "X01000001,X00000001"),
        ({"lsoa21": "X01000001", "lsoa": "X01000009"}, "X01000001,"),
        # Before December 2025 it was of 2011 and said so nowhere: the one must not pass for the other.
        ({"lsoa": "X01000009"}, ","),
    ],
)
def test_a_small_area_is_kept_where_its_year_is_known(codes: dict[str, str], line: str) -> None:
    assert postcodes_io.reduced(body(found(**codes))) == f"ZZ1 1AA,X05000001,X99000001,{line}\n"


def test_what_it_does_not_know_has_no_line() -> None:
    assert postcodes_io.reduced(body({"query": "ZZ1 1AA", "result": None})) == ""


@pytest.mark.parametrize(
    "said", [b"[]", b'{"result": null}', b'{"result": [1]}', body({"query": "ZZ1 1AA", "result": 1}),
             body({"query": "ZZ1 1AA", "result": {"codes": {"admin_ward": "X"}}})],
)  # fmt: skip
def test_another_shape_is_said_at_once(said: bytes) -> None:
    with pytest.raises(SourceChanged, match="The answer of postcodes.io has no"):
        postcodes_io.wrong(said, ["ZZ1 1AA"])


def test_fewer_or_others_are_asked_for_again() -> None:
    assert postcodes_io.wrong(body(found()), ["ZZ1 1AA"]) is None
    assert postcodes_io.wrong(body(found()), ["ZZ1 1AB"]) == "of 1 postcodes it answered 1, or others"
    assert postcodes_io.wrong(body(), ["ZZ1 1AA"]) == "of 1 postcodes it answered 0, or others"

"""JSON for programs: exact money, ISO dates, nothing that JSON does not know."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from pipelines import jsontext


def test_money_is_a_literal_with_all_its_pence() -> None:
    assert jsontext.text({"a": Decimal("57492900.67")}) == '{\n "a": 57492900.67\n}'
    assert jsontext.text(Decimal("1E+3")) == "1000"
    assert jsontext.text(Decimal("123456789012345678.10")) == "123456789012345678.10"


def test_dates_are_iso_and_what_is_no_number_is_null() -> None:
    assert jsontext.text([date(2024, 4, 1), datetime(2024, 4, 1, tzinfo=UTC), float("nan"), None, True]) == (
        '[\n "2024-04-01",\n "2024-04-01T00:00:00+00:00",\n null,\n null,\n true\n]'
    )


def test_a_frame_is_a_list_of_objects() -> None:
    frame = pl.DataFrame({"name": ["é\n"], "gbp": [Decimal("0.10")], "many": [["a", None]]})
    assert json.loads(jsontext.rows(frame)) == [{"name": "é\n", "gbp": 0.10, "many": ["a", None]}]


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(values)
def test_it_reads_back_as_it_was(value: object) -> None:
    assert json.loads(jsontext.text(value)) == value


def test_one_line_is_one_line_whatever_is_in_it() -> None:
    said = jsontext.line({"what": "a\n  b\u2028c", "done": [1, {"x": Decimal("1.10")}]})
    assert "\n" not in said
    assert json.loads(said, parse_float=Decimal) == {
        "what": "a\n  b\u2028c",
        "done": [1, {"x": Decimal("1.10")}],
    }

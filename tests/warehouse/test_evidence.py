"""What an answer is held to: the same digest for the same answer, another for any other."""

import json
from datetime import date
from decimal import Decimal

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import granted
from warehouse import ask, evidence, question
from warehouse.reads import funding
from warehouse.settings import ROOT

CELLS = st.none() | st.integers(-5, 5) | st.just(0)


def test_parameters_are_written_in_one_form() -> None:
    given_one = {"b": date(2025, 4, 1), "a": [Decimal("1.20"), None]}
    assert evidence.written(given_one) == '{"a": ["1.20", null], "b": "2025-04-01"}'
    assert evidence.written(dict(reversed(given_one.items()))) == evidence.written(given_one)


@given(st.lists(st.tuples(CELLS, CELLS), max_size=4), st.lists(st.tuples(CELLS, CELLS), max_size=4))
def test_a_digest_tells_answers_apart(one: list[tuple[int, int]], other: list[tuple[int, int]]) -> None:
    shape = {"a": pl.Int64, "b": pl.Int64}
    frames = [pl.DataFrame(rows, schema=shape, orient="row") for rows in (one, other)]
    assert (evidence.digest(frames[0]) == evidence.digest(frames[1])) is (one == other)


@pytest.mark.parametrize(
    ("one", "other", "are_same"),
    [
        (0.1 + 0.2, 0.3, True),
        (0.1, 0.1000001, False),
        (None, "", False),
        (None, "None", False),
        ([1.0, None], [1.0], False),
        ({"x": 1}, {"x": 2}, False),
        ("1", 1, True),
    ],
)
def test_what_counts_as_the_same(one: object, other: object, are_same: bool) -> None:
    frames = [pl.DataFrame({"a": [each]}, strict=False) for each in (one, other)]
    assert (evidence.digest(frames[0]) == evidence.digest(frames[1])) is are_same


def test_columns_are_part_of_it() -> None:
    assert evidence.digest(pl.DataFrame({"a": [1]})) != evidence.digest(pl.DataFrame({"b": [1]}))


def test_every_question_asked_is_known_once_with_its_answer() -> None:
    granted.store()
    with ask.snapshot():
        found = funding.councils()
        funding.periods(granted.COUNCIL)
        funding.councils()
        known = evidence.answered()
    assert [each.question for each in known] == ["funding/councils", "funding/periods"]
    assert known[0].frame.equals(found)
    assert (known[0].rows, known[0].sha256) == (found.height, evidence.digest(found))
    assert json.loads(known[1].params) == {"council": granted.COUNCIL}
    again = ask.ask(known[1].question, **json.loads(known[1].params))
    assert evidence.digest(again) == known[1].sha256
    assert evidence.answered() == []


def test_a_method_has_a_version() -> None:
    assert len(evidence.method_version()) == 12
    assert evidence.sql("funding/councils").lstrip().lower().startswith(("select", "with"))


def test_a_question_for_rows_names_what_it_is_behind_and_takes_no_more_than_that() -> None:
    every = [name for name in ask.names() if question.find(ROOT / "sql", name).behind]
    assert every
    for rows in every:
        topic = rows.partition("/")[0]
        for asked in question.find(ROOT / "sql", rows).behind:
            takes = dict.fromkeys(ask.parameters(f"{topic}/{asked}"))
            assert evidence.rows_question(f"{topic}/{asked}", takes) == rows
            assert evidence.rows_question(f"{topic}/{asked}", {}) == ""
    assert evidence.rows_question("hub/funnel", ask.parameters("hub/funnel")) == ""

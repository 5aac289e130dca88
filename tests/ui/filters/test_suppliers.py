"""Which events are shown and which suppliers are taken away: the address can ask, and gives nobody a role."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest


def script(is_officer: bool) -> None:
    import json

    import polars as pl
    import streamlit as st

    from ui import filters

    frame = pl.DataFrame(
        {
            "place": [1, 2, 3, 4, 5, 6, 7],
            "supplier_id": [11, 12, 13, 14, 15, 16, 17],
            "supplier_name": ["A", "B", "C", "D", "E", "F", "G"],
            "event_class": ["failure", None, "warning", None, None, None, "failure"],
        }
    )
    with filters.line():
        classes = filters.events(is_officer=is_officer)
    taken = filters.stress(frame, is_officer=is_officer)
    st.text(json.dumps([list(classes), list(taken.ids), taken.words]))


def said(is_officer: bool, **address: str | list[str]) -> list[object]:
    test = AppTest.from_function(script, args=(is_officer,), default_timeout=20)
    for key, value in address.items():
        test.query_params[key] = value
    test.run()
    assert not test.exception
    found: list[object] = json.loads(test.text[0].value)
    return found


def test_the_public_has_confirmed_failures_whatever_the_address_says() -> None:
    assert said(False, events="all", officers="everyone", role="officer")[0] == ["failure"]


def test_officers_choose_and_begin_with_warnings() -> None:
    assert said(True)[0] == ["failure", "warning"]
    assert said(True, events="failures")[0] == ["failure"]
    assert "solvent" in said(True, events="all")[0]  # type: ignore[operator]


@pytest.mark.parametrize(
    ("address", "is_officer", "ids"),
    [
        ({}, False, []),
        ({"stress": "five"}, False, [11, 12, 13, 14, 15]),
        ({"stress": "failed"}, False, [11, 17]),
        ({"stress": "warned"}, False, []),
        ({"stress": "warned"}, True, [13]),
        ({"stress": "own", "take": ["12", "17"]}, False, [12, 17]),
        ({"stress": "own", "take": ["99"]}, False, []),
    ],
)
def test_who_is_taken_away(address: dict[str, str | list[str]], is_officer: bool, ids: list[int]) -> None:
    assert said(is_officer, **address)[1] == ids


def test_it_is_said_in_words() -> None:
    assert said(False, stress="own", take=["12", "17"])[2] == "B and G"
    assert said(False, stress="five")[2] == "the five largest"

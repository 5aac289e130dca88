"""Which grants are shown: the address can ask, and what it asks for is said in words."""

from __future__ import annotations

import json

from streamlit.testing.v1 import AppTest


def script() -> None:
    import json
    from datetime import date

    import polars as pl
    import streamlit as st

    from ui import filters

    periods = pl.DataFrame(
        {
            "label": ["all years loaded", "2024-25"],
            "from_on": [date(2020, 4, 1), date(2024, 4, 1)],
            "to_on": [date(2025, 3, 31)] * 2,
            "grants": [30, 1],
            "is_default": [True, False],
        }
    )
    choices = pl.DataFrame(
        [
            ("funder", "Quillerby Trust", "Quillerby Trust", None),
            ("class", "philanthropic", "philanthropic", None),
            ("ward", "X1", "Market", None),
            ("ward", "X2", "Harbour", None),
            ("ward", "X3", "Kilnside", None),
            ("area", "Pride: South", "Pride: South", ["X1", "X3"]),
            ("without", "GB-CHC-1", "Thrumley Choir", None),
        ],
        schema=["field", "value", "label", "wards"],
        orient="row",
    )
    with filters.line():
        period, location = filters.years(periods), filters.location()
        chosen = filters.grants(choices, ("under £1k", "£1k and over"))
    kept = {name: list(values) for name, values in chosen.kept.items()}
    st.text(json.dumps([period.label, location, kept, chosen.said, list(chosen.chosen)]))


def said(**address: str | list[str]) -> list[object]:
    test = AppTest.from_function(script, default_timeout=20)
    for key, value in address.items():
        test.query_params[key] = value
    test.run()
    assert not test.exception
    found: list[object] = json.loads(test.text[0].value)
    return found


def test_nothing_chosen_is_everything() -> None:
    label, location, kept, words, chosen = said()
    assert (label, location, chosen) == ("all years loaded", "delivered_in", [])
    assert kept == {"funders": [], "classes": [], "wards": [], "sizes": [], "without": []}
    assert words == "all funders, all sources, all wards, all sizes of award, nobody left out"


def test_the_address_chooses_and_the_words_say_it() -> None:
    label, location, kept, words, chosen = said(
        awarded="2024-25", placed="based_in", source="philanthropic", award="under £1k", without="GB-CHC-1"
    )
    assert (label, location) == ("2024-25", "based_in")
    assert kept == {
        "funders": [], "classes": ["philanthropic"], "wards": [], "sizes": ["under £1k"],
        "without": ["GB-CHC-1"],
    }  # fmt: skip
    assert words == "all funders, charities and foundations, all wards, under £1k, without Thrumley Choir"
    assert chosen == ["source of the money", "size of the award", "leave out"]


def test_a_programme_area_is_the_wards_it_lies_in() -> None:
    _, _, kept, words, _ = said(ward="X2", area="Pride: South")
    assert kept["wards"] == ["X2", "X1", "X3"]  # type: ignore[index]
    assert words.startswith("all funders, all sources, Harbour, the wards that Pride: South lies in")  # type: ignore[attr-defined]
    _, _, kept, words, _ = said(area="Pride: South")
    assert kept["wards"] == ["X1", "X3"]  # type: ignore[index]
    assert "all wards" not in str(words)


def test_what_the_address_may_not_ask_for_falls_back() -> None:
    assert said(placed="nowhere", awarded="1066")[:2] == ["all years loaded", "delivered_in"]

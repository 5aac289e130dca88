"""Which part of an exchange is shown: the address can ask, and what it asks for is said in words."""

from __future__ import annotations

import json

from streamlit.testing.v1 import AppTest


def script() -> None:
    import json
    from datetime import date

    import polars as pl
    import streamlit as st

    from ui import filters

    years = pl.DataFrame(
        {
            "year": ["2024-25", "2023-24"],
            "from_on": [date(2024, 4, 1), date(2023, 4, 1)],
            "to_on": [date(2025, 3, 31), date(2024, 3, 31)],
            "is_default": [True, False],
        }
    )
    choices = pl.DataFrame(
        [("domain", "Food", "Food"), ("domain", "not placed", "not placed"), ("ward", "X1", "Market")],
        schema=["field", "value", "label"],
        orient="row",
    )
    with filters.line():
        year, chosen = filters.year_over(years), filters.skills(choices)
    kept = {name: list(values) for name, values in chosen.kept.items()}
    st.text(json.dumps([year.label, str(year.to_on), kept, chosen.said, list(chosen.chosen)]))


def said(**address: str) -> list[object]:
    test = AppTest.from_function(script, default_timeout=20)
    for key, value in address.items():
        test.query_params[key] = value
    test.run()
    assert not test.exception
    found: list[object] = json.loads(test.text[0].value)
    return found


def test_nothing_chosen_is_the_latest_year_and_everything() -> None:
    assert said() == ["2024-25", "2025-03-31", {"domains": [], "wards": []}, "all domains, all wards", []]


def test_the_address_chooses_and_the_words_say_it() -> None:
    assert said(year="2023-24", domain="not placed", ward="X1") == [
        "2023-24",
        "2024-03-31",
        {"domains": ["not placed"], "wards": ["X1"]},
        "Not placed, Market",
        ["domain", "ward"],
    ]
    assert said(year="1066")[0] == "2024-25"

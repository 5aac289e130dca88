"""Which introductions, of which year people are counted, and which point is opened: all from the address."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def script() -> None:
    from datetime import date

    import polars as pl
    import streamlit as st

    from tests.ui import hubbed
    from ui import filters

    periods = pl.DataFrame(
        {
            "label": ["2025-26", "2024-25"],
            "from_on": [date(2025, 4, 1), date(2024, 4, 1)],
            "to_on": [date(2026, 3, 31), date(2025, 3, 31)],
            "chains": [187, 203],
            "is_default": [True, False],
        }
    )
    years = pl.DataFrame({"year": ["2025-26", "2024-25"], "is_default": [True, False]})
    choices = pl.DataFrame(
        {"field": ["hub", "ward"], "value": ["7", "W1"], "label": ["Hub A", "Market"], "count": [3, 4]}
    )
    with filters.line():
        period = filters.begun_in(periods)
        year = filters.counted_in(years)
        chosen = filters.introductions(choices)
        none = filters.counted_in(years.clear())
    entry = filters.point(hubbed.points().head(1))
    st.text(
        f"{period.label}|{period.from_on}|{year}|{none}|{dict(chosen.kept)}|{chosen.said}|{chosen.chosen}|{entry}"
    )


def run(**address: str) -> str:
    test = AppTest.from_function(script, default_timeout=20)
    for key, value in address.items():
        test.query_params[key] = value
    test.run()
    assert not test.exception
    return test.text[0].value


def test_the_defaults_are_the_marked_ones() -> None:
    said = run()
    assert said.startswith("2025-26|2025-04-01|2025-26|None|")
    assert "all hubs, all functions, all kinds, all wards|()|None" in said


def test_an_address_chooses() -> None:
    said = run(begun="2024-25", people="2024-25", hub="7", ward="W1", entry="W2 Home care")
    assert said.startswith("2024-25|2024-04-01|2024-25|")
    assert "'hubs': ('7',)" in said
    assert "('hub', 'ward')" in said
    assert "Point(place=('Home care', 'W2'), label='Home care, Harbour')" in said


def test_a_point_that_is_none_is_not_opened() -> None:
    assert run(entry="W9 Nothing").endswith("|None")

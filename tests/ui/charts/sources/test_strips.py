"""Strips draw every cell they are given, in the order of their lines."""

from datetime import date

import polars as pl

from ui.charts.sources.strips import TONES, strips

CELLS = pl.DataFrame(
    {
        "line": [1, 1, 2], "from_on": [date(2024, 1, 1), date(2024, 2, 1), date(2024, 1, 1)],
        "until": [date(2024, 2, 1), date(2024, 3, 1), date(2024, 4, 1)], "tone": ["full", "hollow", "light"],
        "words": ["a", "b", "c"], "more": [1, 2, 3],
    }
)  # fmt: skip
HEADS = pl.DataFrame({"line": [1, 2], "strip": ["One", "Two"], "said": ["1 of 2", "none"]})


def test_a_cell_is_a_bar_and_every_strip_has_its_words() -> None:
    spec = strips(CELLS, HEADS).to_dict()
    drawn = {frozenset(row) for rows in spec["datasets"].values() for row in rows}
    assert drawn == {
        frozenset({"line", "from_on", "until", "tone", "words"}),
        frozenset({"line", "strip", "said"}),
    }
    bars = spec["layer"][0]["encoding"]
    assert bars["color"]["scale"]["domain"] == list(TONES)
    assert bars["description"]["field"] == "words"
    assert bars["x"]["axis"]["format"] == "%b %Y"
    texts = [layer["encoding"]["text"]["field"] for layer in spec["layer"][1:]]
    assert texts == ["strip", "said"]


def test_of_many_years_each_is_named() -> None:
    old = CELLS.with_columns(from_on=pl.lit(date(2019, 1, 1)))
    assert strips(old, HEADS).to_dict()["layer"][0]["encoding"]["x"]["axis"]["format"] == "%Y"

"""Quarters: breaks marked, and no line drawn across one."""

from datetime import date
from typing import Any

import polars as pl

from tests.ui.charts.specs import holds, spec
from tests.ui.frames import trend as frame
from ui.charts.trend import apart_from, trend, until


def points(data: pl.DataFrame) -> list[dict[str, Any]]:
    sets = spec(trend(data, "M"))["datasets"].values()
    return next(rows for rows in sets if "stretch" in rows[0])


def test_it_is_a_figure() -> None:
    holds(trend(frame(), "Merefield"))


def test_no_line_runs_across_a_break() -> None:
    assert [row["stretch"] for row in points(frame())] == [0, 0, 0, 1, 1, 1, 1, 1]


def test_no_line_runs_across_a_missing_quarter() -> None:
    gone = frame().filter(pl.col("quarter_on") != date(2024, 7, 1))
    assert [row["stretch"] for row in points(gone)] == [0, 0, 0, 1, 1, 2, 2]


def test_the_break_is_marked_and_said() -> None:
    figure = trend(frame(), "Merefield")
    assert "Break [b] at Jan to 3 2024: the ledger changed in January 2024." in figure.sentence
    assert figure.table["note"][3].startswith("[b] ")
    assert any(layer["mark"]["type"] == "rule" for layer in spec(figure)["layer"])


def test_a_finding_only_about_the_stretch_without_a_break_and_only_beyond_noise() -> None:
    assert trend(frame(), "M").title == "No clear change in how few suppliers there are"
    fewer = frame().with_columns(
        effective=pl.when(pl.col("quarter_on") == date(2025, 1, 1)).then(4.0).otherwise("effective")
    )
    assert trend(fewer, "M").title == "Spread over fewer suppliers than in Jan to 3 2024"


def test_the_axis_begins_at_nought() -> None:
    assert spec(trend(frame(), "M"))["layer"][0]["encoding"]["y"]["scale"] == {"zero": True}


def test_too_few_quarters_are_not_drawn() -> None:
    for few in (frame().head(1), frame().clear()):
        figure = trend(few, "M")
        holds(figure)
        assert figure.chart is None
        assert "too few quarters" in figure.sentence


def test_quarters_loaded_in_part_and_further_breaks_are_said() -> None:
    partly = frame().with_columns(
        months_present=pl.Series([1, 3, 3, 3, 3, 3, 3, 2]), is_break=pl.lit(value=True)
    )
    said = trend(partly, "M").sentence
    assert said.endswith("6 further breaks: see the table. 2 quarters are loaded only in part.")
    assert trend(frame().head(1), "M").subtitle.endswith("M, Apr to 6 2023")


def test_its_provenance_is_not_held_to_the_period_of_the_page() -> None:
    said = apart_from(f"Merefield; {until('2024-25')}; all wards")
    assert said["filters"] == "Merefield; every quarter loaded, to the end of 2024-25; all wards"
    assert "each quarter" in said["coverage"]


def test_the_label_stands_beyond_the_end_of_the_line() -> None:
    drawn = spec(trend(frame(), "M"))
    (label,) = (
        layer
        for layer in drawn["layer"]
        if layer["mark"]["type"] == "text" and layer["mark"].get("fontWeight")
    )
    assert (label["mark"]["align"], label["mark"]["baseline"]) == ("left", "middle")
    assert label["mark"]["dx"] > 0
    assert label["encoding"]["x"]["scale"]["padding"] >= 30

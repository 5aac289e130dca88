"""A curve of running shares beside equal ones."""

import polars as pl

from tests.ui.charts.specs import carried, drawn
from ui.charts.curves import Axis, curve

POINTS = pl.DataFrame({"people": [0.0, 20.0, 100.0], "money": [0.0, 5.0, 100.0], "name": ["", "A", "B"]})
ACROSS, UP = Axis("people", "Residents (%)"), Axis("money", "Money (%)")


def test_it_draws_the_points_the_even_line_and_the_point_spoken_of() -> None:
    chart = curve(POINTS, ACROSS, UP, (20.0, 5.0), "even shares")
    assert carried(chart) == drawn(chart) == {"people", "money"}
    sets = [list(map(tuple, (row.values() for row in rows))) for rows in chart.to_dict()["datasets"].values()]
    assert [(0.0, 0.0), (20.0, 5.0), (100.0, 100.0)] in sets
    assert [(0.0, 0.0), (100.0, 100.0)] in sets
    assert [(20.0, 5.0)] in sets
    assert "even shares" in chart.to_json()


def test_both_scales_run_from_nought_to_all() -> None:
    for layer in curve(POINTS, ACROSS, UP, (20.0, 5.0), "even").to_dict()["layer"]:
        assert [layer["encoding"][axis]["scale"]["domain"] for axis in "xy"] == [[0, 100], [0, 100]]

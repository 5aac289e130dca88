"""Bars: in the given order, from nought, with words instead of a legend."""

import json

from tests.ui.charts.specs import carried, drawn
from ui.charts.bars import EDGES, ROW, Bar, bars

ROWS = [Bar("Waste", 1.3, "1.3", "focus"), Bar("Waste", 2.0, "[u] 2.0", "unsure"), Bar("Refunds", -4.0, "-4")]


def test_rows_keep_their_order_and_two_of_one_name_stay_two() -> None:
    chart = bars(ROWS)
    (rows,) = chart.to_dict()["datasets"].values()
    assert [(row["place"], row["name"]) for row in rows] == [(0, "Waste"), (1, "Waste"), (2, "Refunds")]
    assert chart.to_dict()["height"] == ROW * 3 + EDGES


def test_it_carries_only_what_it_draws() -> None:
    assert carried(bars(ROWS)) <= drawn(bars(ROWS))


def test_the_scale_begins_at_nought_and_a_negative_bar_has_no_length() -> None:
    text = json.dumps(bars(ROWS, top=100.0).to_dict())
    assert '"domain": [0, 100.0]' in text
    assert '"value": -4.0' not in text


def test_the_unsure_is_told_by_words_and_dashes_not_by_colour_alone() -> None:
    layer = bars(ROWS).to_dict()["layer"][0]["encoding"]
    assert layer["strokeDash"]["scale"]["range"][2] == [3, 2]


def test_a_bar_is_read_out_as_name_and_figure() -> None:
    chart = bars(ROWS).to_dict()
    assert chart["layer"][0]["encoding"]["description"]["field"] == "said"
    (rows,) = chart["datasets"].values()
    assert rows[1]["said"] == "Waste: [u] 2.0"


def test_a_mark_at_one_value() -> None:
    assert len(bars(ROWS, rule=1.5).to_dict()["layer"]) == len(bars(ROWS).to_dict()["layer"]) + 1


def test_nothing_to_draw_is_an_empty_chart() -> None:
    assert bars([]).to_dict()["height"] == EDGES

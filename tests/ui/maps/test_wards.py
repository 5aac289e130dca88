"""The map: rates only, what is not located is said, never coloured."""

import json

import polars as pl

from tests.ui.charts.specs import holds, spec
from tests.ui.frames import wards
from ui.maps.wards import not_located_pct, ward_bars, ward_map


def test_the_map_and_its_bars_are_figures() -> None:
    holds(ward_map(wards(), "Merefield, 2024-25"))
    holds(ward_bars(wards(), "Merefield, 2024-25"))


def test_it_shows_a_rate_and_says_what_is_not_located() -> None:
    figure = ward_map(wards(), "Merefield, 2024-25")
    assert "per square kilometre" in figure.subtitle
    assert figure.title == "55% of the money has no known ward"
    assert (
        "Highest in Ward 5 (£125k per square kilometre). 55% of the money is not located" in figure.sentence
    )
    assert not_located_pct(wards()) == 55.0


def test_it_is_laid_flat_and_asks_for_nothing() -> None:
    drawn = spec(ward_map(wards(), "M"))
    assert drawn["projection"] == {"type": "identity", "reflectY": True}
    assert "url" not in json.dumps(drawn["data"])
    assert len(drawn["data"]["values"]) == 6
    assert set(drawn["data"]["values"][0]) == {"type", "geometry", "name", "rate", "words"}


def test_a_ward_with_no_known_rate_is_dashed_and_named() -> None:
    unknown = wards().with_columns(
        per_km2_gbp=pl.when(pl.col("ward_code") == "E05000002").then(None).otherwise("per_km2_gbp")
    )
    drawn = spec(ward_map(unknown, "M"))
    dash = drawn["encoding"]["strokeDash"]["scale"]
    assert dash["range"][dash["domain"].index("not known")] == [3, 2]


def test_no_ward_at_all_is_a_sentence() -> None:
    figure = ward_map(wards().filter(pl.col("ward_code").is_null()), "M")
    assert figure.chart is None
    assert "No supplier's address lies in a loaded ward" in figure.sentence


def test_the_bars_say_the_same_as_the_map() -> None:
    rows = next(iter(spec(ward_bars(wards(), "M"))["datasets"].values()))
    assert [row["name"] for row in rows] == ["Ward 5", "Ward 4", "Ward 3", "Ward 2", "Ward 1"]


def test_wards_of_other_councils_alone_are_no_map_of_this_one() -> None:
    figure = ward_map(wards().with_columns(is_own=pl.lit(value=False)), "M")
    assert figure.chart is None
    assert figure.sentence.startswith(
        "The wards of this council are not loaded, so there is no map. 55% of the"
    )


def test_the_bars_count_their_wards_and_say_what_is_not_located() -> None:
    assert ward_bars(wards(), "M").sentence == (
        "The 5 highest of 6 wards. Beside them stands the money that is not located in a loaded ward: 55%."
    )
    one = wards().filter(pl.col("ward_code").is_null() | (pl.col("ward_name") == "Ward 5"))
    assert ward_bars(one, "M").sentence.startswith("1 ward of 1 with money.")

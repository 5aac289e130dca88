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


def test_the_legend_stands_over_the_map_and_so_with_it_in_a_picture_file() -> None:
    assert spec(ward_map(wards(), "M"))["encoding"]["color"]["legend"]["orient"] == "top"


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


def bars_of(frame: pl.DataFrame) -> list[tuple[str, str, str]]:
    rows = next(iter(spec(ward_bars(frame, "M"))["datasets"].values()))
    return [(row["name"], row["words"], row["tone"]) for row in rows]


def test_the_bars_say_the_same_as_the_map_and_what_is_not_located_is_a_hollow_one() -> None:
    assert bars_of(wards()) == [
        ("Ward 5", "15% · £125k per km²", "focus"),
        ("Ward 4", "12% · £100k per km²", "rest"),
        ("Ward 3", "9% · £75k per km²", "rest"),
        ("Ward 2", "6% · £50k per km²", "rest"),
        ("Ward 1", "3% · £25k per km²", "rest"),
        ("Not located in a loaded ward", "55%", "unsure"),
    ]


def test_the_shares_of_the_bars_add_to_all_the_money() -> None:
    named = wards().filter(pl.col("ward_code").is_not_null())
    many = pl.concat(
        [named.with_columns(ward_code=pl.col("ward_code") + f"{i}", share_pct=1.0) for i in range(3)]
    )
    nowhere = wards().filter(pl.col("ward_code").is_null()).with_columns(share_pct=82.0)
    rows = next(iter(spec(ward_bars(pl.concat([many, nowhere]), "M"))["datasets"].values()))
    assert sum(row["value"] for row in rows) == 100.0
    assert [(row["name"], row["words"]) for row in rows][-2:] == [
        ("8 other wards", "8%"),
        ("Not located in a loaded ward", "82%"),
    ]
    assert ward_bars(wards(), "M").table["share_pct"].sum() == 100.0


def test_refunds_in_the_other_wards_are_said_and_have_no_length() -> None:
    refunded = wards().with_columns(
        share_pct=pl.when(pl.col("ward_name") == "Ward 0").then(-0.2).otherwise("share_pct"),
        amount_gbp=pl.when(pl.col("ward_name") == "Ward 0").then(-1).otherwise("amount_gbp"),
    )
    assert bars_of(refunded)[-2][:2] == ("1 other ward", "less than 0%")


def test_wards_of_other_councils_alone_are_no_map_of_this_one() -> None:
    figure = ward_map(wards().with_columns(is_own=pl.lit(value=False)), "M")
    assert figure.chart is None
    assert figure.sentence.startswith(
        "The wards of this council are not loaded, so there is no map. 55% of the"
    )


def test_the_bars_count_their_wards_and_say_what_is_not_located() -> None:
    assert ward_bars(wards(), "M").sentence == (
        "Ward 5 has most, 15% of the money. The hollow bar is money that is not located in a loaded "
        "ward: 55%. All bars together are all the money; it went to 5 of 6 wards."
    )
    everywhere = wards().filter(pl.col("ward_code").is_not_null())
    assert "hollow" not in ward_bars(everywhere, "M").sentence
    assert ward_bars(wards().filter(pl.col("ward_code").is_null()), "M").chart is None

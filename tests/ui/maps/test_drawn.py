"""The map on white: a class a colour, hatching for what is not known."""

import polars as pl

from tests.ui import reached
from ui import theme
from ui.maps.classes import A_HEAD
from ui.maps.drawn import drawn


def test_each_class_has_its_colour_and_what_is_not_known_its_lines() -> None:
    known = reached.by_ward().filter(pl.col("geometry").is_not_null())
    chart = drawn(known, A_HEAD).to_dict()
    scale = chart["encoding"]["color"]["scale"]
    colours = dict(zip(scale["domain"], scale["range"], strict=True))
    assert colours["no grant recorded"] == colours["not known"] == theme.WHITE
    assert len(colours) == 4
    shapes = {each["rate"]: each["geometry"] for each in chart["data"]["values"]}
    assert shapes["no grant recorded"]["type"] == "MultiPolygon"
    outline, lines = shapes["not known"]["geometries"]
    assert outline["type"] == "MultiPolygon"
    assert lines["coordinates"]


def test_a_class_that_no_ward_is_in_is_not_in_the_legend() -> None:
    market = reached.by_ward().filter(pl.col("ward_name") == "Market")
    assert len(drawn(market, A_HEAD).to_dict()["encoding"]["color"]["scale"]["domain"]) == 1

"""Merefield's wards cover one area without gaps, and its postcodes are nobody's."""

import json
import re
from pathlib import Path

from pipelines.formats import geojson
from pipelines.samples import places
from pipelines.source import Told
from pipelines.sources.wards import BOUNDARIES


def test_the_wards_are_read_as_wards(tmp_path: Path) -> None:
    places.write_wards(tmp_path / "w.geojson")
    reading = geojson.read_wards(tmp_path / "w.geojson", BOUNDARIES, Told())
    kept = next(reading.batches).kept
    assert kept.height == len(places.WARDS)
    assert kept["vintage"].unique().to_list() == ["2025"]
    assert 100 < sum(kept["_area_km2"]) < 250


def test_neighbours_share_every_point_of_their_border() -> None:
    ring = [tuple(point) for point in _ring(0)]
    other = {tuple(point) for point in _ring(1)}
    shared = [point for point in ring if point in other]
    assert len(shared) >= 7


def _ring(number: int) -> list[list[float]]:
    feature = json.loads(json.dumps(places._feature(number, "x")))
    return list(feature["geometry"]["coordinates"][0])


def test_postcodes_have_the_form_and_an_area_that_does_not_exist(tmp_path: Path) -> None:
    places.write_postcodes(tmp_path / "p.csv")
    found = [line.split(",")[0] for line in (tmp_path / "p.csv").read_text().splitlines()[1:]]
    assert len(found) >= len(places.WARDS) * 30
    assert all(re.fullmatch(r"QM\d \d[A-Z]{2}", postcode) for postcode in found)


def test_a_supplier_stays_where_it_is() -> None:
    assert places.postcode_of("A Ltd") == places.postcode_of("A Ltd")
    inside = sum(places.postcode_of(f"Firm {n}").startswith("QM") for n in range(400))
    assert 160 < inside < 280

"""Real ward boundaries and postcodes: every feature and every line becomes a row, each ward where it lies."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from pipelines.source import Told
from pipelines.sources import postcodes, wards
from warehouse.errors import MultiplierError

pytestmark = pytest.mark.real

WARDS = {  # file -> its vintage, council, wards; its area in km2, rounded (ONS)
    "geography/wards_wd13/E09000007_Camden.json": ("2013", "E09000007", 18, 22),
    "geography/wards_wd19/E09000007_Camden.geojson": ("2019", "E09000007", 18, 22),
    "geography/wards_wd20/E09000007_Camden.geojson": ("2020", "E09000007", 18, 22),
    "geography/wards_wd25_bgc/E09000007_Camden.geojson": ("2025", "E09000007", 20, 22),
    "geography/wards_wd13/E08000030_Walsall.json": ("2013", "E08000030", 20, 104),
    "geography/wards_wd19/E08000030_Walsall.geojson": ("2019", "E08000030", 20, 104),
    "geography/wards_wd25_bgc/E08000030_Walsall.geojson": ("2025", "E08000030", 20, 104),
    "geography/wards_wd25_bgc/E08000025_Birmingham.geojson": ("2025", "E08000025", 69, 268),
    "geography/wards_wd25_bgc/E09000030_Tower_Hamlets.geojson": ("2025", "E09000030", 20, 20),
}
POSTCODES = {
    "geography/postcodes/codepointopen_2025_2_camden_walsall.csv": 13_806,
    "geography/postcodes/ons_pcd_oa11_lsoa11_msoa11_lad_may2022_camden_walsall.csv": 23_618,
}
Find = Callable[[str], Path]


@pytest.mark.parametrize("name", WARDS)
def test_wards_of_a_council(name: str, real_file: Find) -> None:
    vintage, council, count, area = WARDS[name]
    (reading,) = wards.read(real_file(name), Told())
    kept = pl.concat([batch.kept for batch in reading.batches])
    assert reading.understanding.kind == "ward_boundaries"
    assert len(kept) == kept["ward_code"].n_unique() == count
    assert set(kept["vintage"]) == {vintage}
    assert set(kept["council_ons"]) == {council}
    assert float(kept["_area_km2"].sum()) == pytest.approx(area, rel=0.03)


def test_topojson_is_named_and_not_loaded(real_file: Find) -> None:
    with pytest.raises(MultiplierError):
        wards.read(real_file("geography/wards_wd13/topo_E09000007_Camden.json"), Told())


@pytest.mark.parametrize("name", POSTCODES)
def test_postcodes(name: str, real_file: Find) -> None:
    path = real_file(name)
    (reading,) = postcodes.read(path, Told())
    kept = pl.concat([batch.kept for batch in reading.batches])
    with path.open(encoding="utf-8", newline="") as file:
        published = next(csv.reader(file)), sum(1 for _ in file)
    assert reading.understanding.kind == "postcodes"
    assert len(kept) == published[1] == POSTCODES[name]
    assert kept["postcode"].null_count() == 0
    assert set(kept["council_ons"].drop_nulls()) >= {"E09000007", "E08000030"}


def test_wards_of_the_same_council_and_year_are_the_same_codes_as_the_file_says(real_file: Find) -> None:
    path = real_file("geography/wards_wd25_bgc/E09000007_Camden.geojson")
    (reading,) = wards.read(path, Told())
    codes = {feature["properties"]["WD25CD"] for feature in json.loads(path.read_text("utf-8"))["features"]}
    assert {code for batch in reading.batches for code in batch.kept["ward_code"]} == codes

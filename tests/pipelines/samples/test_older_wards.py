"""Merefield's wards before 2024 cover what today's cover, under other codes and some of the same names."""

from pathlib import Path

import polars as pl
import pytest

from pipelines.formats import geojson
from pipelines.samples import older_wards, places
from pipelines.source import Told
from pipelines.sources import areas
from pipelines.sources.wards import BOUNDARIES


def _wards(path: Path) -> pl.DataFrame:
    return next(geojson.read_wards(path, BOUNDARIES, Told()).batches).kept


def test_the_same_land_in_other_wards(tmp_path: Path) -> None:
    older_wards.write_boundaries(tmp_path / "before.geojson")
    places.write_wards(tmp_path / "now.geojson")
    before, now = _wards(tmp_path / "before.geojson"), _wards(tmp_path / "now.geojson")
    assert before["vintage"].unique().to_list() == ["2023"]
    assert before.height == 10
    assert float(before["_area_km2"].sum()) == pytest.approx(float(now["_area_km2"].sum()), rel=1e-4)
    assert not set(before["ward_code"]) & set(now["ward_code"])
    assert len(set(before["name"]) & set(now["name"])) == 9


def test_every_ward_is_listed_with_its_days(tmp_path: Path) -> None:
    older_wards.write_codes(tmp_path / "codes.csv")
    codes = pl.concat(
        batch.kept for reading in areas.read(tmp_path / "codes.csv", Told()) for batch in reading.batches
    )
    assert codes.height == codes["area_code"].n_unique() == 22
    assert codes.filter(pl.col("valid_to").is_null()).height == len(places.WARDS)


def test_a_part_of_a_ward_was_in_the_ward_there() -> None:
    castle_quay = places.WARDS.index("Castle Quay")
    held = [older_wards.NAMES[older_wards.holding(castle_quay, across)] for across in (0.1, 0.9)]
    assert held == ["Castle Quay", "Hillside"]

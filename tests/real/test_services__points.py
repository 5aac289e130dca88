"""Every living postcode of Camden and Walsall as a point: the ward it lies in, and the one its list says."""

from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from pipelines.source import Told
from pipelines.sources import wards
from tests import tiny
from warehouse.ask import run_sql

pytestmark = pytest.mark.real

WRONG = {"E09000007": (8_225, 11), "E08000030": (5_581, 2)}
"""Postcodes, and of these in another ward or in none, as worked out beside Code-Point Open by other means."""


def test_points_are_in_the_wards_that_their_postcodes_are_in(real_file: Callable[[str], Path]) -> None:
    boundaries = [
        batch.kept
        for name in ("E08000030_Walsall", "E09000007_Camden")
        for reading in wards.read(real_file(f"geography/wards_wd25_bgc/{name}.geojson"), Told())
        for batch in reading.batches
    ]
    listed = pl.read_csv(
        real_file("geography/postcodes/codepointopen_2025_2_camden_walsall.csv"), infer_schema=False
    )
    services = listed.select(
        service_id="postcode",
        name=pl.lit("Lunch club"),
        _latitude="lat",
        _longitude="lon",
        _place=pl.lit("1"),
    )
    tiny.store(
        {
            "raw.services__services": services,
            "raw.wards__boundaries": pl.concat(
                each.with_columns(_arrival=pl.lit(arrival))
                for arrival, each in enumerate(boundaries, start=2)
            ),
        },
        only=["intermediate.services__placed"],
    )
    placed = run_sql("select service_id as postcode, ward_code from intermediate.services__placed")
    both = listed.join(placed, on="postcode").with_columns(
        is_wrong=pl.col("ward_code").ne_missing(pl.col("admin_ward"))
    )
    found = both.group_by("admin_district").agg(pl.len(), pl.col("is_wrong").sum())
    assert {council: (rows, wrong) for council, rows, wrong in found.iter_rows()} == WRONG

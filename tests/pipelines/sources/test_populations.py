"""Residents: the sample by hand, and each shape in which they are published."""

from pathlib import Path

import polars as pl
import pytest

from pipelines import recognise
from pipelines.source import Told
from pipelines.sources import populations
from tests.pipelines.sources import drift

(SAMPLE,) = drift.samples("populations")
SHAPES = {
    "lsoa21_code,total_residents,ethnic_group,n\nX01000001,1432.0,Other,155.0": (
        *("lsoa21", "2021-03-21", "Other", 1432, None),
        "census table",
    ),
    "lsoa21_code,households_number_deprivation_dimensions,count\nX01000001,0.0,202.0": (
        *("lsoa21", "2021-03-21", "0.0", None, 202),
        "census table",
    ),
    "area_code,area_name,indicator,period,measure,unit,value\n"
    "X05000001,Abbotsmere,Total resident population,2022-06-30,Count,Persons,10972": (
        *(None, "2022-06-30", None, 10972, None),
        "mid-year estimate",
    ),
    "GEOGRAPHY_CODE,DATE_NAME,C2021_RESTYPE_3_NAME,OBS_VALUE\nX05000001,2021,Total,9000": (
        *(None, "2021", "Total", 9000, None),
        "census table",
    ),
}


def kept(path: Path) -> pl.DataFrame:
    (reading,) = populations.read(path, Told())
    return pl.concat(batch.kept for batch in reading.batches)


def test_the_sample_is_output_areas_and_one_that_says_nothing() -> None:
    assert [each.source.name for each in recognise.readers(SAMPLE, None, Told())] == ["populations"]
    (reading,) = populations.read(SAMPLE, Told())
    (batch,) = reading.batches
    assert batch.kept.select("area_code", "_residents", "basis").rows() == [
        (f"X0000000{number}", residents, "census table")
        for number, residents in ((1, 301), (2, 288), (4, 304), (5, 305), (6, 306), (7, 307), (8, 308))
    ]
    assert batch.aside.select("_row", "reason").rows() == [(4, "no residents")]


@pytest.mark.parametrize("text", SHAPES)
def test_each_shape_says_whom_it_counts_and_when(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"{text}\n", "utf-8")
    columns = ("area_kind", "counted_on", "category", "_residents", "_households", "basis")
    assert kept(path).select(columns).row(0) == SHAPES[text]


def test_a_share_of_residents_is_no_number_of_them(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "area_code,area_name,indicator,period,measure,unit,value\n"
        "X05000001,Abbotsmere,Population aged 0-15 years,2022-06-30,Percentage,Persons,20.9\n",
        "utf-8",
    )
    rows, _, said = drift.ends(path, "populations")
    assert (rows, "a table of shares or rates by ward" in said) == (0, True)

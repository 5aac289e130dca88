"""Postcodes: the sample by hand, and the headings of ONSPD and NSPL with the years they carry."""

from pathlib import Path
from typing import Any

import pytest

from pipelines.source import Told
from pipelines.sources import postcodes
from tests.pipelines.sources import drift


def first(path: Path) -> dict[str, Any]:
    (reading,) = postcodes.read(path, Told())
    return next(reading.batches).kept.row(0, named=True)


def test_the_sample_is_three_postcodes_one_given_up() -> None:
    (reading,) = postcodes.read(drift.samples("postcodes")[0], Told())
    columns = ("postcode", "ward_code", "council_ons", "lsoa_code", "terminated_on")
    assert next(reading.batches).kept.select(columns).rows() == [
        ("QM1 1AB", "X05000001", "X99000001", "X01000001", None),
        ("QM1 1AD", "X05000001", "X99000001", "X01000001", "202309"),
        ("QM1 4AE", "X05000002", "X99000001", "X01000005", None),
    ]


@pytest.mark.parametrize(
    ("file", "heading", "ward_year"),
    [
        ("ONSPD_MAY_2025_UK.csv", "pcd,pcd2,pcds,doterm,osward,oslaua,oa21,lsoa21", "2025"),
        ("ONSPD_AUG_2025_UK.csv", "pcd7,pcd8,pcds,doterm,osward,oslaua,oa21,lsoa21", "2025"),
        ("directory.csv", "pcd7,pcd8,pcds,doterm,wd26cd,lad26cd,oa21cd,lsoa21cd", "2026"),
        ("NSPL21_AUG_2024_UK.csv", "pcd,pcd2,pcds,doterm,ward,laua,oa21,lsoa21", "2024"),
    ],
)
def test_the_headings_of_the_directories(tmp_path: Path, file: str, heading: str, ward_year: str) -> None:
    rows = ("QM11AB,QM1  1AB,QM1 1AB,,X05000001,X99000001,X00000001,X01000001" for _ in range(6))
    path = tmp_path / file
    path.write_text("\n".join([heading, *rows]) + "\n", "utf-8")
    row = first(path)
    assert (row["postcode"], row["ward_code"], row["ward_vintage"]) == ("QM1 1AB", "X05000001", ward_year)
    assert (row["oa_code"], row["oa_vintage"]) == ("X00000001", "2021")
    assert (row["lsoa_code"], row["lsoa_vintage"]) == ("X01000001", "2021")


def test_a_postcode_that_was_given_up_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "lookup.csv"
    path.write_text(
        "pcds,doterm,oa11cd,lsoa11cd,ladcd\n" + "QM1 1AB,199712,X00000001,X01000001,X99000001\n" * 6
    )
    found = first(path)
    assert (found["terminated_on"], found["oa_vintage"], found["lsoa_vintage"]) == ("199712", "2011", "2011")
    assert found["ward_code"] is None

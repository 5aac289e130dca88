"""Every output area of Merefield lies in one LSOA, one MSOA and one ward of today and of before."""

from pathlib import Path

import polars as pl

from pipelines.samples import older_wards, small_areas
from pipelines.samples.places import WARDS
from pipelines.source import Told
from pipelines.sources import areas


def _read(path: Path) -> pl.DataFrame:
    return pl.concat(batch.kept for reading in areas.read(path, Told()) for batch in reading.batches)


def test_the_lookups_are_read_whole(tmp_path: Path) -> None:
    small_areas.write_lookup(tmp_path / "now.csv")
    small_areas.write_older_lookup(tmp_path / "before.csv")
    now, before = _read(tmp_path / "now.csv"), _read(tmp_path / "before.csv")
    assert now.height == before.height == now["oa21_code"].n_unique() == len(small_areas.output_areas())
    assert now["ward_vintage"].unique().to_list() == ["2025"]
    assert before["ward_vintage"].unique().to_list() == ["2023"]
    assert now["ward_code"].n_unique() == len(WARDS)
    assert before["ward_code"].n_unique() == len(older_wards.NAMES)
    assert now["lsoa21_name"].n_unique() == now["lsoa21_code"].n_unique() == 72
    assert (now.group_by("lsoa21_code").agg(pl.col("ward_code").n_unique())["ward_code"] == 1).all()


def test_the_programme_area_is_an_msoa_of_two_wards() -> None:
    found = {WARDS[each.ward] for each in small_areas.output_areas() if each.msoa == 2}
    assert found == {"Castle Quay", "Harbour"}


def test_msoas_are_of_the_size_of_msoas() -> None:
    people: dict[int, int] = {}
    for each in small_areas.output_areas():
        people[each.msoa] = people.get(each.msoa, 0) + each.residents
    assert all(5_000 <= count <= 16_000 for count in people.values())

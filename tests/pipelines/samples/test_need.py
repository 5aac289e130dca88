"""Merefield's need is read by the readers of the published files, and its summary agrees with its areas."""

from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from pipelines.samples import need
from pipelines.samples.small_areas import output_areas
from pipelines.source import Told
from pipelines.sources import deprivation, populations


def _read(write: Callable[[Path], None], source: object, folder: Path) -> pl.DataFrame:
    write(folder / "file.csv")
    found = source.read(folder / "file.csv", Told())  # type: ignore[attr-defined]
    return pl.concat(batch.kept for reading in found for batch in reading.batches)


def test_the_summary_agrees_with_the_small_areas(tmp_path: Path) -> None:
    areas = _read(need.write_indices, deprivation, tmp_path)
    council = _read(need.write_summary, deprivation, tmp_path).row(0, named=True)
    worst = areas.filter(pl.col("_imd_decile") == 1).height / areas.height
    assert float(council["share_decile1"]) == pytest.approx(worst, abs=0.0001)
    assert 0 < worst < float(council["extent"]) < 1
    assert areas["lsoa_vintage"].unique().to_list() == ["2021"]
    assert sorted(areas["_imd_decile"].unique()) == list(range(1, 11))


def test_more_deprived_is_ranked_first_and_scored_higher() -> None:
    ordered = sorted(need.needs(), key=lambda each: each.rank)
    scores = [each.score for each in ordered]
    assert scores == sorted(scores, reverse=True)
    assert 0 < scores[-1] < 10 < 50 < scores[0] < 90


def test_two_areas_of_most_community_need_are_left_behind(tmp_path: Path) -> None:
    found = _read(need.write_community_needs, deprivation, tmp_path).sort("_score")
    assert found["is_left_behind"].to_list() == ["FALSE"] * 70 + ["TRUE"] * 2
    assert found["_rank"].is_sorted(descending=True)


def test_residents_are_told_twice_and_grow_in_later_years(tmp_path: Path) -> None:
    census = _read(need.write_census, populations, tmp_path)
    people = sum(each.residents for each in output_areas())
    assert census.height == 360 + 72
    assert census["_residents"].sum() == 2 * people > 200_000
    later = _read(need.write_estimates, populations, tmp_path)
    assert later["basis"].unique().to_list() == ["mid-year estimate"]
    assert later["_residents"].is_sorted()
    assert later["_residents"].min() > people  # type: ignore[operator]

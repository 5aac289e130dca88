"""Deprivation: the samples by hand; the edition is that of the small areas; what is not understood."""

import shutil
from pathlib import Path

import polars as pl
import pytest

from pipelines import recognise
from pipelines.source import Told
from pipelines.sources import deprivation
from tests.pipelines.sources import drift

SAMPLES = {path.stem.removeprefix("deprivation_"): path for path in drift.samples("deprivation")}
ROWS = {"indices": (2, 1), "councils": (1, 0), "needs": (2, 0)}


def kept(path: Path) -> pl.DataFrame:
    (reading,) = deprivation.read(path, Told())
    return pl.concat(batch.kept for batch in reading.batches)


@pytest.mark.parametrize("name", ROWS)
def test_a_table_is_known_and_every_row_is_kept_or_set_aside(name: str) -> None:
    assert [each.source.name for each in recognise.readers(SAMPLES[name], None, Told())] == ["deprivation"]
    assert drift.ends(SAMPLES[name], "deprivation")[:2] == ROWS[name]


def test_the_columns_of_file_7() -> None:
    row = kept(SAMPLES["indices"]).row(0, named=True)
    assert (row["lsoa_code"], row["lsoa_vintage"], row["lad_vintage"]) == ("X01000001", "2021", "2024")
    assert [float(row[f"_{name}"]) for name in ("imd_score", "imd_rank", "imd_decile", "population")] == [
        62.31,
        812,
        1,
        1541,
    ]


def test_an_edition_of_other_small_areas_is_told_by_its_heading(tmp_path: Path) -> None:
    path = Path(shutil.copy(SAMPLES["indices"], tmp_path))
    path.write_text(path.read_text("utf-8").replace("code (2021)", "code (2011)"), "utf-8")
    assert set(kept(path)["lsoa_vintage"]) == {"2011"}


def test_the_columns_of_file_10() -> None:
    row = kept(SAMPLES["councils"]).row(0, named=True)
    assert (row["average_score"], row["share_decile1"], row["rank_of_extent"]) == ("28.4", "0.2083", "55")


def test_community_needs_say_which_kind_of_area() -> None:
    row = kept(SAMPLES["needs"]).row(0, named=True)
    assert (row["area_kind"], row["area_vintage"], row["is_left_behind"]) == ("lsoa21", "2021", "TRUE")


def test_a_rank_that_is_none_is_set_aside() -> None:
    (reading,) = deprivation.read(SAMPLES["indices"], Told())
    (batch,) = reading.batches
    assert batch.aside.select("_row", "column").rows() == [(4, "imd_rank")]


def test_without_ranks_it_is_no_index(tmp_path: Path) -> None:
    path = drift.column_dropped(Path(shutil.copy(SAMPLES["indices"], tmp_path)), "imd_rank")
    rows, _, said = drift.ends(path, "deprivation")
    assert (rows, bool(said)) == (0, True)

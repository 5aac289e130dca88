"""Areas: lookups and lists of codes by hand, the vintage out of the heading, and headings that changed."""

import shutil
from pathlib import Path

import polars as pl
import pytest

from pipelines import recognise, runner
from pipelines.source import Told
from pipelines.sources import areas
from tests.pipelines.sources import drift

SAMPLES = {path.stem.removeprefix("areas_"): path for path in drift.samples("areas")}
ROWS = {"small_areas": (3, 0), "wards": (3, 1), "codes": (2, 0), "names": (1, 0)}


def kept(path: Path) -> pl.DataFrame:
    (reading,) = areas.read(path, Told())
    return pl.concat(batch.kept for batch in reading.batches)


@pytest.mark.parametrize("name", ROWS)
def test_a_list_is_known_and_every_row_is_kept_or_set_aside(name: str) -> None:
    assert [each.source.name for each in recognise.readers(SAMPLES[name], None, Told())] == ["areas"]
    assert drift.ends(SAMPLES[name], "areas")[:2] == ROWS[name]


def test_the_year_of_the_codes_comes_out_of_the_headings() -> None:
    row = kept(SAMPLES["wards"]).row(0, named=True)
    assert (row["ward_vintage"], row["lad_vintage"]) == ("2025", "2025")
    assert (row["oa21_code"], row["ward_code"], row["lsoa21_code"]) == ("X00000001", "X05000001", None)


def test_what_is_no_code_is_set_aside_with_its_line() -> None:
    (reading,) = areas.read(SAMPLES["wards"], Told())
    (batch,) = reading.batches
    assert batch.aside.select("_row", "reason", "column").rows() == [
        (5, "not the code of an area", "oa21_code")
    ]


def test_codes_say_from_when_to_when() -> None:
    rows = kept(SAMPLES["codes"]).select("area_code", "area_kind", "valid_from", "valid_to").rows()
    assert rows == [
        ("X05000001", "ward", "2024-05-02", None),
        ("X05000901", "ward", "2004", "2024-05-01"),
    ]


def test_letters_beyond_ascii_in_windows_1252(tmp_path: Path) -> None:
    path = tmp_path / "welsh.csv"
    text = "OA21CD,LSOA21CD,LAD22CD,LAD22NM\nW00000001,W01000001,W06000001,Ynys Môn\n"
    path.write_bytes(text.encode("cp1252"))
    assert kept(path)["lad_name"].to_list() == ["Ynys Môn"]


def test_a_heading_that_nobody_knows_is_read_as_the_officer_says(tmp_path: Path) -> None:
    path = Path(shutil.copy(SAMPLES["codes"], tmp_path))
    path.write_text(path.read_text("utf-8").replace("ward_code", "Kennung"), "utf-8")
    assert runner.load([path]).is_refused
    (outcome,) = runner.load([path], Told(columns={"area_code": "Kennung"})).outcomes
    assert (outcome.status, outcome.understood_as) == ("loaded", "ward_codes")


def test_lookups_to_wards_of_two_years_stand_beside_each_other(tmp_path: Path) -> None:
    later = Path(shutil.copy(SAMPLES["wards"], tmp_path / "later.csv"))
    later.write_text(later.read_text("utf-8").replace("WD25", "WD26"), "utf-8")
    outcomes = runner.load([SAMPLES["wards"], later]).outcomes
    assert [len(each.supersedes) for each in outcomes] == [0, 0]

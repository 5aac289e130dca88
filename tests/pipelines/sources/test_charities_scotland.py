"""Charities of Scotland: the samples by hand, and a register that changed."""

import shutil
from datetime import date
from pathlib import Path

import polars as pl

from pipelines import recognise
from pipelines.source import Told
from pipelines.sources import charities_scotland
from tests.pipelines.sources import drift

CEASED, REGISTERED = drift.samples("charities_scotland")


def kept(path: Path) -> pl.DataFrame:
    assert [each.source.name for each in recognise.readers(path, None, Told())] == ["charities_scotland"]
    (reading,) = charities_scotland.read(path, Told())
    return next(reading.batches).kept


def test_those_registered() -> None:
    first = kept(REGISTERED).row(0, named=True)
    assert (first["number"], first["known_as"], first["postcode"]) == (
        "SC990001",
        "Carers of Brackenhoe",
        "QM9 1AA",
    )
    assert (first["_registered_on"], first["_year_ended_on"]) == (date(2012, 3, 14), date(2025, 3, 31))
    assert kept(REGISTERED)["_ceased_on"].null_count() == 6


def test_those_that_ceased() -> None:
    assert kept(CEASED)["_ceased_on"].to_list()[0] == date(2021, 9, 30)


def test_no_address_is_kept() -> None:
    assert "Kirk" not in kept(REGISTERED).write_csv() + kept(CEASED).write_csv()


def test_a_heading_renamed_is_named(tmp_path: Path) -> None:
    path = Path(shutil.copy(REGISTERED, tmp_path))
    path.write_text(path.read_text("utf-8").replace("Charity Status", "State"), "utf-8")
    assert '"Charity Status" is not among the headings' in drift.ends(path, "charities_scotland")[2]

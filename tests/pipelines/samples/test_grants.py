"""Merefield's grants are read by the reader of grants, with all that such files hold."""

import json
from collections.abc import Callable
from pathlib import Path

import polars as pl

from pipelines.samples import grants
from pipelines.source import Told
from pipelines.sources import grants as source


def _read(write: Callable[[Path], None], path: Path) -> tuple[pl.DataFrame, int]:
    write(path)
    batches = [batch for reading in source.read(path, Told()) for batch in reading.batches]
    return pl.concat(each.kept for each in batches), sum(each.aside.height for each in batches)


def test_the_foundation_gives_to_people_and_has_lines_of_nothing(tmp_path: Path) -> None:
    found, aside = _read(grants.write_foundation, tmp_path / "f.json")
    assert aside == 1
    assert found["grant_id"].n_unique() == found.height > 200
    people = found.filter(pl.col("recipient_kind") == "individual")
    assert people.height == 25
    assert people["recipient_name"].null_count() == people.height
    assert people["individual_lad"].unique().to_list() == ["X99000001"]
    assert found.filter(pl.col("currency") == "EUR").height == 1
    nothing = found.filter(pl.col("_amount") == 0)
    assert nothing.height > 0
    assert set(nothing["related_activity"]) < set(found["grant_id"])


def test_the_fund_passes_on_to_the_foundation(tmp_path: Path) -> None:
    found, aside = _read(grants.write_fund, tmp_path / "f.json")
    assert aside == 0
    passed = found.filter(pl.col("regrant_type") == "FRG010")
    given = json.loads((tmp_path / "f.json").read_text("utf-8"))["grants"]
    assert {each["fundingOrganization"][0]["id"] for each in given} == {grants.FUND[0]}
    assert passed["recipient_id"].unique().to_list() == [grants.FOUNDATION.org_id]


def test_the_council_lists_its_own_under_the_code(tmp_path: Path) -> None:
    found, aside = _read(grants.write_council, tmp_path / "c.csv")
    assert aside == 0
    assert found["published_type"].unique().to_list() == ["transparency"]
    assert found["funder_name"].unique().to_list() == ["Merefield Council"]
    without = found.filter(pl.col("beneficiary_places").is_null()).height
    assert 0 < without < found.height / 3

"""The published rows behind what is granted: they add up; people are one line without a file."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from tests import granted
from warehouse.reads import funding
from warehouse.reads.funding import Location, Reach
from warehouse.settings import settings

ALL = Reach(granted.COUNCIL, date(2023, 1, 1), granted.TODAY)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store that every test here reads."""
    made = tmp_path_factory.mktemp("granted")
    granted.store(made)
    return made


@pytest.fixture(autouse=True)
def _of_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_STORE", str(folder))
    settings.cache_clear()


@pytest.mark.parametrize("location", ["delivered_in", "based_in", "best_available"])
@pytest.mark.parametrize("ward", [None, *granted.CODES.values()])
def test_they_add_up_to_the_headline(location: Location, ward: str | None) -> None:
    scope = replace(ALL, location=location, wards=(ward,) if ward else ())
    head = funding.headline(scope).row(0, named=True)
    rows = funding.rows(scope)
    assert (rows["amount_gbp"].sum() or 0) == head["amount_gbp"]


def test_grants_to_people_are_one_line_together() -> None:
    rows = funding.rows(ALL)
    people = rows.filter(pl.col("_file").is_null())
    assert people.select("recipient_name", "amount_gbp", "grants").rows() == [
        ("People (rows withheld)", 250, 1)
    ]
    assert people["awarded_on"].null_count() == people["funder_name"].null_count() == 1

"""Merefield's charities are read by the readers of the Commission's extract, under numbers nobody has."""

from pathlib import Path

import polars as pl

from pipelines.samples import charities, world
from pipelines.samples.groups import groups
from pipelines.source import Told
from pipelines.sources import charities as register
from pipelines.sources import charity_returns


def test_register_and_returns_are_read_whole(tmp_path: Path) -> None:
    written, areas, returned = charities.write_charities(tmp_path)
    found = pl.concat(batch.kept for reading in register.read(written, Told()) for batch in reading.batches)
    small = [each for each in groups() if each.number]
    assert found.height == len(charities.numbers()) + len(small) > 80
    assert found.filter(pl.col("is_in_administration") == "True")["name"].to_list() == [
        charities.IN_ADMINISTRATION
    ]
    assert found.filter(pl.col("_latest_income") > 0).height == found.height
    returns = pl.concat(
        batch.kept for reading in charity_returns.read(returned, Told()) for batch in reading.batches
    )
    assert returns.height == len(charities.numbers()) - 1
    where = pl.concat(batch.kept for reading in register.read(areas, Told()) for batch in reading.batches)
    assert where["number"].to_list() == found["number"].to_list()
    assert set(where["area"]) == {"Merefield"}


def test_numbers_are_no_charitys_and_stay_the_same() -> None:
    numbers = list(charities.numbers().values())
    assert numbers == list(range(charities.FIRST, charities.FIRST + len(numbers)))
    named = {each for what in world.categories() for each in what.suppliers}
    assert set(charities.numbers()) < named
    assert {charities.IN_ADMINISTRATION, charities.LATE} < set(charities.numbers())

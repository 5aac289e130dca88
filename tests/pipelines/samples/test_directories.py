"""Merefield's directory is read by the reader of services, with all that such feeds hold."""

from pathlib import Path

import polars as pl

from pipelines.samples import directories
from pipelines.samples.groups import read as table
from pipelines.source import Told
from pipelines.sources import services


def test_the_feed_is_read_and_its_counters_are_not_believed(tmp_path: Path) -> None:
    path = tmp_path / "merefield_directory.json"
    directories.write_directory(path)
    assert services.takes(path)
    (reading,) = services.read(path, Told())
    (batch,) = reading.batches
    rows = len(table("directory.csv"))
    assert (batch.kept.height, batch.aside["reason"].to_list()) == (rows, ["repeated row"])
    assert (
        f"the feed says {directories.SAID} services, {rows + 1} stand here" in reading.understanding.warnings
    )
    placed = {
        column: batch.kept.filter(pl.col(column).is_not_null()).height
        for column in ("postcode", "latitude", "ward_code")
    }
    assert sum(placed.values()) == rows - 1
    assert min(placed.values()) > 0


def test_groups_that_are_on_a_register_bear_their_number() -> None:
    numbered = [each for each in directories.services() if each["organization"]["organization_identifiers"]]
    schemes = {each["organization"]["organization_identifiers"][0]["identifier_scheme"] for each in numbered}
    assert schemes == {"GB-CHC"}
    assert 0 < len(numbered) < len(table("directory.csv"))

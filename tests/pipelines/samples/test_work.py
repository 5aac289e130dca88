"""What Merefield's residents work as is the same everywhere, and follows the wards' need."""

from pathlib import Path

import polars as pl

from pipelines.samples import work
from pipelines.source import Told
from pipelines.sources import labour


def counts(path: Path) -> pl.DataFrame:
    (reading,) = labour.read(path, Told())
    return pl.concat(batch.kept for batch in reading.batches)


def test_every_file_is_read_whole(tmp_path: Path) -> None:
    for name, write in (
        ("o", work.write_occupations),
        ("q", work.write_qualifications),
        ("c", work.write_claimants),
    ):
        path = tmp_path / f"{name}.csv"
        write(path)
        assert labour.takes(path)
        assert counts(path).height == path.read_text("utf-8").count("\n") - 1


def test_professions_live_where_need_is_low(tmp_path: Path) -> None:
    work.write_occupations(tmp_path / "o.csv")
    found = counts(tmp_path / "o.csv").filter(pl.col("category") == "Professional occupations")
    shares = dict(found.select("area_name", "_value").iter_rows())
    assert shares["Fenny Cross"] > 2 * shares["Harbour"]


def test_claimants_are_rounded_to_five(tmp_path: Path) -> None:
    work.write_claimants(tmp_path / "c.csv")
    assert (counts(tmp_path / "c.csv")["_value"] % 5 == 0).all()


def test_the_plan_has_its_priorities(tmp_path: Path) -> None:
    work.write_plan(tmp_path / "p.csv")
    (reading,) = labour.read(tmp_path / "p.csv", Told())
    assert [row for batch in reading.batches for row in batch.kept["priority"]] == list(work.PLANS)

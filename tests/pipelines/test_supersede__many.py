"""Lists of two directories may bear one name and the same small numbers: neither takes the other's place."""

from pathlib import Path

import polars as pl

from pipelines import supersede
from pipelines.landing import Landed
from pipelines.sources.services import SERVICES
from pipelines.supersede import Counted
from tests.pipelines.landings import landed


def directory(folder: Path, names: list[str], after: int) -> Landed:
    """A landed list of services, numbered from 1."""
    found = landed(folder, "services.csv", [], after, entity="services", kind="services", council_ons=None)
    rows = [
        {"_row": number, "service_id": str(number), "name": name}
        for number, name in enumerate(names, start=1)
    ]
    pl.DataFrame(rows, schema_overrides={"_row": pl.UInt32}).write_parquet(folder / "kept-0-0.parquet")
    return found


def judged(tmp_path: Path, *names: str) -> bool:
    """Whether a list of that name with these services takes the place of an earlier one."""
    old = directory(tmp_path / "old", ["Lunch club", "Chess", "Library", "Choir", "Swimming"], 0)
    new = directory(tmp_path / "new", list(names), 9)
    found = supersede.judge(Counted(new, new.receipt.parts[0]), SERVICES, supersede.counted([old]))
    return bool(found.supersedes)


def test_another_directory_of_the_same_name_stands_beside_it(tmp_path: Path) -> None:
    assert not judged(tmp_path, "Debt advice", "Toddlers", "Boxing", "Allotments", "Yoga")


def test_the_same_directory_takes_the_place_of_its_earlier_list(tmp_path: Path) -> None:
    assert judged(tmp_path, "Lunch club", "Chess club", "Libraries", "Choirs", "Pool")

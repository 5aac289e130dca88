"""A postcode as its ward, by the lists that have landed and the newest wards."""

from pathlib import Path

import polars as pl

from pipelines import landing
from pipelines.arrival import Given, arrive
from pipelines.door import places
from pipelines.source import Told
from warehouse.settings import settings


def land(folder: Path, name: str, text: str) -> None:
    """A list of postcodes, landed."""
    path = folder / name
    path.write_text(text, "utf-8")
    (found,) = arrive(Given(path, Told()), settings().store, [], lambda size: None, lambda rows: None)
    landing.settle(settings().store, found.landed)


def test_a_postcode_stands_alone_or_in_an_address() -> None:
    cells = pl.Series(["zz1  1aa", "12 Brick Lane, ZZ11AA, Merefield", "Brick Lane", None])
    assert places.postcode(cells).to_list() == ["ZZ11AA", "ZZ11AA", None, None]


def test_the_newest_wards_count_and_no_list_tells_nothing(tmp_path: Path) -> None:
    store = settings().store
    assert places.wards(["ZZ11AA"], store) == {}
    land(tmp_path, "a.csv", "pcd7,wd25cd,lad25cd\nZZ1 1AA,E05000001,E08000001\nZZ1 2AA,E05000002,E08000001\n")
    assert places.wards(["ZZ11AA", "ZZ19ZZ"], store) == {"ZZ11AA": "E05000001"}
    land(tmp_path, "b.csv", "pcd7,wd26cd,lad26cd\nZZ1 1AA,E05000009,E08000001\nZZ1 3AA,E05000003,E08000001\n")
    assert places.wards(["ZZ11AA", "ZZ12AA"], store) == {"ZZ11AA": "E05000009", "ZZ12AA": "E05000002"}

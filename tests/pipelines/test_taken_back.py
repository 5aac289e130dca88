"""Files taken out of the landing: only those that came after the store, and none is lost."""

from pathlib import Path

from pipelines import landing, runner, taken_back
from tests.pipelines.spends import lines, write
from warehouse import stores
from warehouse.settings import settings


def test_only_what_came_after_the_store_is_moved(tmp_path: Path) -> None:
    store = settings().store
    runner.load([write(tmp_path / "a.csv", lines("2024-04", 9))])
    first = stores.current(store)
    assert first is not None
    assert taken_back.since(store, first.stem) == []
    runner.load(
        [write(tmp_path / "b.csv", lines("2024-05", 9)), write(tmp_path / "c.csv", lines("2024-06", 9))]
    )
    assert sorted(taken_back.since(store, first.stem)) == ["b.csv", "c.csv"]
    assert [each.receipt.file for each in landing.landed(store)] == ["a.csv"]
    assert len(list((store / "landing" / taken_back.PLACE).glob("*/*/*/receipt.json"))) == 2

"""A load goes where it is sent, and tells whom it was given."""

from pathlib import Path

from pipelines import runner
from pipelines.destination import Destination
from tests.pipelines.spends import lines, write
from warehouse import stores
from warehouse.build import Step
from warehouse.settings import settings


def test_a_load_goes_to_the_store_given_and_tells_each_step(tmp_path: Path) -> None:
    said: list[Step] = []
    elsewhere = tmp_path / "elsewhere"
    path = write(tmp_path / "a.csv", lines("2024-04", 9))
    runner.load([path], to=Destination(elsewhere, is_demo=True, progress=said.append))
    assert stores.current(elsewhere) is not None
    assert stores.current(settings().store) is None
    assert any("a.csv" in step.what for step in said)

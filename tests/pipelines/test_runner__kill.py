"""A load is killed with SIGKILL at twenty-five random moments.

The store always opens, nothing loaded before is lost, no half a file lies in the landing, the next load
goes on.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pytest

from pipelines import runner
from tests.warehouse.doomed import Doomed, doomed
from warehouse import ask
from warehouse.settings import settings

KILLS = 25
ROWS = 40


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """Files of as many councils, each with forty payments to a supplier of its own."""
    folder = tmp_path / "published"
    folder.mkdir()
    for token in range(1, 5 * KILLS):
        rows = "".join(
            f"{1 + day % 28:02d}/05/2024,Adults,Supplier {token} Ltd,{day + 1}.50\n" for day in range(ROWS)
        )
        text = f"Date,Department,Supplier Name,Net Amount\n{rows}"
        (folder / f"payments_{token}.csv").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def loaders(files: Path) -> Iterator[Doomed]:
    """Loads of these files, each to be killed."""
    with doomed("load", files) as found:
        yield found.let_end(1)


def _stored() -> set[str]:
    """The files in the store, each with all its rows in every table that has them."""
    with ask.snapshot() as now:
        stored = now.frame(
            "select _file, count(*) as n, sum(amount_gbp) as gbp from marts.payments group by _file"
        )
        arrived = now.frame("select _file, rows_kept from raw._arrivals")
    assert set(stored["n"]) == {ROWS}
    assert stored["gbp"].n_unique() == 1
    assert dict(arrived.iter_rows()) == dict(stored.select("_file", "n").iter_rows())
    return set(stored["_file"])


def _landed() -> set[str]:
    """The files in the landing, each whole: the file as published, its receipt, its rows."""
    names = set()
    for receipt in settings().store.glob("landing/*/*/*/receipt.json"):
        said = json.loads(receipt.read_text("utf-8"))
        assert (receipt.parent / said["file"]).stat().st_size == said["bytes"]
        kept = [pl.read_parquet(path).height for path in receipt.parent.glob("kept-*.parquet")]
        assert sum(kept) == ROWS
        names.add(said["file"])
    folders = {path for path in settings().store.glob("landing/*/*/*") if not path.parts[-3].startswith(".")}
    assert len(names) == len(folders)
    return names


def test_a_killed_load_breaks_nothing(files: Path, loaders: Doomed) -> None:
    before = {"payments_1.csv"}
    for token in range(2, 5 * KILLS):
        if loaders.killed == KILLS:
            break
        was_killed = loaders.kill(token)
        stored, file = _stored(), f"payments_{token}.csv"
        assert before <= stored
        assert stored <= _landed()
        assert was_killed or file in stored
        before = stored
    assert loaders.killed == KILLS
    last = runner.load([files / "payments_124.csv"])
    assert [each.status for each in last.outcomes] == ["loaded"]
    assert _stored() == _landed() >= before | {"payments_124.csv"}
    assert not list(settings().store.glob(".building-*"))

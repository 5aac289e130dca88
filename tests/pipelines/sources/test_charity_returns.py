"""Annual returns: the samples by hand, and an extract that changed."""

import shutil
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest

from pipelines import recognise
from pipelines.source import Told
from pipelines.sources import charity_returns
from tests.pipelines.sources import drift
from warehouse.errors import SourceChanged

SAMPLES = {path.stem.removeprefix("charity_returns_"): path for path in drift.samples("charity_returns")}


def kept(entity: str) -> pl.DataFrame:
    (reading,) = charity_returns.read(SAMPLES[entity], Told())
    return pl.concat([batch.kept for batch in reading.batches])


@pytest.mark.parametrize("entity", charity_returns.LAYOUTS)
def test_a_text_is_known_and_loaded_whole(entity: str) -> None:
    path = SAMPLES[entity]
    assert [reader.source.name for reader in recognise.readers(path, None, Told())] == ["charity_returns"]
    rows, aside, _ = drift.ends(path, "charity_returns")
    assert (rows, aside) == (len(path.read_text("utf-8").splitlines()) - 1, 0)


def test_a_return_that_never_came() -> None:
    assert kept("history")["_received_on"].is_null().to_list()[:3] == [False, True, False]


def test_public_money_and_none_of_it_are_two_things() -> None:
    rows = kept("part_a")
    assert rows["_government_contracts_income"].to_list()[:2] == [Decimal("900000.00"), None]
    assert rows["_government_grants"].to_list()[:2] == [0, 1]


def test_an_amount_may_be_below_nought() -> None:
    row = kept("part_b").row(0, named=True)
    assert (row["_reserves"], row["_pension_scheme"]) == (Decimal("-40000.00"), Decimal("-25000.00"))


@pytest.mark.parametrize("entity", charity_returns.LAYOUTS)
def test_a_heading_renamed_is_named(entity: str, tmp_path: Path) -> None:
    path = Path(shutil.copy(SAMPLES[entity], tmp_path))
    path.write_text(path.read_text("utf-8").replace("fin_period_end_date", "year_end"), "utf-8")
    with pytest.raises(SourceChanged, match="fin_period_end_date"):
        charity_returns.read(path, Told())

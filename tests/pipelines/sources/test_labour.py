"""Work, learning, care and claims: the samples by hand, and what is refused."""

from pathlib import Path

import polars as pl
import pytest

from pipelines import recognise
from pipelines.source import Batch, Told
from pipelines.sources import labour
from tests.pipelines.sources import drift
from warehouse.errors import SourceChanged

CLAIMANTS, LSIPS, OCCUPATIONS = drift.samples("labour")


def read(path: Path) -> Batch:
    (reading,) = labour.read(path, Told())
    batches = list(reading.batches)
    return Batch(pl.concat(each.kept for each in batches), pl.concat(each.aside for each in batches))


@pytest.mark.parametrize("path", [CLAIMANTS, LSIPS, OCCUPATIONS], ids=lambda path: path.stem)
def test_nobody_else_takes_it(path: Path) -> None:
    assert [each.source.name for each in recognise.readers(path, None, Told())] == ["labour"]


def test_a_share_or_no_number_is_no_count() -> None:
    batch = read(OCCUPATIONS)
    assert batch.kept.select("area_code", "category", "_value").rows() == [
        ("X05000001", "Managers, directors and senior officials", 410),
        ("X05000001", "Professional occupations", 1020),
    ]
    assert batch.aside.select("_row", "reason").rows() == [
        (4, "not a count"), (5, "no count"), (6, "no area"), (7, "no category"),
    ]  # fmt: skip


def test_claimants_have_their_month_and_a_blank_is_no_nought() -> None:
    batch = read(CLAIMANTS)
    assert batch.kept.select("topic", "counted_on", "_value").rows() == [
        ("claimants", "September 2026", 85),
        ("claimants", "September 2026", 140),
    ]
    assert batch.aside.select("_row", "reason").rows() == [(4, "no count")]


def test_districts_have_their_area_and_priorities() -> None:
    batch = read(LSIPS)
    assert batch.kept.select("lad_code", "lsip_name", "priority").rows() == [
        ("X99000001", "Mereshire", "Care and health"),
        ("X99000001", "Mereshire", "Construction and retrofit"),
    ]
    assert batch.aside.select("_row", "reason").rows() == [(4, "blank row"), (5, "no area")]


def test_another_table_is_refused_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("area_code,colour\nX05000001,red\n", "utf-8")
    with pytest.raises(SourceChanged, match="no table of work, learning or care"):
        labour.read(path, Told())

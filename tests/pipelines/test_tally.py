"""Rows are written whole and counted as they pass."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest

from pipelines import tally
from pipelines.source import ASIDE, Batch, Ending, Reading, Understanding
from pipelines.sources.spending import PAYMENTS
from pipelines.tally import Stamp
from tests.pipelines.landings import Row, month_of, rows_frame


def _reading(batches: list[list[Row]], aside: int = 0) -> Reading:
    reasons = pl.DataFrame(
        [{"_row": 900 + n, "reason": "blank row", "column": None, "text": ""} for n in range(aside)],
        schema=ASIDE,
    )

    def each() -> Iterator[Batch]:
        for number, rows in enumerate(batches):
            yield Batch(rows_frame(rows), reasons if number == 0 else reasons.clear())

    return Reading(Understanding("payments"), each(), Ending)


def _keep(reading: Reading, folder: Path) -> tally.Tally:
    return tally.keep(reading, PAYMENTS, folder, 0, Stamp(5, "a.csv", "April"), lambda rows: None)


def test_every_row_is_written_with_its_plumbing(tmp_path: Path) -> None:
    found = _keep(_reading([month_of(2024, 4, 3), month_of(2024, 5, 2)], aside=4), tmp_path)
    kept = pl.concat(pl.read_parquet(tmp_path / name) for name in found.kept_files)
    assert kept.height == found.kept == 5
    assert kept["_arrival"].unique().to_list() == [5]
    assert (kept["_file"][0], kept["_part"][0]) == ("a.csv", "April")
    assert pl.read_parquet(tmp_path / found.aside_file).height == found.set_aside["blank row"] == 4
    assert found.read == 9


def test_columns_that_a_part_does_not_have_are_not_written(tmp_path: Path) -> None:
    found = _keep(_reading([month_of(2024, 4, 3)]), tmp_path)
    written = set(pl.read_parquet_schema(tmp_path / found.kept_files[0]))
    assert {"_row", "_arrival", "supplier", "_paid_on", "_amount"} <= written
    assert not {"grant_flag", "amount_gross", "_amount_gross"} & written


def test_money_and_months_add_up(tmp_path: Path) -> None:
    found = _keep(_reading([month_of(2024, 4, 3, "0.10"), month_of(2024, 5, 2, "-1.00")]), tmp_path)
    assert found.total == Decimal("-1.70")
    assert {name: (span.rows, span.total) for name, span in found.spans.items()} == {
        "2024-04": (3, Decimal("0.30")),
        "2024-05": (2, Decimal("-2.00")),
    }
    assert (found.first_on, found.last_on) == (date(2024, 4, 1), date(2024, 5, 2))


def test_equal_rows_are_counted_across_batches(tmp_path: Path) -> None:
    found = _keep(_reading([month_of(2024, 4, 3), month_of(2024, 4, 2)]), tmp_path)
    assert found.equal_rows() == 2


def test_an_empty_part_still_has_its_files(tmp_path: Path) -> None:
    found = _keep(_reading([[]]), tmp_path)
    assert (found.kept, found.total, found.equal_rows()) == (0, None, 0)
    assert pl.read_parquet(tmp_path / found.kept_files[0]).height == 0


def test_small_batches_share_a_file_and_large_ones_do_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tally, "ROWS_A_FILE", 4)
    found = _keep(_reading([month_of(2024, 4, 3), month_of(2024, 5, 3), month_of(2024, 6, 1)]), tmp_path)
    assert [pl.read_parquet(tmp_path / name).height for name in found.kept_files] == [6, 1]


def test_a_batch_without_rows_writes_no_file(tmp_path: Path) -> None:
    assert len(_keep(_reading([month_of(2024, 4, 1), [], []]), tmp_path).kept_files) == 1

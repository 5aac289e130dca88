"""Tables that go on to the right: a line stays a row, and a mark for nothing is not nought."""

from pathlib import Path

import pytest

from pipelines.formats import wide
from pipelines.source import Batch
from pipelines.sources.insolvency_service import SECTORS
from warehouse.errors import MultiplierError


def rows(path: Path, text: str) -> Batch:
    """What the file of this text is read as."""
    path.write_text(text, "utf-8")
    (reading,) = wide.read(path, SECTORS, "insolvency_sectors")
    (batch,) = reading.batches
    return batch


def test_a_line_is_a_row_with_what_stands_under_each_heading(tmp_path: Path) -> None:
    batch = rows(tmp_path / "a.csv", 'month,O,P\n2024-01,0,"1,250"\n2024-02,[x],7\n')
    assert batch.kept.rows() == [(2, "2024-01", "month", "O=0; P=1250"), (3, "2024-02", "month", "P=7")]
    assert batch.aside.is_empty()


def test_what_is_no_number_is_set_aside_with_its_line(tmp_path: Path) -> None:
    batch = rows(tmp_path / "a.csv", "month,O,P\n2024-01,1,2\n2024-02,1.5,2\n,3,4\n,,\n2024-03,5,6,7\n")
    assert batch.kept["label"].to_list() == ["2024-01"]
    assert batch.aside.select("_row", "reason", "column").rows() == [
        (3, "number not understood", "O"),
        (4, "no label", None),
        (5, "blank row", None),
        (6, "too many cells", None),
    ]


def test_a_heading_alone_has_no_rows_and_nothing_at_all_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("note\n", "utf-8")
    with pytest.raises(MultiplierError, match="headings"):
        wide.read(path, SECTORS, "insolvency_sectors")

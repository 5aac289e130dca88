"""Tables by the patterns of their headings: whatever stands above them, every row is kept or set aside."""

from pathlib import Path

import polars as pl

from pipelines.formats import shaped
from pipelines.formats.shaped import Shape
from pipelines.source import Column, Table

SHAPE = Shape("things", {"code": "code|id", "many": r"how\s?many"}, {"topic": "t"}, ("code", "many"))
TABLE = Table(
    "things",
    ("things",),
    (Column("code", "C."), Column("topic", "T."), Column("many", "M.", "whole")),
    (1, 9),
    "Few.",
)


def judge(rows: pl.DataFrame, shape: Shape) -> pl.DataFrame:
    return rows.with_columns(reason=pl.when(shaped.blank(shape)).then(pl.lit("blank row")))


def test_headings_are_found_below_a_title_and_cells_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('A title,\n,\n Code ,How   many\nx,"1,204"\n,\ny,7.0\n', "utf-8")
    assert shaped.takes(path, [SHAPE])
    (reading,) = shaped.read(path, [TABLE], [SHAPE], judge)
    (batch,) = reading.batches
    assert batch.kept.select("_row", "code", "topic", "_many").rows() == [
        (4, "x", "t", 1204),
        (6, "y", "t", 7),
    ]
    assert batch.aside.select("_row", "reason").rows() == [(5, "blank row")]
    assert reading.understanding.heading_row == 3
    assert reading.understanding.columns["code"].text == " Code "


def test_a_record_with_too_many_cells_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("code,how many\nx,1\ny,2,3,4\n", "utf-8")
    (reading,) = shaped.read(path, [TABLE], [SHAPE], judge)
    (batch,) = reading.batches
    assert batch.aside["reason"].to_list() == ["too many cells"]


def test_another_table_is_none(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("code,colour\nx,red\n", "utf-8")
    assert shaped.read(path, [TABLE], [SHAPE], judge) == []

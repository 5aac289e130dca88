"""What a person sees on the command line."""

from decimal import Decimal

import polars as pl
import pytest

from pipelines import console
from warehouse.build import Step


def test_a_table_is_aligned_and_nothing_is_cut_silently(capsys: pytest.CaptureFixture[str]) -> None:
    console.table(pl.DataFrame({"name": ["a", "b" * 60], "gbp": [Decimal("1.50"), None], "rows": [12345, 1]}))
    said = capsys.readouterr().out.splitlines()
    assert said[0].split() == ["name", "gbp", "rows"]
    assert said[2].split() == ["a", "1.50", "12,345"]
    assert said[3].startswith("b" * 39 + "…")


def test_many_rows_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    console.table(pl.DataFrame({"n": range(console.MOST_ROWS + 7)}))
    assert "... 7 rows more" in capsys.readouterr().out


def test_a_frame_without_columns_is_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    console.table(pl.DataFrame())
    assert capsys.readouterr().out.strip() == ""


def test_there_is_no_bar_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    with console.steps() as progress:
        progress(Step(1, 2, "reading"))
    assert capsys.readouterr().err == ""


def test_there_is_a_bar_on_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    with console.steps() as progress:
        progress(Step(1, 2, "reading a.csv"))
    assert "50%  reading a.csv" in capsys.readouterr().err


def test_data_cannot_command_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    console.table(pl.DataFrame({"name": ["\x1b[2JAcme\u202e", "Beta"]}))
    row = {"_file": "a\x1b.csv", "part": "b\x07", "sentence": "\x9bc", "superseded_by": "d\x1b"}
    console.listed([row])
    said = capsys.readouterr().out
    assert said.endswith("[2JAcme\nBeta\na.csv [b]: c Superseded by d.\n")
    assert said.replace("\n", "").isprintable()

"""A source that brings its own headings is known by most of them on one line, and by nothing less."""

from pathlib import Path

import pytest

from pipelines.formats import headings, own_headings, table_kinds
from pipelines.formats.parts import Record
from pipelines.source import Told

CSV = """column,heading,where,when,because
ward_code,Ward Code,general,,
name,Ward Name,general,,
mid_year,Mid-year,general,,
people,Population,general,,
"""


@pytest.fixture(autouse=True)
def _a_source_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in headings.FOLDER.glob("*.csv"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "populations.csv").write_text(CSV, "utf-8")
    monkeypatch.setattr(headings, "FOLDER", tmp_path)
    monkeypatch.setattr(own_headings, "FOLDER", tmp_path)


def _head(*lines: tuple[str, ...]) -> list[Record]:
    return [Record(row, cells) for row, cells in enumerate(lines, 1)]


def test_most_of_its_columns_on_one_line_make_it_known() -> None:
    head = _head(("People of Merefield",), ("WARD CODE", "Mid year", "population"), ("X1", "2023", "80"))
    verdict = table_kinds.judge(head, "a.csv", None, Told())
    assert (verdict.kind, verdict.found and verdict.found.row) == ("populations", 2)


def test_half_of_them_do_not() -> None:
    assert own_headings.find(_head(("Ward Code", "Ward Name", "Amount"), ("X1", "Market", "80"))) is None


def test_a_line_that_says_more_of_payments_is_payments() -> None:
    line = ("Ward Code", "Ward Name", "Population", "Supplier Name", "Payment Date", "Amount", "Department")
    head = _head(line, ("X1", "Market", "80", "Thrumley Ltd", "01/05/2023", "10.00", "Place"))
    assert table_kinds.judge(head, "a.csv", None, Told()).kind == "payments"

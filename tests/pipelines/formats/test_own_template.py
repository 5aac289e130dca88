"""Sheets of hubs and exchanges: each part by its own headings, and a file of none of them."""

from pathlib import Path

import pytest
import xlsxwriter

from pipelines.formats import own_template
from pipelines.source import Told
from pipelines.sources.hubs import SOURCE
from warehouse.errors import SourceChanged


@pytest.mark.parametrize(
    ("headings", "is_one"),
    [
        ("hub,hub_type,session_id,held_on,status,function,ward_code,capacity", True),
        ("hub,held_on", True),
        ("hub,Date", False),
        ("hub,held_on,name", False),
        ("supplier,amount,paid_on", False),
    ],
)
def test_a_template_is_known_by_its_headings(tmp_path: Path, headings: str, is_one: bool) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"{headings}\n", "utf-8")
    assert own_template.takes(path, SOURCE.tables) == is_one


def test_each_sheet_is_read_as_its_own_table(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name, cells in (
            ("one", [["hub", "held_on", "hub_type"], ["Kiln Hub", "2024-05-01", "General"]]),
            ("two", [["hub", "held_on", "person_key"], ["Kiln Hub", "2024-05-01", "M1"]]),
        ):
            sheet = book.add_worksheet(name)
            for row, line in enumerate(cells):
                sheet.write_row(row, 0, line)
    assert own_template.takes(path, SOURCE.tables)
    found = own_template.read(path, SOURCE.tables, Told())
    kinds = [(each.understanding.part, each.understanding.kind) for each in found]
    assert kinds == [("one", "hub_sessions"), ("two", "hub_attendance")]
    assert [sum(batch.kept.height for batch in each.batches) for each in found] == [1, 1]


def test_a_file_of_other_headings_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("hub,colour,date\nKiln,x,2024-05-01\n", "utf-8")
    with pytest.raises(SourceChanged, match="no sheet of this source"):
        own_template.read(path, SOURCE.tables, Told())

"""The copy: each record where it stood, whatever lines it took."""

from pathlib import Path

import pytest
import xlsxwriter

from pipelines.door import reduce
from pipelines.formats.records import open_parts
from pipelines.source import Told
from pipelines.sources.hubs import SOURCE


def rows(path: Path) -> list[int]:
    """The lines that records which say anything begin on, but for those above the headings."""
    (part,) = open_parts(path)
    return [record.row for record in part.head(50) if sum(map(bool, record.cells)) > 2]


HEADINGS = "Kiln Street Hub\n\nDate,Visitor name,Came as,Organisation\n"
TEXT = HEADINGS + "01/05/2024,A1,GP,{}\n13/05/2024,A2,GP,Choir\n\n"


@pytest.mark.parametrize("organisation", ["Choir", '"Choir\nof\nThrumley"', '"Choir, ""The"" one"'])
def test_a_text_keeps_its_lines(tmp_path: Path, organisation: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"{TEXT.format(organisation)}14/05/2024,A3,GP,Choir\n", "utf-8")
    reduce(path, tmp_path / "b.csv", SOURCE.tables, Told(), tmp_path)
    assert rows(tmp_path / "b.csv") == rows(path)


def test_a_line_that_cannot_be_told_apart_keeps_its_place_and_nothing_more(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        f"{TEXT.format('Choir')}14/05/2024,A3,GP,Choir,Mabel,Ashgrove\n15/05/2024,A4,GP,Choir\n", "utf-8"
    )
    held = reduce(path, tmp_path / "b.csv", SOURCE.tables, Told(), tmp_path)
    found = (tmp_path / "b.csv").read_text("utf-8").splitlines()
    assert found[6].startswith("left out,")
    assert found[7].startswith("15/05/2024")
    assert "1 line whose cells could not be told apart: set aside, and nothing of them kept" in held.said[""]


def test_a_workbook_keeps_its_rows_and_none_of_what_is_around_them(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Register")
        for row, line in enumerate(TEXT.format("Choir").splitlines()):
            sheet.write_row(row, 1, line.split(","))
    reduce(path, tmp_path / "b.xlsx", SOURCE.tables, Told(), tmp_path)
    assert rows(tmp_path / "b.xlsx") == rows(path) == [3, 4, 5]

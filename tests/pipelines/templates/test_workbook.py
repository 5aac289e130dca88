"""Templates as workbooks: a sheet a table, what may be chosen, notes; the same bytes each time."""

import io
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from pipelines import templates
from pipelines.formats.records import open_parts
from pipelines.source import Source
from pipelines.templates import choices, notes, workbook

FILES = {each.name: each.content for each in templates.files()}
XML = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.mark.parametrize("source", templates.sources(), ids=lambda each: each.name)
def test_a_workbook_has_a_sheet_a_table_notes_and_hidden_lists(tmp_path: Path, source: Source) -> None:
    path = tmp_path / f"{source.template}.xlsx"
    path.write_bytes(FILES[path.name])
    parts = {part.name: part for part in open_parts(path)}
    assert list(parts) == [*(table.entity for table in source.tables), notes.SHEET, "Lists"]
    assert [name for name, part in parts.items() if part.hidden] == ["Lists"]
    for table in source.tables:
        assert parts[table.entity].head(2)[0].cells == tuple(column.name for column in table.columns)
    said = [" ".join(record.cells).strip() for record in parts[notes.SHEET].head(200)]
    assert said[0] == f"{source.title}: template {choices.VERSION}"
    assert all(sentence in said for sentence in notes.NEVER)
    told = {(line.split()[0], line.split()[1]) for line in said if len(line.split()) > 1}
    assert {(table.entity, column.name) for table in source.tables for column in table.columns} <= told


def test_a_template_is_the_same_bytes_each_time() -> None:
    assert {each.name: each.content for each in templates.files()} == FILES


@pytest.mark.parametrize("source", templates.sources(), ids=lambda each: each.name)
def test_each_column_is_asked_for_as_what_it_is(source: Source) -> None:
    with zipfile.ZipFile(io.BytesIO(workbook.book(source))) as book:
        for number, table in enumerate(source.tables, 1):
            sheet = ElementTree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
            asked = [each.attrib for each in sheet.iter(f"{XML}dataValidation")]
            assert [each["promptTitle"] for each in asked] == [column.name for column in table.columns]
            for column, each in zip(table.columns, asked, strict=True):
                is_list = bool(choices.of(column))
                assert (each.get("type") == "list") == is_list
                assert (each.get("errorStyle", "stop") == "stop") == (not column.is_free)
                if column.type == "date":
                    assert each.get("type") == "date"
            pane = next(sheet.iter(f"{XML}pane"))
            assert (pane.attrib["ySplit"], pane.attrib["state"]) == ("1", "frozen")

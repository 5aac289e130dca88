"""Templates filled in and read: exactly what was filled, but for people, who are keys."""

import csv
import io
from datetime import date
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest
import xlsxwriter

from pipelines import templates
from pipelines.arrival import Given, arrive
from pipelines.formats.records import open_parts
from pipelines.landing import Landed
from pipelines.source import TYPED, Column, Source, Table, Told
from pipelines.templates import choices
from warehouse.settings import settings

ROWS = 4
FILES = {each.name: each.content for each in templates.files()}
TEXTS = {"date": "2024-05-{:02d}", "whole": "{}", "decimal": "{}.5", "money": "{}.25", "text": "Thing {}"}


def filled(column: Column, row: int) -> str:
    """What a careful volunteer writes: a choice of the list, else something of the right sort."""
    if words := choices.of(column):
        return words[row % len(words)]
    if column.name == "person_key":
        return f"M{row:03d}"
    if column.name == "ward_code":
        return f"X0500000{row}"
    return TEXTS[column.type].format(row + 1)


def lines(table: Table) -> list[list[str]]:
    """Every column filled in, on each line."""
    return [[filled(column, row) for column in table.columns] for row in range(ROWS)]


def as_csv(source: Source, table: Table, folder: Path) -> Path:
    """The template of the table with lines below its headings."""
    path = folder / f"{source.template}-{table.entity}.csv"
    out = io.StringIO()
    csv.writer(out).writerows(lines(table))
    path.write_bytes(FILES[path.name] + out.getvalue().encode())
    return path


def as_workbook(source: Source, folder: Path) -> Path:
    """The template's own sheets, each with lines below its headings; days and numbers are no texts."""
    blank = folder / "blank.xlsx"
    blank.write_bytes(FILES[f"{source.template}.xlsx"])
    path = folder / f"{source.template}.xlsx"
    by_name = {table.entity: table for table in source.tables}
    with xlsxwriter.Workbook(path) as book:
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for part in open_parts(blank):
            sheet = book.add_worksheet(part.name)
            for record in part.head(200):
                sheet.write_row(record.row - 1, 0, record.cells)
            if part.hidden:
                sheet.hide()
            for row, cells in enumerate(lines(by_name[str(part.name)]) if part.name in by_name else [], 1):
                for at, (column, text) in enumerate(zip(by_name[str(part.name)].columns, cells, strict=True)):
                    if column.type == "date":
                        sheet.write_datetime(row, at, date.fromisoformat(text), day)
                    elif column.type == "text":
                        sheet.write_string(row, at, text)
                    else:
                        sheet.write_number(row, at, float(text))
    return path


def arrived(path: Path) -> Landed:
    """The file as it lands."""
    given = Given(path, Told(council="E08000006"))
    (found,) = arrive(given, settings().store, [], lambda size: None, lambda rows: None)
    return found.landed


def held(landed: Landed, entity: str) -> pl.DataFrame:
    """The rows kept of one table."""
    (part,) = (part for part in landed.receipt.parts if part.entity == entity)
    assert (part.rows_kept, part.rows_set_aside) == (ROWS, 0)
    return pl.concat([pl.read_parquet(file) for file in landed.kept(part)])


def assert_as_filled(found: pl.DataFrame, table: Table) -> None:
    for at, column in enumerate(table.columns):
        wanted = [line[at] for line in lines(table)]
        if column.name == "person_key":
            assert not set(found[column.name]) & set(wanted)
            assert found[column.name].n_unique() == ROWS
        elif column.type == "text":
            assert found[column.name].to_list() == wanted
        elif column.type == "date":
            assert found[f"_{column.name}"].to_list() == [date.fromisoformat(text) for text in wanted]
        else:
            typed = found[f"_{column.name}"]
            assert typed.dtype == TYPED[column.type]
            assert [Decimal(value) for value in typed] == [Decimal(text) for text in wanted]


@pytest.mark.parametrize("source", templates.sources(), ids=lambda each: each.name)
def test_a_workbook_filled_in_is_read_as_it_was_filled(source: Source, tmp_path: Path) -> None:
    landed = arrived(as_workbook(source, tmp_path))
    assert landed.receipt.source == source.name
    assert [part.entity for part in landed.receipt.parts] == [table.entity for table in source.tables]
    for table in source.tables:
        assert_as_filled(held(landed, table.entity), table)
    for part in landed.receipt.parts:
        assert all("person" in said for said in part.warnings), part.warnings


@pytest.mark.parametrize("source", templates.sources(), ids=lambda each: each.name)
def test_a_text_filled_in_is_read_as_it_was_filled(source: Source, tmp_path: Path) -> None:
    for table in source.tables:
        landed = arrived(as_csv(source, table, tmp_path))
        assert landed.receipt.source == source.name
        assert_as_filled(held(landed, table.entity), table)


def test_the_days_of_a_text_may_be_written_day_first(tmp_path: Path) -> None:
    (source, *_) = templates.sources()
    path = as_csv(source, source.tables[0], tmp_path)
    path.write_text(path.read_text("utf-8").replace("2024-05-01", "13/05/2024"), "utf-8")
    found = held(arrived(path), "sessions")
    assert found["_held_on"][0] == date(2024, 5, 13)

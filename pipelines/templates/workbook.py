"""A template as a workbook: a sheet a table with what may be chosen, notes, the lists on a hidden sheet."""

import io
from datetime import UTC, date, datetime

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from pipelines.source import Column, Source, Table
from pipelines.templates import choices, notes

ROWS = 5_000
"""Lines that choices and formats are laid out for; those below are read as well."""

LISTS = "Lists"
MADE = datetime(2026, 1, 1, tzinfo=UTC)
"""The same for every workbook, so that one template is the same bytes each time."""

_FORMATS = {"text": "@", "date": "yyyy-mm-dd", "whole": "0", "decimal": "General", "money": "0.00"}
_MOST_TITLE, _MOST_SAID = 32, 255
"""How long the title and the words of a hint may be in a workbook."""


def book(source: Source) -> bytes:
    """The workbook."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as made:
        made.set_properties(
            {"title": notes.title(source), "comments": " ".join(notes.NEVER), "created": MADE}
        )
        strong = made.add_format({"bold": True, "text_wrap": True, "valign": "top", "num_format": "@"})
        sheets = [made.add_worksheet(table.entity) for table in source.tables]
        _notes(made.add_worksheet(notes.SHEET), source, made, strong)
        lists = made.add_worksheet(LISTS)
        lists.hide()
        places = _lists(lists, source)
        for table, sheet in zip(source.tables, sheets, strict=True):
            _table(sheet, table, made, strong, places)
    return out.getvalue()


def _lists(sheet: Worksheet, source: Source) -> dict[tuple[str, ...], str]:
    """Each list once, a column each; where it stands."""
    every = dict.fromkeys(choices.of(column) for table in source.tables for column in table.columns)
    places = {}
    for at, words in enumerate(words for words in every if words):
        sheet.write_column(0, at, words)
        letter = xl_col_to_name(at)
        places[words] = f"={LISTS}!${letter}$1:${letter}${len(words)}"
    return places


def _table(
    sheet: Worksheet, table: Table, made: Workbook, strong: Format, places: dict[tuple[str, ...], str]
) -> None:
    sheet.freeze_panes(1, 0)
    formats = {kind: made.add_format({"num_format": look}) for kind, look in _FORMATS.items()}
    for at, column in enumerate(table.columns):
        sheet.set_column(at, at, max(14, len(column.name) + 2), formats[column.type])
        sheet.write_string(0, at, column.name, strong)
        sheet.data_validation(1, at, ROWS, at, _asked(column, places))


def _asked(column: Column, places: dict[tuple[str, ...], str]) -> dict[str, object]:
    """What the cells of a column hold, and what is said to whoever stands on one."""
    said: dict[str, object] = {
        "input_title": column.name[:_MOST_TITLE],
        "input_message": column.about[:_MOST_SAID],
        "error_title": column.name[:_MOST_TITLE],
    }
    if words := choices.of(column):
        told = {"error_message": "Choose one of the list, or leave it empty."}
        wrong = {"error_type": "information" if column.is_free else "stop"}
        return {**said, **told, **wrong, "validate": "list", "source": places[words]}
    if column.type == "date":
        told = {"error_message": "Write a day, as 2024-05-01."}
        return {**said, **told, "validate": "date", "criteria": ">=", "value": date(2000, 1, 1)}
    if column.type in ("whole", "decimal", "money"):
        told = {"error_message": "Write a number, without words beside it."}
        kind = "integer" if column.type == "whole" else "decimal"
        return {**said, **told, "validate": kind, "criteria": ">=", "value": 0}
    return {**said, "validate": "any"}


def _notes(sheet: Worksheet, source: Source, made: Workbook, strong: Format) -> None:
    wrapped = made.add_format({"text_wrap": True, "valign": "top"})
    large = made.add_format({"bold": True, "font_size": 14})
    for at, width in enumerate((16, 20, 14, 60, 60)):
        sheet.set_column(at, at, width)
    sheet.write_string(0, 0, notes.title(source), large)
    row = 2
    for heading, sentences in notes.paragraphs(source):
        sheet.write_string(row, 0, heading, strong)
        # No merged cells, which screen readers lose their way in: a sentence runs on over the empty ones.
        for place, sentence in enumerate(sentences, row + 1):
            sheet.write_string(place, 0, sentence)
        row += len(sentences) + 2
    for place, line in enumerate((notes.HEADINGS, *notes.meanings(source)), row):
        for at, text in enumerate(line):
            sheet.write_string(place, at, text, strong if line is notes.HEADINGS else wrapped)

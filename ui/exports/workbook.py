"""Tables as CSV and as an accessible workbook: cover, contents, notes, one table a sheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ui.charts.figure import Figure, Kind
from ui.exports.cells import Cell, defused, printable
from ui.provenance import Provenance

_FORMATS: dict[Kind, dict[str, object]] = {
    "text": {"text_wrap": True},
    "link": {},
    "money": {"num_format": "#,##0.00"},
    "percent": {"num_format": "0.0"},
    "number": {"num_format": "0.0"},
    "count": {"num_format": "#,##0"},
    "date": {"num_format": "d mmmm yyyy"},
}
_WIDTHS: dict[Kind, int] = {
    "text": 34, "link": 44, "money": 18, "percent": 14, "number": 14, "count": 12, "date": 18,
}  # fmt: skip
SHORTHAND = (
    ("[x]", "not available"),
    ("[c]", "withheld: it would name a person, or tell how many a few people are"),
    ("[u]", "low reliability: too few, or too little money, for a figure; the table says the limits"),
    ("[z]", "not applicable"),
    ("[b]", "break: the figures before and after are not alike"),
)
# The provenance columns stand on every row: a row that is copied out still says where it comes from, and any
# program can read the file, which lines above the heading would prevent.
PROVENANCE = ("source", "filters", "coverage")
OWN_LINES = "Each worksheet says above its table which place, filters and source are its own."

Sealed = tuple[Figure, Provenance]
"""A figure with the lines that it carries."""


def to_csv(figure: Figure, provenance: Provenance) -> bytes:
    """The figure's table as CSV (UTF-8 with a mark, so that Excel reads £ right), formulas defused."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([field.label for field in figure.fields] + list(PROVENANCE))
    tail = [provenance.origin, provenance.filters, provenance.coverage]
    for row in zip(*map(figure.cells, figure.fields), strict=True):
        writer.writerow([_csv_cell(value) for value in [*row, *tail]])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _csv_cell(value: Cell) -> str:
    if value is None:
        return "[x]"
    if isinstance(value, str):
        return defused(value)
    if isinstance(value, float):
        # Shares and effective numbers: more figures than two after the point would only look exact.
        return f"{value:.2f}"
    return value.isoformat() if isinstance(value, date) else str(value)


def to_xlsx(figures: Sequence[Figure], provenance: Provenance, title: str) -> bytes:
    """The figures' tables as one workbook, all of one place and choice."""
    return _book([(figure, provenance) for figure in figures], provenance.lines(), title)


def page_to_xlsx(sealed: Sequence[Sealed], cover: Provenance, title: str) -> bytes:
    """A page's figures as one workbook, each with its own place, filters and credit; `cover` the page's."""
    return _book(sealed, [*cover.lines(), OWN_LINES], title)


def _book(sealed: Sequence[Sealed], cover: Sequence[str], title: str) -> bytes:
    """Laid out as the Government Analysis Function asks."""
    out = io.BytesIO()
    settings = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(out, settings) as book:
        # Dated by its data: the same figures give the same file.
        built = sealed[0][1].standing.built_at.replace(tzinfo=None)
        book.set_properties({"title": printable(title), "comments": " ".join(cover), "created": built})
        sheets = [(sheet_name(figure, number), figure) for number, (figure, _) in enumerate(sealed, 1)]
        strong = book.add_format({"bold": True, "font_size": 14})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        _cover(book.add_worksheet("Cover_sheet"), cover, title, strong, wrapped)
        _contents(book.add_worksheet("Contents"), sheets, strong)
        _notes(book.add_worksheet("Notes"), strong, wrapped)
        formats = {kind: book.add_format(look) for kind, look in _FORMATS.items()}
        for (name, _), one in zip(sheets, sealed, strict=True):
            _table(book.add_worksheet(name), name, one, strong, formats)
    return out.getvalue()


def sheet_name(figure: Figure, number: int) -> str:
    """What a worksheet is called: its place and the figure's key, in the 31 letters that Excel allows."""
    return f"{number}_{figure.key.replace('-', '_')}"[:31]


def _cover(sheet: Worksheet, lines: Sequence[str], title: str, strong: Format, wrapped: Format) -> None:
    sheet.set_column(0, 0, 100)
    sheet.write_string(0, 0, printable(title), strong)
    for row, line in enumerate(lines, 1):
        sheet.write_string(row, 0, printable(line), wrapped)


def _contents(sheet: Worksheet, sheets: Sequence[tuple[str, Figure]], strong: Format) -> None:
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 1, 90)
    sheet.write_string(0, 0, "Contents", strong)
    sheet.write_string(1, 0, "This worksheet contains one table.")
    _as_table(sheet, 2, "contents", ["Worksheet", "What it shows"], max(len(sheets), 1))
    for row, (name, figure) in enumerate(sheets, 3):
        sheet.write_url(row, 0, f"internal:'{name}'!A1", string=name)
        sheet.write_string(row, 1, printable(f"{figure.title}. {figure.subtitle}"))


def _notes(sheet: Worksheet, strong: Format, wrapped: Format) -> None:
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, 1, 70)
    sheet.write_string(0, 0, "Notes", strong)
    sheet.write_string(1, 0, "This worksheet contains one table.")
    _as_table(sheet, 2, "notes", ["Shorthand", "Meaning"], len(SHORTHAND))
    for row, (mark, meaning) in enumerate(SHORTHAND, 3):
        sheet.write_string(row, 0, mark)
        sheet.write_string(row, 1, meaning, wrapped)


def _table(
    sheet: Worksheet,
    name: str,
    sealed: Sealed,
    strong: Format,
    formats: dict[Kind, Format],
) -> None:
    figure, provenance = sealed
    sheet.write_string(0, 0, printable(figure.title), strong)
    above = [figure.subtitle, "This worksheet contains one table.", figure.sentence, *provenance.lines()]
    for row, line in enumerate(above, 1):
        sheet.write_string(row, 0, printable(line))
    top = len(above) + 1
    rows = max(figure.table.height, 1)
    _as_table(sheet, top, f"table_{name}", [field.label for field in figure.fields], rows)
    for place, field in enumerate(figure.fields):
        sheet.set_column(place, place, _WIDTHS[field.kind])
        for row, value in enumerate(figure.cells(field), top + 1):
            _write(sheet, row, place, value, formats[field.kind])


def _as_table(sheet: Worksheet, top: int, name: str, headings: Sequence[str], rows: int) -> None:
    columns = [{"header": heading} for heading in headings]
    options = {"name": name, "style": None, "autofilter": False, "columns": columns}
    sheet.add_table(top, 0, top + rows, len(headings) - 1, options)


def _write(sheet: Worksheet, row: int, column: int, value: Cell, look: Format) -> None:
    if value is None:
        sheet.write_string(row, column, "[x]", look)
    elif isinstance(value, str):
        sheet.write_string(row, column, printable(value), look)
    elif isinstance(value, date | datetime):
        sheet.write_datetime(row, column, value, look)
    else:
        # A worksheet knows only binary numbers: a Decimal becomes the nearest one here, at the very end.
        sheet.write_number(row, column, float(value) if isinstance(value, Decimal) else value, look)

"""Sheets of workbooks (XLSX, XLSB, XLS, ODS) as parts: every cell as the text it stands for."""

import datetime as dt
import io
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from itertools import islice
from typing import Any, BinaryIO
from xml.etree.ElementTree import ParseError

import polars as pl
from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from pipelines.formats import cell_errors, odd_lines, oversize, sheet_bounds
from pipelines.formats.parts import ODD, Chunk, Record
from warehouse.errors import SourceChanged

_ROWS_A_CHUNK = 50_000


def text_of(value: Any) -> str | None:
    """A cell's value as text: the shortest decimal of the stored number, ISO dates, TRUE and FALSE."""
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return format(Decimal(repr(value)).to_integral() if value.is_integer() else Decimal(repr(value)), "f")
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ")
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return str(value)


def sheets(member: str | None, where: str, opener: Callable[[], BinaryIO]) -> "list[SheetPart]":
    """The sheets with at least one cell, hidden ones too. Raises SourceChanged where it cannot be read."""
    with opener() as file:
        content = file.read()
    sheet_bounds.hold(content, where)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        metas = [meta for meta in book.sheets_metadata if meta.typ is SheetTypeEnum.WorkSheet]
        tables = [book.get_sheet_by_name(meta.name) for meta in metas]
        shown = {meta.name for meta in metas if meta.visible is SheetVisibleEnum.Visible}
        errors = cell_errors.of_workbook(content)
    except PasswordError as error:
        raise SourceChanged(
            "The workbook is protected by a password",
            where=where,
            next="Save it without the password and load that.",
        ) from error
    except (CalamineError, ParseError) as error:
        raise SourceChanged(
            f"The workbook cannot be read ({error})",
            where=where,
            next="Open it, save it anew, and load that.",
        ) from error
    parts = []
    for one in tables:
        if one.height:
            part = SheetPart(f"{member}/{one.name}" if member else one.name, one, errors.get(one.name, {}))
            part.hidden = one.name not in shown
            parts.append(part)
    if not parts:
        raise SourceChanged("The workbook has no cells", where=where, next="Ask the publisher for the table.")
    return parts


class SheetPart:
    """One sheet. Rows are the sheet's own, 1-based."""

    encoding = None
    delimiter = None

    def __init__(self, name: str, sheet: CalamineSheet, errors: Mapping[int, Mapping[int, str]]) -> None:
        """`errors`: row and column, from 1, to the words of cells that hold an error."""
        self.name = name
        self.hidden = False
        self._sheet = sheet
        self._errors = errors
        self._left = sheet.start[1] + 1 if sheet.start else 1
        self._height = sheet.end[0] + 1 if sheet.end else 0

    def _rows(self) -> Iterator[tuple[int, list[str | None]]]:
        """(row, cells without the empty ones at the end); rows below the last that has a cell do not come."""
        for row, values in enumerate(self._sheet.iter_rows(), 1):
            cells = [text_of(value) for value in values]
            for column, words in self._errors.get(row, {}).items():
                cells[column - self._left] = words
            while cells and cells[-1] is None:
                cells.pop()
            yield row, cells

    def head(self, n: int = 60) -> list[Record]:
        return [_record(row, cells) for row, cells in islice(self._rows(), n)]

    def tail(self, n: int = 30) -> list[Record]:
        rows = islice(self._rows(), max(0, self._height - n), None)
        return [_record(row, cells) for row, cells in rows]

    def records_after(self, row: int, width: int, ragged: bool = False) -> Iterator[Chunk]:
        """As for text, but a sheet has no short records: cells that are not there are empty."""
        rows = islice(self._rows(), row, None)
        while some := list(islice(rows, _ROWS_A_CHUNK)):
            yield _chunk(some, width)


def _record(row: int, cells: list[str | None]) -> Record:
    texts = tuple(cell or "" for cell in cells)
    over = oversize.too_many(texts)
    return Record(row, () if over else texts[: oversize.MOST_CELLS], over)


def _chunk(rows: list[tuple[int, list[str | None]]], width: int) -> Chunk:
    fitting, odd = [], []
    for row, cells in rows:
        if sum(len(cell) for cell in cells if cell) > oversize.LONGEST:
            odd.append((row, oversize.TOO_LONG, oversize.cut(_text(cells))))
        elif len(cells) > width:
            odd.append((row, odd_lines.TOO_MANY, _text(cells)))
        else:
            fitting.append((row, *cells, *[None] * (width - len(cells))))
    schema = {"_row": pl.UInt32} | {f"c{i}": pl.String() for i in range(width)}
    frame = pl.DataFrame(fitting, schema=schema, orient="row")
    return Chunk(frame, pl.DataFrame(odd, schema=ODD, orient="row"))


def _text(cells: list[str | None]) -> str:
    return "\t".join(cell or "" for cell in cells)

"""Tables as an OpenDocument workbook: cover, contents, notes, one table a sheet, as in the Excel one."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal

from odfdo import Cell, Document, Row, Table

from ui.charts.figure import Field
from ui.exports.cells import Cell as Value
from ui.exports.cells import printable
from ui.exports.pack.pack import Pack
from ui.exports.pack.rebuilt import repacked
from ui.exports.workbook import OWN_LINES, SHORTHAND, Sealed, sheet_name

ONE_TABLE = "This worksheet contains one table."
LANGUAGE = "en-GB"


def workbook(pack: Pack) -> bytes:
    """The tables of all figures. The same figures give the same bytes."""
    document = Document("spreadsheet")
    document.body.clear()
    document.set_language(LANGUAGE)
    about = document.meta
    about.title, about.language, about.generator = printable(pack.title), LANGUAGE, "Multiplier"
    about.creation_date = about.date = pack.built_at.replace(tzinfo=None)
    about.editing_cycles, about.editing_duration = 1, timedelta(0)
    sealed = [(item.figure, item.seal) for item in pack.items]
    named = [(sheet_name(figure, number), figure) for number, (figure, _) in enumerate(sealed, 1)]
    cover = [pack.title, pack.part_said, *pack.caveats, OWN_LINES]
    contents = [(name, f"{figure.title}. {figure.subtitle}") for name, figure in named]
    document.body.append(_sheet("Cover_sheet", [], [[line] for line in cover]))
    document.body.append(
        _sheet("Contents", ["Contents", ONE_TABLE], [("Worksheet", "What it shows"), *contents])
    )
    document.body.append(_sheet("Notes", ["Notes", ONE_TABLE], [("Shorthand", "Meaning"), *SHORTHAND]))
    for (name, _), one in zip(named, sealed, strict=True):
        document.body.append(_table(name, one))
    out = io.BytesIO()
    document.save(out)
    return repacked(out.getvalue(), pack.built_at)


def _table(name: str, sealed: Sealed) -> Table:
    figure, seal = sealed
    above = [figure.title, figure.subtitle, ONE_TABLE, figure.sentence, *seal.lines()]
    columns = [[_number(value, field) for value in figure.cells(field)] for field in figure.fields]
    return _sheet(name, above, [[field.label for field in figure.fields], *zip(*columns, strict=True)])


def _sheet(name: str, above: Sequence[str], rows: Iterable[Sequence[Value]]) -> Table:
    table = Table(name)
    for line in above:
        table.append_row(_row([line]))
    for row in rows:
        table.append_row(_row(row))
    return table


def _row(values: Sequence[Value]) -> Row:
    row = Row()
    for value in values:
        row.append_cell(_cell(value))
    return row


def _cell(value: Value) -> Cell:
    """A cell that holds a value and never a formula, whatever a text looks like."""
    if value is None:
        return Cell("[x]", cell_type="string")
    if isinstance(value, str):
        return Cell(printable(value), cell_type="string")
    return Cell(value)


def _number(value: Value, field: Field) -> Value:
    # Shares and effective numbers: more figures than two after the point would only look exact.
    if isinstance(value, float):
        return round(Decimal(str(value)), 2) if field.is_number else value
    return value.date() if hasattr(value, "date") and isinstance(value, date) else value

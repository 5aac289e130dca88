"""Grants in tables: CSV, XLSX and ODS as 360Giving's standard flattens them, and councils' own lists."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import polars as pl

from pipelines.formats import amounts, threesixty_columns, threesixty_order, threesixty_rows
from pipelines.formats.parts import NoTable, Part
from pipelines.formats.records import open_all
from pipelines.formats.threesixty_headings import Headed, find
from pipelines.formats.threesixty_order import Decided
from pipelines.formats.threesixty_rows import Rows
from pipelines.source import Batch, Ending, Reading, Table, Told, Understanding
from warehouse.errors import SourceChanged

_HEAD = 60
_ASK = 'Say which it is, as --map {}="Their heading"{}.'
_POUNDS = "The amounts are taken for pounds: no column says the currency."


@dataclass(frozen=True)
class _Sheet:
    part: Part
    headed: Headed


def read(path: Path, table: Table, told: Told) -> list[Reading]:
    """Every sheet that lists grants. Sheets of further places of the same grants are read with them; others
    are named. SourceChanged says what is missing where no sheet lists any."""
    sheets, left = _sheets(path, told)
    lists = [each for each in sheets if each.headed.holds("amount") and _names_grants(each.headed)]
    if not lists:
        raise _no_list(path.name, sheets, left)
    more = [each for each in sheets if each not in lists]
    places = [each for each in more if _is_of_places(each.headed)]
    left += [_name(each.part) for each in more if each not in places and not _is_unfilled(each)]
    further = threesixty_columns.further_places([(each.part, each.headed) for each in places])
    readings = [_reading(each, path.name, table, told, further) for each in lists]
    if left:
        known = readings[0].understanding
        said = f"not read, as they list no grants: {', '.join(left)}"
        readings[0].understanding = replace(known, warnings=(*known.warnings, said))
    return readings


def _sheets(path: Path, told: Told) -> tuple[list[_Sheet], list[str]]:
    sheets: list[_Sheet] = []
    left: list[str] = []
    for part in open_all(path):
        if isinstance(part, NoTable) or part.hidden:
            left.append(f'"{part.name}"')
        elif headed := find(part.head(_HEAD), told.columns):
            sheets.append(_Sheet(part, headed))
        elif any(any(record.cells) for record in part.head(_HEAD)):
            left.append(_name(part))
    return sheets, left


def _names_grants(headed: Headed) -> bool:
    about = ("grant_id", "awarded_on", "recipient_name", "individual", "funder_name", "funder_id", "currency")
    return any(headed.holds(column) for column in about)


def _is_of_places(headed: Headed) -> bool:
    return headed.holds("grant_id") and bool(
        headed.all("beneficiary_places") or headed.all("recipient_places")
    )


def _is_unfilled(sheet: _Sheet) -> bool:
    """A sheet of the standard's template with nothing below its heading."""
    return sheet.headed.holds("grant_id") and not any(
        record.row > sheet.headed.row and any(record.cells) for record in sheet.part.head(_HEAD)
    )


def _name(part: Part) -> str:
    return f'"{part.name}"' if part.name else "the file"


def _no_list(file: str, sheets: Sequence[_Sheet], left: Sequence[str]) -> SourceChanged:
    if not sheets:
        held = f" ({', '.join(left)})" if left else ""
        return SourceChanged(
            f"No heading of a list of grants was found{held}",
            where=file,
            next="It has a line with Award Date, Amount Awarded and Recipient Org:Name, or the Code's words.",
        )
    return _missing(sheets[0], file, ["amount"])


def _missing(sheet: _Sheet, file: str, names: Sequence[str]) -> SourceChanged:
    named = f"{file}, {sheet.part.name}" if sheet.part.name else file
    listed = ", ".join(f'"{text}"' for text in sheet.headed.texts if text)
    period = ", or the period of all of them as --period 2023/24" if names[0] == "awarded_on" else ""
    return SourceChanged(
        f"No column was found for {' and '.join(names)}; the heading is taken to be: {listed[:600]}",
        where=f"{named}:{sheet.headed.row}",
        next=_ASK.format(names[0], period),
    )


def _reading(sheet: _Sheet, file: str, table: Table, told: Told, further: pl.DataFrame | None) -> Reading:
    headed, part = sheet.headed, sheet.part
    dated = headed.holds("awarded_on")
    if not dated and not told.period:
        raise _missing(sheet, file, ["awarded_on"])
    chunks = list(part.records_after(headed.row, len(headed.texts), ragged=True))
    if not any(chunk.frame.height or chunk.odd.height for chunk in chunks):
        raise SourceChanged(
            "There is a heading and no grants below it",
            where=f"{file}, {part.name}:{headed.row}" if part.name else f"{file}:{headed.row}",
            next="Ask the publisher for the grants.",
        )
    filled = threesixty_columns.Filled(headed, told, file, further)
    batches = [filled.split(chunk) for chunk in chunks]
    days = pl.concat([flat["awarded_on"] for flat, _ in batches])
    order = threesixty_order.decide(days, file, told) if dated else Decided(None, None)
    style, _, _ = amounts.style(pl.concat([flat["amount"] for flat, _ in batches]).drop_nulls()[:2_000])
    published = "360giving" if headed.holds("grant_id") or headed.holds("currency") else "transparency"
    rows = Rows(table, order.order, style, published)
    understanding = Understanding(
        kind=table.kinds[0],
        part=part.name,
        encoding=part.encoding,
        delimiter=part.delimiter,
        heading_row=headed.row,
        columns=filled.columns,
        unused=headed.unused,
        date_order=order.date_order,
        guessed=(*filled.guessed, *order.guessed, *(() if headed.holds("currency") else (_POUNDS,))),
    )
    return Reading(understanding, _batches(rows, batches), lambda: _ending(rows, headed))


def _batches(rows: Rows, frames: Sequence[tuple[pl.DataFrame, pl.DataFrame]]) -> Iterator[Batch]:
    for flat, aside in frames:
        yield rows.batch(flat, aside)


def _ending(rows: Rows, headed: Headed) -> Ending:
    said = threesixty_rows.said(rows)
    if headed.unknown:
        more = f" and {len(headed.unknown) - 20:,} more" if len(headed.unknown) > 20 else ""
        said.append(f"headings that are not the standard's, not used: {', '.join(headed.unknown[:20])}{more}")
    return Ending(warnings=tuple(said))

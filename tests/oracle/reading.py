"""A second, boring reader.

Csv, Decimal, no Polars, nothing of pipelines/. The product is held to what it says.

A recipe (tests/real/recipes_*.py) tells it where the heading is and which cell is what; it guesses
nothing.
"""

import csv
import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

Cells = list[str]
Judge = Callable[[int, Cells], str | None]

PENNY = Decimal("0.01")
EXCEL_ERRORS = {"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!"}


@dataclass(frozen=True)
class Truth:
    """What is true of one file.

    `records` counts those after the heading, blank ones too: kept + everything aside.
    """

    kind: str
    heading_line: int
    records: int
    kept: int
    aside: Mapping[str, int]
    total: Decimal
    first: date | None
    last: date | None
    suppliers: int
    amount: str
    basis: str | None
    paid: str | None
    order: str | None
    own_total: Decimal | None = None


@dataclass(frozen=True)
class Layout:
    """Where things stand, as somebody who opened the file saw it. Cells are counted from 0."""

    heading_line: int
    supplier: int
    amount: int
    paid: int | None
    order: str | None
    basis: str | None = "unknown"
    kind: str = "payments"
    heading_above: int | None = None
    own_total_line: int | None = None
    unreadable: frozenset[str] = field(default_factory=frozenset)


def lines(path: Path, encoding: str) -> list[tuple[int, Cells]]:
    """Every record with the physical line it starts on (1-based)."""
    found: list[tuple[int, Cells]] = []
    with path.open(encoding=encoding, newline="") as file:
        reader = csv.reader(file)
        start = 1
        for cells in reader:
            found.append((start, cells))
            start = reader.line_num + 1
    return found


def pounds(text: str) -> Decimal:
    """Money as a person reads it, to the penny; an unreadable cell is an error, never nought."""
    bare = text.strip().replace(",", "").replace("£", "")
    minus = bare.startswith("(") and bare.endswith(")")
    value = Decimal(bare[1:-1] if minus else bare).quantize(PENNY, ROUND_HALF_UP)
    return -value if minus else value


def day(text: str, order: str | None) -> date:
    """A date in the one order the whole file is written in; a time of day after it is dropped."""
    bare = text.strip().split(" ")[0]
    if order == "ymd":
        return date.fromisoformat(bare)
    parts = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", bare)
    assert order == "dmy"
    assert parts, f"Not a date of this file's own style: {text!r}"
    return date(int(parts[3]), int(parts[2]), int(parts[1]))


def blank(_: int, cells: Cells) -> str | None:
    """The judgement most files need: only wholly empty records are set aside."""
    return None if any(cell.strip() for cell in cells) else "blank row"


def _heading(records: list[tuple[int, Cells]], layout: Layout, cell: int) -> str:
    rows = dict(records)
    text = rows[layout.heading_line][cell].strip()
    if not text and layout.heading_above is not None:
        text = rows[layout.heading_above][cell].strip()
    return text


def tally(records: list[tuple[int, Cells]], layout: Layout, judge: Judge = blank) -> Truth:
    """Count, add up and date the records after the heading, leaving out what `judge` names a reason for."""
    after = [(line, cells) for line, cells in records if line > layout.heading_line]
    aside = Counter(reason for line, cells in after if (reason := judge(line, cells)))
    kept = [cells for line, cells in after if not judge(line, cells)]
    money = [cells[layout.amount].strip() for cells in kept]
    days = [] if layout.paid is None else [cells[layout.paid].strip() for cells in kept]
    dates = [day(text, layout.order) for text in days if text and text not in layout.unreadable]
    names = {cells[layout.supplier].strip() for cells in kept} - {""} - EXCEL_ERRORS
    own = None
    if layout.own_total_line is not None:
        own = pounds(dict(records)[layout.own_total_line][layout.amount])
    return Truth(
        kind=layout.kind,
        heading_line=layout.heading_line,
        records=len(after),
        kept=len(kept),
        aside=dict(aside),
        total=sum((pounds(text) for text in money if text and text not in layout.unreadable), Decimal(0)),
        first=min(dates, default=None),
        last=max(dates, default=None),
        suppliers=len(names),
        amount=_heading(records, layout, layout.amount),
        basis=layout.basis,
        paid=None if layout.paid is None else _heading(records, layout, layout.paid),
        order=layout.order,
        own_total=own,
    )

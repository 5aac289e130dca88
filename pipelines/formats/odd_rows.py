"""What a row is that is no payment: blank, a repeated heading, a total, a footer. One row at a time: they are
few."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import polars as pl

from pipelines.formats import odd_lines, spelling, totals
from pipelines.formats.contents import said
from pipelines.formats.totals import Totals
from pipelines.source import ASIDE

_FOOTER = re.compile(
    r"^(?:\u00a9|\(c\)|copyright|notes?\b|source|report|printed|produced|prepared|data\b|the |this |"
    r"these |all |for |please|contact|page \d|end of|published|disclaimer|\*|\^|number of|count|records?:|"
    r"licen[cs]ed?|contains|\d+ (?:rows|records|payments|items)|key:|n\.?b\.?\b|run (?:date|by|on)|figures|"
    r"date (?:run|produced|of report)|payments (?:to|over))",
    re.IGNORECASE,
)
_QUOTE = '"'


@dataclass(frozen=True)
class Places:
    """Where the columns that tell rows apart stand: our column -> cell; and the file's headings by cell."""

    columns: Mapping[str, int]
    headings: Sequence[str]
    delimiter: str = ","

    def cell(self, column: str, cells: Sequence[str]) -> str:
        """The text of one of our columns; "" where the file has no such column."""
        at = self.columns.get(column)
        return cells[at] if at is not None and at < len(cells) else ""


@dataclass(frozen=True)
class Row:
    """A row under suspicion: its cells without blanks, what was read of it, and the sums of what was kept
    before it."""

    cells: tuple[str, ...]
    amount: Decimal | None
    has_day: bool
    kept: Decimal
    rows: int
    largest: Decimal


def clean(cells: Sequence[str | None]) -> tuple[str, ...]:
    """Cells without what is nothing."""
    return tuple(said(cell) for cell in cells)


def reason(row: Row, places: Places, sums: Totals) -> str | None:
    """Why the row is no payment, by its shape; None where its shape says nothing."""
    filled = [text for text in row.cells if text]
    if not filled:
        return "blank row"
    if _is_heading(row.cells, places):
        return "repeated heading"
    label = _total(row, filled, places, sums)
    if label is not None:
        sums.meet(label, row.amount, row.kept, row.rows)
        return "total row"
    if row.amount is None and not row.has_day and _is_footer(filled):
        return "footer"
    if (
        row.amount is None
        and not places.cell("supplier", row.cells)
        and _says_nothing(places.cell("amount", row.cells))
    ):
        return (
            "no supplier and no amount"
            if "supplier" in places.columns and "amount" in places.columns
            else None
        )
    return None


def records(odd: pl.DataFrame, places: Places) -> pl.DataFrame:
    """Records of another width as ASIDE: by their reason, or by their shape where that says more (a
    footer)."""
    reasons = [
        _shape(text, places) if reason == "too few cells" else reason
        for reason, text in zip(odd["reason"], odd["text"], strict=True)
    ]
    made = odd.with_columns(
        pl.Series("reason", reasons, dtype=pl.String), column=pl.lit(None, dtype=pl.String)
    )
    return made.select(pl.col(name).cast(kind) for name, kind in ASIDE.items())


def _shape(text: str, places: Places) -> str:
    cells = odd_lines.texts(text.encode(), places.delimiter.encode())
    if len(cells) > 2:
        return "too few cells"
    found = reason(Row(clean(cells), None, False, Decimal(0), 0, Decimal(0)), Places({}, ()), Totals())
    return found if found in ("footer", "blank row") else "too few cells"


def as_text(cells: Sequence[str | None]) -> str:
    """A row as text: its cells with commas between, quoted where needed."""
    texts = (cell or "" for cell in cells)
    return ",".join(f'"{t.replace(_QUOTE, _QUOTE * 2)}"' if set(t) & set(',"\n\r') else t for t in texts)


def _says_nothing(text: str) -> bool:
    return not any(letter.isalnum() for letter in text)


def _is_heading(cells: Sequence[str], places: Places) -> bool:
    """The heading's own words, where at least two of our columns stand and nothing else does."""
    pairs = [(cells[at], places.headings[at]) for at in places.columns.values()
             if at < len(cells) and at < len(places.headings) and places.headings[at]]  # fmt: skip
    same = sum(
        1 for cell, heading in pairs if cell and _form(cell) in (_form(heading), _form(heading.split()[-1]))
    )
    filled = sum(1 for cell, _ in pairs if cell)
    return same >= 2 and same * 10 >= filled * 8


def _form(text: str) -> str:
    return spelling.normal_form(text) or text.lower()


def _is_footer(filled: Sequence[str]) -> bool:
    text = filled[0]
    return len(filled) <= 2 and any(letter.isalpha() for letter in text) and (
        bool(_FOOTER.match(text)) or len(text) > 60 or text.endswith((":", "."))
    )  # fmt: skip


def _total(row: Row, filled: Sequence[str], places: Places, sums: Totals) -> str | None:
    """The label of a total row ("" where it has none); None where the row is no total."""
    supplier = places.cell("supplier", row.cells)
    label = totals.first_label(filled)
    agrees = row.amount is not None and sums.agrees(row.amount, row.kept, row.rows)
    if row.has_day and "paid_on" in places.columns:
        return label if label and agrees and (not supplier or totals.is_label(supplier)) else None
    sure = not supplier or totals.is_bare(supplier) or agrees or len(filled) <= 2
    if label and sure and (row.amount is not None or len(filled) <= 2):
        return label
    ending = next((text for text in filled if totals.ends_as_label(text)), None)
    if ending and row.amount is not None and (agrees or (not supplier and len(filled) <= 3)):
        return ending
    if supplier or row.amount is None or places.cell("transaction_ref", row.cells):
        return None
    alone = len(filled) == 1 and row.rows >= 2 and abs(row.amount) > row.largest
    return "" if agrees or alone else None

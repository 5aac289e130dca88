"""A shape: a small file as some council might publish it, and what is true of it.

Every name and amount is invented.
"""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from pipelines.source import Told

Cell = str | Decimal | date | None
Grid = list[list[Cell]]


@dataclass(frozen=True)
class Payment:
    """One payment of the invented council, before anybody gave it a shape."""

    paid: date
    supplier: str
    department: str
    purpose: str
    number: str
    vendor: str
    net: Decimal
    vat: Decimal


def _payment(day: int, supplier: str, department: str, purpose: str, net: str, vat: str = "0.00") -> Payment:
    number = f"51{day:02}{len(supplier):04}"
    return Payment(
        date(2023, 4, day), supplier, department, purpose, number, f"{30000 + len(supplier) * 37 + day}",
        Decimal(net), Decimal(vat),
    )  # fmt: skip


PAYMENTS = [
    _payment(3, "Amberline Roofing Ltd", "Housing", "Repairs", "7816.00", "1563.20"),
    _payment(3, "Bexmoor Catering Services", "Schools", "Catering", "519.89", "103.98"),
    _payment(4, "Coldwater Fencing Ltd", "Parks", "Grounds maintenance", "1234.56", "246.91"),
    _payment(5, "Dunmarsh Transport Limited", "Adult Care", "Client transport", "12450.00"),
    _payment(11, "Ellerfold Care Homes Ltd", "Adult Care", "Residential care", "98765.43"),
    _payment(12, "Foxhollow Print and Design", "Chief Executive", "Printing", "640.10", "128.02"),
    _payment(14, "Garrowby Legal LLP", "Chief Executive", "Legal fees", "3000.00", "600.00"),
    _payment(18, "Hinderwell Highways plc", "Highways", "Resurfacing", "250000.00", "50000.00"),
    _payment(20, "Ellerfold Care Homes Ltd", "Adult Care", "Residential care", "-1500.00"),
    _payment(24, "Inglecross Energy Supply Ltd", "Property", "Electricity", "20111.07", "4022.21"),
    _payment(25, "Jarrowdale Software Ltd", "Chief Executive", "Licences", "880000.00", "176000.00"),
    _payment(28, "Kettlebeck Youth Trust", "Schools", "Grant", "5000.00"),
]
TOTAL = sum((payment.net for payment in PAYMENTS), Decimal(0))
GROSS = sum((payment.net + payment.vat for payment in PAYMENTS), Decimal(0))
SUPPLIERS = frozenset(payment.supplier for payment in PAYMENTS)

Day = Callable[[date], Cell]
Money = Callable[[Decimal], Cell]


def dmy(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def plain(amount: Decimal) -> str:
    return str(amount)


FIELDS: Mapping[str, Callable[[Payment, Day, Money], Cell]] = {
    "paid": lambda p, day, money: day(p.paid),
    "net": lambda p, day, money: money(p.net),
    "vat": lambda p, day, money: money(p.vat),
    "gross": lambda p, day, money: money(p.net + p.vat),
    "debit": lambda p, day, money: money(p.net) if p.net > 0 else None,
    "credit": lambda p, day, money: money(-p.net) if p.net < 0 else None,
    "supplier": lambda p, day, money: p.supplier,
    "department": lambda p, day, money: p.department,
    "purpose": lambda p, day, money: p.purpose,
    "number": lambda p, day, money: p.number,
    "vendor": lambda p, day, money: p.vendor,
    "blank": lambda p, day, money: None,
}


def cells(fields: str, day: Day = dmy, money: Money = plain, rows: Sequence[Payment] = PAYMENTS) -> Grid:
    """Rows only. `fields` are names of FIELDS with spaces between, or a fixed text as `=text`."""
    return [
        [
            each[1:].replace("_", " ") if each.startswith("=") else FIELDS[each](payment, day, money)
            for each in fields.split()
        ]
        for payment in rows
    ]


def grid(headings: str, fields: str, day: Day = dmy, money: Money = plain) -> Grid:
    """A heading row (texts with | between) and the payments under it."""
    first: list[Cell] = list(headings.split("|"))
    return [first, *cells(fields, day, money)]


USUAL = "Department|Supplier Name|Purpose|Payment Date|Transaction Number|Net Amount"
USUAL_FIELDS = "department supplier purpose paid number net"


def usual(day: Day = dmy, money: Money = plain) -> Grid:
    """The plainest shape, for files that are odd in one other way."""
    return grid(USUAL, USUAL_FIELDS, day, money)


def text(rows: Grid, delimiter: str = ",", end: str = "\r\n") -> str:
    """The grid as delimited text."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=end).writerows(
        ["" if cell is None else str(cell) for cell in row] for row in rows
    )
    return out.getvalue()


@dataclass(frozen=True)
class Shape:
    """A file's bytes and its truth.

    `refused` is a part of the sentence that refuses it (a regular expression).
    """

    name: str
    data: bytes
    file: str = "spend_april_2023.csv"
    told: Told = field(default_factory=Told)
    kind: str = "payments"
    kept: int = len(PAYMENTS)
    total: Decimal = TOTAL
    aside: Mapping[str, int] = field(default_factory=dict)
    suppliers: frozenset[str] | None = SUPPLIERS
    first: date | None = date(2023, 4, 3)
    last: date | None = date(2023, 4, 28)
    basis: str | None = None
    heading_row: int | None = None
    parts: int = 1
    own_total: Decimal | None = None
    refused: str | None = None


def of_text(name: str, rows: Grid, **truth: object) -> Shape:
    """A UTF-8 CSV of the grid."""
    return Shape(name, text(rows).encode(), **truth)  # type: ignore[arg-type]


def refused(name: str, data: bytes, because: str, file: str = "spend.csv", told: Told | None = None) -> Shape:
    """A file that must not be loaded, and words of the sentence that says why."""
    return Shape(name, data, file=file, told=told or Told(), refused=because)

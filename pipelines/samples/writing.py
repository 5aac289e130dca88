"""Merefield's payments as Merefield would publish them: three years, three shapes, and the usual mess."""

import csv
import io
from calendar import month_name
from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from random import Random

import polars as pl

from pipelines.samples.places import postcode_of
from pipelines.samples.world import Paid

WRONG_TOTAL = (2023, 11)
"""The one month whose printed total leaves a line out, as such totals do."""


def write_month(paid: Sequence[Paid], year: int, month: int, folder: Path) -> Path:
    """One month's file in the shape of its time: CSV with a preamble, then workbooks, then the new ledger's CSV."""
    if (year, month) < (2024, 4):
        return _first_shape(paid, year, month, folder)
    if (year, month) < (2025, 4):
        return _second_shape(paid, year, month, folder)
    return _third_shape(paid, year, month, folder)


def write_cards(year: int, folder: Path) -> Path:
    """A year's purchase cards: small amounts, shortened names, the card scheme's own categories."""
    random, lines = Random(f"cards{year}"), []
    for number in range(260):
        merchant, category = random.choice(_MERCHANTS)
        day = f"{random.randrange(1, 29):02d}/{random.randrange(1, 13):02d}"
        at = year + (1 if int(day[3:]) < 4 else 0)
        amount = f"{random.lognormvariate(3.6, 0.9):.2f}"
        lines.append([f"{day}/{at}", f"PC{year % 100}{number:05d}", merchant, category, amount, "Resources"])
    heading = [
        "Transaction Date",
        "Transaction Number",
        "Merchant Name",
        "Merchant Category",
        "Net Amount",
        "Directorate",
    ]
    return _csv(folder / f"merefield_cards_{year}-{(year + 1) % 100:02d}.csv", [heading, *lines])


def write_year(paid: Iterable[Paid], body: str, stem: str, folder: Path) -> Path:
    """A small neighbour's whole year in one plain file."""
    heading = [
        "Organisation Name",
        "Directorate",
        "Expenditure Category",
        "Payment Date",
        "Transaction No",
        "Net Amount",
    ]
    lines = [
        [body, p.department, p.category, f"{p.on:%Y-%m-%d}", p.reference, str(p.amount), p.supplier]
        for p in paid
    ]
    return _csv(folder / f"{stem}.csv", [[*heading, "Supplier Name"], *lines])


def _first_shape(paid: Sequence[Paid], year: int, month: int, folder: Path) -> Path:
    """Preamble, d/m/Y, padded amounts with commas, a blank line before the total, cp1252 for the pound sign."""
    heading = [
        "Body Name",
        "Service Area",
        "Expenditure Category",
        "Payment Date",
        "Transaction Number",
        "Net Amount",
    ]
    lines = [
        [
            "Merefield Council",
            p.department,
            p.category,
            f"{p.on:%d/%m/%Y}",
            p.reference,
            f" {p.amount:,.2f} ",
            p.supplier,
        ]
        for p in paid
    ]
    total = sum((p.amount for p in paid), Decimal(0)) - (
        paid[-1].amount if (year, month) == WRONG_TOTAL else 0
    )
    preamble = [["Merefield Council"], [f"Payments over £500, {month_name[month]} {year}"], []]
    footer = [[], ["Total", "", "", "", "", f" {total:,.2f} ", ""]]
    rows = [*preamble, [*heading, "Supplier Name"], *lines, *footer]
    return _csv(folder / f"merefield_{year}-{month:02d}.csv", rows, encoding="cp1252")


def _second_shape(paid: Sequence[Paid], year: int, month: int, folder: Path) -> Path:
    """A workbook with a title above its heading, gross beside net; two months of three CSV after all."""
    columns = {
        "Directorate": [p.department for p in paid],
        "Purpose of Expenditure": [p.category for p in paid],
        "Date Paid": [p.on for p in paid],
        "Document Number": [p.reference for p in paid],
        "Gross Amount": [p.amount * Decimal("1.2") for p in paid],
        "Net Amount": [p.amount for p in paid],
        "Supplier Name": [p.supplier for p in paid],
    }
    if month % 3:
        rows = [list(columns), *(list(map(str, row)) for row in zip(*columns.values(), strict=True))]
        return _csv(folder / f"merefield_{year}-{month:02d}.csv", rows)
    path = folder / f"merefield_{year}-{month:02d}.xlsx"
    frame = pl.DataFrame({name: _cells(values) for name, values in columns.items()})
    frame.write_excel(
        path, worksheet="Payments", position="A4", autofilter=False, dtype_formats={pl.Float64: "0.00"}
    )
    return path


def _third_shape(paid: Sequence[Paid], year: int, month: int, folder: Path) -> Path:
    """The new ledger: other headings, ISO dates with a time, postcodes, credits as (1,234.00), a byte order mark."""
    heading = [
        "Body",
        "Department",
        "Expense Type",
        "Paid Date",
        "Document No",
        "Amount (Net)",
        "Supplier",
        "Supplier Postcode",
    ]
    lines = [
        [
            "Merefield Council",
            p.department,
            p.category,
            f"{p.on} 00:00:00",
            p.reference,
            _bracketed(p.amount),
            p.supplier,
            _where(p),
        ]
        for p in paid
    ]
    return _csv(folder / f"merefield_{year}-{month:02d}.csv", [heading, *lines], encoding="utf-8-sig")


def _where(paid: Paid) -> str:
    return postcode_of(paid.supplier) if paid.payee in {"firm", "charity"} else ""


def _bracketed(amount: Decimal) -> str:
    return f"({-amount:,.2f})" if amount < 0 else f"{amount:,.2f}"


def _cells(values: Sequence[object]) -> pl.Series:
    """Money as the doubles a workbook holds; anything else as it is."""
    return pl.Series([float(value) if isinstance(value, Decimal) else value for value in values])


def _csv(path: Path, rows: Iterable[Sequence[str]], encoding: str = "utf-8") -> Path:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))
    return path


_MERCHANTS = (
    ("PENNYWELL STATIONE", "Stationery"), ("JOLLYMERE CATERING S", "Caterers"), ("RIPPLESTOW TYRES", "Garages"),
    ("TANSYMERE HARDWARE", "Hardware Stores"), ("KINDLEGATE RAIL", "Railways"), ("OTTERGLASS HOTEL", "Hotels"),
    ("YARROWMOSS FLORIST", "Florists"), ("QUILLERBY BOOKS", "Book Stores"), ("MIZZLECOMBE FOODS", "Grocery Stores"),
)  # fmt: skip

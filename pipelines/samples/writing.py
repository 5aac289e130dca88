"""Merefield's payments as Merefield would publish them: three years, three shapes, and the usual mess."""

import csv
import io
from calendar import month_name
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

import polars as pl

from pipelines.samples import charities
from pipelines.samples.places import postcode_of
from pipelines.samples.world import MISSING, YEARS, Month, Paid

Row = Sequence[str]
WRONG_TOTAL = (2023, 10)
"""The file that begins with this month prints a total that leaves a line out, as such totals do."""
BODY = "Merefield Council"


def write_payments(months: Sequence[tuple[Month, Sequence[Paid]]], folder: Path) -> Path:
    """One file of the payments of one or more months, in the shape of its time."""
    begins = months[0][0]
    ends = months[-1][0]
    paid = [each for _, some in months for each in some]
    stem = f"merefield_{begins[0]}-{begins[1]:02d}"
    stem += f"_to_{ends[0]}-{ends[1]:02d}" if ends != begins else ""
    if begins < (YEARS[1], 4):
        return _first_shape(paid, begins, ends, folder / f"{stem}.csv")
    if begins < (YEARS[2], 4):
        return _second_shape(paid, begins[1], folder / stem)
    return _third_shape(paid, folder / f"{stem}.csv")


def write_cards(folder: Path) -> Path:
    """Three years of purchase cards: small amounts, shortened names, the card scheme's own categories."""
    random, lines = Random("cards"), []
    days = [date(YEARS[0], 4, 1) + timedelta(days=day) for day in range(3 * 365)]
    days = [day for day in days if (day.year, day.month) != MISSING]
    for number in range(600):
        merchant, category = random.choice(_MERCHANTS)
        on = random.choice(days)
        amount = f"{random.lognormvariate(3.6, 0.9):.2f}"
        lines.append((f"{on:%d/%m/%Y}", f"PC{number:05d}", merchant, category, amount, "Resources"))
    heading = "Transaction Date|Transaction Number|Merchant Name|Merchant Category|Net Amount|Directorate"
    return _csv(folder / "merefield_purchase_cards.csv", [heading.split("|"), *lines])


def write_plain(paid: Iterable[Paid], body: str, path: Path) -> Path:
    """A small neighbour's three years in one plain file."""
    heading = "Organisation Name|Directorate|Category|Payment Date|Transaction No|Net Amount|Supplier Name"
    lines = [
        (body, p.department, p.category, p.on.isoformat(), p.reference, str(p.amount), p.supplier)
        for p in paid
    ]
    return _csv(path, [heading.split("|"), *lines])


def _first_shape(paid: Sequence[Paid], begins: Month, ends: Month, path: Path) -> Path:
    """Preamble, d/m/Y, padded amounts with commas, a blank line before the total, cp1252 for the pound."""
    heading = (
        "Body Name|Service Area|Expenditure Category|Payment Date|Transaction Number|Net Amount|Supplier Name"
    )
    title = f"Payments over £500, {month_name[begins[1]]} {begins[0]} to {month_name[ends[1]]} {ends[0]}"
    lines = [
        (BODY, p.department, p.category, f"{p.on:%d/%m/%Y}", p.reference, f" {p.amount:,.2f} ", p.supplier)
        for p in paid
    ]
    total = sum((p.amount for p in paid), Decimal(0))
    total -= paid[-1].amount if begins == WRONG_TOTAL else 0
    footer: list[Row] = [(), ("Total", "", "", "", "", f" {total:,.2f} ", "")]
    return _csv(path, [(BODY,), (title,), (), heading.split("|"), *lines, *footer], encoding="cp1252")


def _second_shape(paid: Sequence[Paid], month: int, stem: Path) -> Path:
    """Gross beside net; a workbook with room above its heading, and two months of three CSV after all."""
    columns: dict[str, list[str] | list[date] | list[Decimal]] = {
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
        return _csv(stem.with_name(f"{stem.name}.csv"), rows)
    path = stem.with_name(f"{stem.name}.xlsx")
    # A workbook holds doubles, whatever was typed into it.
    frame = pl.DataFrame(columns).with_columns(pl.col("Gross Amount", "Net Amount").cast(pl.Float64))
    frame.write_excel(path, "Payments", position="A4", autofilter=False, dtype_formats={pl.Float64: "0.00"})
    return path


def _third_shape(paid: Sequence[Paid], path: Path) -> Path:
    """The new ledger: other headings, ISO dates with a time, numbers, credits in brackets, a BOM."""
    heading = (
        "Body|Department|Expense Type|Paid Date|Document No|Amount (Net)|Supplier|Supplier Postcode"
        "|Registered Charity Number"
    )
    lines = [
        (
            BODY,
            p.department,
            p.category,
            f"{p.on} 00:00:00",
            p.reference,
            _bracketed(p.amount),
            p.supplier,
            _where(p),
            str(charities.numbers().get(p.supplier, "")),
        )
        for p in paid
    ]
    return _csv(path, [heading.split("|"), *lines], encoding="utf-8-sig")


def _where(paid: Paid) -> str:
    return postcode_of(paid.supplier) if paid.payee in {"firm", "charity"} else ""


def _bracketed(amount: Decimal) -> str:
    return f"({-amount:,.2f})" if amount < 0 else f"{amount:,.2f}"


def _csv(path: Path, rows: Iterable[Row], encoding: str = "utf-8") -> Path:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))
    return path


_MERCHANTS = (
    ("PENNYWELL STATIONE", "Stationery"), ("JOLLYMERE CATERING S", "Caterers"),
    ("RIPPLESTOW TYRES", "Garages"), ("TANSYMERE HARDWARE", "Hardware Stores"),
    ("KINDLEGATE RAIL", "Railways"), ("OTTERGLASS HOTEL", "Hotels"),
    ("YARROWMOSS FLORIST", "Florists"), ("QUILLERBY BOOKS", "Book Stores"),
    ("MIZZLECOMBE FOODS", "Grocery Stores"),
)  # fmt: skip

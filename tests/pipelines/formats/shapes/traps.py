"""Files that a trusting reader takes at the wrong figure, and does not notice."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from tests.pipelines.formats.shapes.containers import REAL
from tests.pipelines.formats.shapes.kinds import SUMS
from tests.pipelines.formats.shapes.shape import (
    GROSS,
    PAYMENTS,
    TOTAL,
    Cell,
    Grid,
    Shape,
    grid,
    of_text,
    refused,
    text,
    usual,
)
from tests.pipelines.formats.shapes.titles import EMPTY, HEADING, ROWS, titled
from tests.pipelines.formats.shapes.writers import xlsx


def bare(rows: Grid) -> bytes:
    """Commas between cells and quotes nowhere, as a hurried export writes it."""
    return "\r\n".join(",".join("" if cell is None else str(cell) for cell in row) for row in rows).encode()


def split(headings: str, fields: str) -> bytes:
    """Amounts with commas of thousands, without quotes."""
    return bare(grid(headings, fields, money=lambda amount: f"{amount:,.2f}"))


def every(rows: Grid, number: int, change: Callable[[list[Cell]], list[Cell]]) -> Grid:
    """The rows, each number-th of them changed."""
    return [rows[0], *(row if n % number else change(row) for n, row in enumerate(rows[1:], 1))]


def parted(row: list[Cell]) -> list[Cell]:
    """A comma in the name of a payee who stands second."""
    return [row[0], *str(row[1]).split(" ", 1), *row[2:]]


def exchanged(day: date) -> Cell:
    """What a spreadsheet with American settings makes of a day-first text."""
    return date(day.year, day.day, day.month) if day.day <= 12 else f"{day:%d/%m/%Y}"


def exchanged_text(day: date) -> str:
    return f"{day.month}/{day.day}/{day.year}" if day.day <= 12 else f"{day:%d/%m/%Y}"


SECOND = grid("Department|Supplier|Date|Amount", "department supplier paid net")
LEFT_OUT = PAYMENTS[3::4]
HALVES = "one amount stands in two cells"
DEPARTMENTS = list(dict.fromkeys(row[0] for row in ROWS))
SPOILT = [
    refused(
        "thousands without quotes, amount last",
        split("Supplier|Date|Dept|Amount", "supplier paid department net"),
        HALVES,
    ),
    refused(
        "thousands without quotes, text behind",
        split("Supplier|Date|Amount|Dept", "supplier paid net department"),
        HALVES,
    ),
    refused(
        "thousands without quotes, date behind",
        split("Supplier|Amount|Date|Dept", "supplier net paid department"),
        HALVES,
    ),
    refused("a comma in every payee, without quotes", bare(every(SECOND, 1, parted)), "shifts them"),
    refused(
        "days that a spreadsheet exchanged", xlsx({"S": usual(day=exchanged)}), "mixed up", file="spend.xlsx"
    ),
    refused(
        "days that a spreadsheet exchanged, saved as text",
        text(usual(day=exchanged_text)).encode(),
        "mixed up",
    ),
    refused(
        "amounts in euros", text(grid("Supplier|Date|Amount (€)", "supplier paid net")).encode(), "pounds"
    ),
    refused(
        "amounts in pence", text(grid("Supplier|Date|Amount (pence)", "supplier paid net")).encode(), "pounds"
    ),
    refused(
        "nobody is paid",
        text(grid("Department|Date|Amount|Purpose", "department paid net purpose")).encode(),
        "supplier",
    ),
    refused("payees are numbers", text(grid("Supplier|Date|Amount", "vendor paid net")).encode(), "supplier"),
    refused(
        "income",
        text(grid("Customer|Invoice Date|Income|Service", "supplier paid net department")).encode(),
        "(?i)amount|no table",
    ),
    refused(
        "no amount", text(grid("Department|Date|Supplier", "department paid supplier")).encode(), "amount"
    ),
]

WHOLE = [
    Shape(
        "a comma in every fourth payee, without quotes",
        bare(every(SECOND, 4, parted)),
        kept=9,
        total=TOTAL - sum((payment.net for payment in LEFT_OUT), Decimal(0)),
        suppliers=None,
        first=None,
        aside={"too many cells": 3},
    ),
    Shape(
        "a last column that has no heading", bare([HEADING, *([*row, str(n)] for n, row in enumerate(ROWS))])
    ),
    Shape("rows end in a comma, the heading does not", bare([HEADING, *([*row, None] for row in ROWS)])),
    Shape("workbook with a summary in front", xlsx({"Summary": SUMS, "Data": REAL}), file="spend.xlsx"),
    Shape(
        "workbook with a hidden copy that names everybody",
        xlsx({"Published": REAL, "Raw": REAL}, hidden="Raw"),
        file="spend.xlsx",
    ),
    of_text(
        "a line for each department above its payments",
        [
            HEADING,
            *(
                row
                for each in DEPARTMENTS
                for row in ([each, *EMPTY[1:]], *(r for r in ROWS if r[0] == each))
            ),
        ],
        aside={"no supplier and no amount": len(DEPARTMENTS)},
    ),
    of_text(
        "months one below the other, each with its title and heading",
        [HEADING, *ROWS[:6], EMPTY, *titled("May 2023"), HEADING, *ROWS[6:]],
        aside={"blank row": 1, "no supplier and no amount": 1, "repeated heading": 1},
    ),
    of_text("the total above the heading", [*titled(f"Total: £{TOTAL:,.2f}"), *usual()], heading_row=2),
    of_text(
        "how many payments, below",
        [*usual(), *titled("Number of payments: 12", "End of report")],
        aside={"footer": 2},
    ),
    of_text("the heading twice", [HEADING, HEADING, *ROWS], heading_row=2),
    of_text(
        "forty-five lines above the heading",
        [*titled(*(f"line {n}" for n in range(45))), *usual()],
        heading_row=46,
    ),
    of_text(
        "a summary above the payments",
        [
            ["Department", "Total", None, None],
            ["Housing", "7816.00", None, None],
            ["Total", "7816.00", None, None],
            [None] * 4,
            *grid("Supplier|Date Paid|Net Amount|Department", "supplier paid net department"),
        ],
        heading_row=5,
    ),
    of_text(
        "amounts in thousands",
        grid("Supplier|Date Paid|Amount (£000s)|Department", "supplier paid net department"),
        total=TOTAL * 1000,
    ),
    of_text(
        "two columns headed Amount",
        grid("Supplier|Date Paid|Amount|Amount", "supplier paid gross net"),
        total=GROSS,
    ),
    of_text("payments with a minus", usual(money=lambda amount: str(-amount)), total=-TOTAL),
    Shape("bars between cells", text(usual(), "|").encode(), file="spend.psv"),
    of_text("a payment of nothing", [*usual(), [*ROWS[0][:5], "0.00"]], kept=len(PAYMENTS) + 1),
]
WARNED = {
    "a last column that has no heading": "one cell more than the heading",
    "workbook with a summary in front": "pivot",
    "workbook with a hidden copy that names everybody": "hidden sheet",
    "amounts in thousands": "thousands of pounds",
    "two columns headed Amount": '2 columns are headed "Amount"',
    "payments with a minus": "negative",
    "a total that does not hold": "£1,000.00",
    "headings nobody has seen, contents that say it": "by its contents",
}
"""Shape -> words that the reader must say about it: in a guess, a warning, or at the end."""

SHAPES: list[Shape] = [*SPOILT, *WHOLE]

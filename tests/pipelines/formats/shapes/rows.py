"""What happens between the first payment and the last: totals of departments, broken rows, missing cells."""

from decimal import Decimal

from tests.pipelines.formats.shapes.shape import (
    PAYMENTS,
    SUPPLIERS,
    TOTAL,
    USUAL_FIELDS,
    Grid,
    Shape,
    cells,
    grid,
    of_text,
    text,
    usual,
)
from tests.pipelines.formats.shapes.titles import HEADING, ROWS, total_row

TWELVE = len(PAYMENTS)


def by_department() -> Grid:
    """Sorted by department, a total under each."""
    made: Grid = [list(HEADING)]
    for department in dict.fromkeys(payment.department for payment in PAYMENTS):
        mine = [payment for payment in PAYMENTS if payment.department == department]
        made += cells(USUAL_FIELDS, rows=mine)
        made.append(total_row(f"{department} Total", sum((payment.net for payment in mine), Decimal(0))))
    return [*made, total_row("Grand Total")]


DEPARTMENTS = len({payment.department for payment in PAYMENTS})
SHAPES: list[Shape] = [
    of_text(
        "a total under each department",
        by_department(),
        aside={"total row": DEPARTMENTS + 1},
        own_total=TOTAL,
    ),
    of_text(
        "the heading again at each page",
        [*usual()[:5], HEADING, *usual()[5:9], HEADING, *usual()[9:]],
        aside={"repeated heading": 2},
    ),
    of_text(
        "empty columns in front, between and behind",
        [[None, *row[:2], None, *row[2:], None, None] for row in usual()],
    ),
    of_text(
        "a number of the row in front",
        [["No.", *HEADING], *([str(n), *row] for n, row in enumerate(ROWS, 1))],
    ),
    of_text(
        "the department only in its first row",
        [HEADING, *([None if n % 3 else row[0], *row[1:]] for n, row in enumerate(ROWS))],
    ),
    Shape(
        "line breaks and quotes within cells",
        text([HEADING, *([row[0], row[1], f'{row[2]},\n"as agreed"', *row[3:]] for row in ROWS)]).encode(),
    ),
    Shape(
        "two rows too short, one too long",
        (
            text(usual()[:6])
            + "Housing,Lost Comma Ltd\r\nParks,Lost Comma Ltd,Seeds\r\n"
            + f"{text([ROWS[0]]).strip()},x,y\r\n"
            + text(usual()[6:])
        ).encode(),
        aside={"too few cells": 2, "too many cells": 1},
    ),
    Shape(
        "the empty last cells left out of most rows",
        text([[*row, "Note"] if n == 0 else row for n, row in enumerate(usual())]).encode(),
    ),
    Shape(
        "a quote that is never closed",
        (
            text(usual()[:6]) + 'Parks,"Open Quote Ltd,Seeds,06/04/2023,1,600.00\r\n' + text(usual()[6:])
        ).encode(),
        aside={"broken quotes": 1},
    ),
    of_text(
        "a payee without a name",
        [*usual(), ["Parks", None, "Seeds", "28/04/2023", "519999", "600.00"]],
        kept=TWELVE + 1,
        total=TOTAL + 600,
    ),
    of_text(
        "Excel's errors as suppliers and as an amount",
        [
            *usual(),
            ["Parks", "#REF!", "Seeds", "28/04/2023", "1", "600.00"],
            ["Parks", "Leafhope Ltd", "Seeds", "28/04/2023", "2", "#VALUE!"],
        ],
        kept=TWELVE + 1,
        total=TOTAL + 600,
        suppliers=SUPPLIERS | {"#REF!"},
        aside={"amount not understood": 1},
    ),
    of_text(
        "a supplier called Total",
        [*usual(), ["Property", "Total Gas Fitters Ltd", "Gas", "28/04/2023", "1", "600.00"]],
        kept=TWELVE + 1,
        total=TOTAL + 600,
        suppliers=SUPPLIERS | {"Total Gas Fitters Ltd"},
    ),
    of_text(
        "a payment without a date and one without an amount",
        [
            *usual(),
            ["Parks", "Leafhope Ltd", "Seeds", None, "1", "600.00"],
            ["Parks", "Leafhope Ltd", "Seeds", "28/04/2023", "2", None],
        ],
        aside={"no date": 1, "no amount": 1},
    ),
    of_text(
        "two lines that are equal",
        [*usual(), ROWS[0]],
        kept=TWELVE + 1,
        total=TOTAL + PAYMENTS[0].net,
    ),
    of_text(
        "redacted payees",
        [*usual(), ["Adult Care", "REDACTED PERSONAL DATA", "Care", "28/04/2023", "1", "600.00"]],
        kept=TWELVE + 1,
        total=TOTAL + 600,
        suppliers=SUPPLIERS | {"REDACTED PERSONAL DATA"},
    ),
    of_text(
        "one payment only",
        grid("Supplier Name|Payment Date|Net Amount", "supplier paid net")[:1]
        + [["Amberline Roofing Ltd", "28/04/2023", "600.00"]],
        kept=1,
        total=Decimal(600),
        suppliers=frozenset({"Amberline Roofing Ltd"}),
        first=None,
        last=None,
    ),
]

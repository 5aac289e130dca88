"""What stands above the payments and below them: titles, decoys, two-row headings, totals, notes."""

from decimal import Decimal

from tests.pipelines.formats.shapes.shape import TOTAL, Cell, Grid, Shape, cells, of_text, text, usual

HEADING = usual()[0]
ROWS = usual()[1:]
EMPTY: list[Cell] = [None] * len(HEADING)


def titled(*titles: str) -> Grid:
    return [[title, *EMPTY[1:]] for title in titles]


def total_row(label: str | None, amount: Decimal = TOTAL, at: int = 0) -> list[Cell]:
    row = list(EMPTY)
    row[at] = label
    row[5] = f"{amount:,.2f}"
    return row


ABOVE = [
    of_text(
        "two titles and a blank line above",
        [*titled("Merefield Council", "Payments over £500"), EMPTY, *usual()],
        heading_row=4,
    ),
    Shape(
        "titles of one cell each",
        ("Merefield Council\r\nApril 2023\r\n\r\n" + text(usual())).encode(),
        heading_row=4,
    ),
    of_text(
        "a report's parameters above",
        [
            *titled("Report run: 02/05/2023 16:59:18"),
            EMPTY,
            *titled("Parameters:", "From: 01-APR-2023", "To: 30-APR-2023"),
            EMPTY,
            *usual(),
        ],
        heading_row=7,
    ),
    of_text(
        "field names of the query as a decoy above the heading",
        [["dept_desc", "apar_name", "text", "voucher_date", "voucher_no", "amount"], *usual()],
        heading_row=2,
    ),
    of_text(
        "two heading rows: the amount's three columns are named in the second",
        [
            ["Supplier Name", "Payment Date", "Amount", None, None, "Directorate"],
            [None, None, "Gross", "VAT", "Net", None],
            *cells("supplier paid gross vat net department"),
        ],
        heading_row=2,
        basis="net",
    ),
    of_text(
        "two heading rows: each heading's words stand one above the other",
        [
            ["Supplier", "Payment", "Net", "Transaction", None],
            ["Name", "Date", "Amount", "Number", "Directorate"],
            *cells("supplier paid net number department"),
        ],
        heading_row=2,
        basis="net",
    ),
    of_text(
        "a row of units below the heading", [HEADING, [None, None, None, "dd/mm/yyyy", None, "£"], *ROWS]
    ),
    of_text(
        "blank rows between the heading and the first payment",
        [HEADING, EMPTY, EMPTY, *ROWS],
        aside={"blank row": 2},
    ),
]

BELOW = [
    of_text("a total with the word", [*usual(), total_row("Total")], aside={"total row": 1}, own_total=TOTAL),
    of_text(
        "a grand total without a word", [*usual(), total_row(None)], aside={"total row": 1}, own_total=TOTAL
    ),
    of_text(
        "a total in the supplier's column",
        [*usual(), total_row("GRAND TOTAL", at=1)],
        aside={"total row": 1},
        own_total=TOTAL,
    ),
    of_text(
        "a total that does not hold",
        [*usual(), total_row("Total", TOTAL + 1000)],
        aside={"total row": 1},
        own_total=TOTAL + 1000,
    ),
    of_text(
        "blank rows, a total and a copyright line",
        [*usual(), EMPTY, EMPTY, total_row("Total:"), EMPTY, *titled("© Merefield Council 2023")],
        aside={"blank row": 3, "total row": 1, "footer": 1},
        own_total=TOTAL,
    ),
    of_text(
        "notes below",
        [*usual(), EMPTY, *titled("Note: payments to individuals are redacted.")],
        aside={"blank row": 1, "footer": 1},
    ),
    of_text("a thousand blank rows below", [*usual(), *([EMPTY] * 1000)], aside={"blank row": 1000}),
    Shape("an end mark of DOS below", text(usual()).encode() + b"\x1a", aside={"too few cells": 1}),
]

SHAPES: list[Shape] = [*ABOVE, *BELOW]

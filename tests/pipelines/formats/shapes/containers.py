"""The same payments in every container and every encoding."""

from datetime import date
from typing import Any

from tests.pipelines.formats.shapes.shape import PAYMENTS, TOTAL, Grid, Shape, grid, text, usual
from tests.pipelines.formats.shapes.writers import ods, xls, xlsx, zipped

BOM = "\ufeff".encode()
CSV = text(usual()).encode()
REAL = usual(day=lambda day: day, money=lambda amount: amount)
CURLY = grid(
    "Council\u2019s department|Supplier Name|Purpose|Payment Date|Net Amount (\u00a3)",
    "department supplier purpose paid net",
)
NOTES: Grid = [
    ["About this file"],
    ["Payments over \u00a3500, published under the Transparency Code."],
    ["Contact", "finance desk"],
]


def wrongly(data: bytes, times: int) -> bytes:
    """UTF-8 taken for cp1252 and written as UTF-8 again, so many times over."""
    for _ in range(times):
        data = data.decode("cp1252").encode()
    return data


def month(number: int) -> Grid:
    """The payments moved to another month."""
    return usual(day=lambda day: date(2023, number, min(day.day, 28)), money=lambda amount: amount)


def of_month(number: int) -> bytes:
    return text(usual(day=lambda day: f"{day.day:02}/{number:02}/2023")).encode()


def quoted(rows: Grid) -> str:
    """Quotes around everything, as some systems write it."""
    return "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows) + "\n"


QUARTER: dict[str, Any] = {
    "kept": 3 * len(PAYMENTS),
    "total": 3 * TOTAL,
    "parts": 3,
    "last": date(2023, 6, 28),
}

TEXTS = [
    Shape("comma, UTF-8", CSV, basis="net", heading_row=1),
    Shape("byte order mark", BOM + CSV),
    Shape("byte order mark encoded twice", wrongly(BOM, 1) + CSV),
    Shape("byte order mark encoded three times", wrongly(BOM, 2) + CSV),
    Shape("cp1252 with a pound and a curly apostrophe in the heading", text(CURLY).encode("cp1252")),
    Shape(
        "MacRoman with a pound and a curly apostrophe, lines end in CR",
        text(CURLY, end="\r").encode("mac-roman"),
    ),
    Shape("UTF-16, Excel's 'Unicode text' with tabs", text(usual(), "\t").encode("utf-16"), file="spend.txt"),
    Shape("UTF-16 big-endian with commas", "\ufeff".encode("utf-16-be") + text(usual()).encode("utf-16-be")),
    Shape("tabs", text(usual(), "\t").encode(), file="spend.tsv"),
    Shape("semicolons", text(usual(), ";").encode()),
    Shape("line feeds only, none after the last row", text(usual(), end="\n").rstrip("\n").encode()),
    Shape("Excel's own 'sep=' line", b"sep=,\r\n" + CSV, heading_row=2),
    Shape("every cell in quotes", quoted(usual()).encode()),
]

BOOKS = [
    Shape("workbook with real dates and numbers", xlsx({"Sheet1": REAL}), file="spend.xlsx"),
    Shape("workbook whose cells are all text", xlsx({"Sheet1": usual()}), file="spend.xlsx"),
    Shape("workbook with a sheet of notes first", xlsx({"Notes": NOTES, "Data": REAL}), file="spend.xlsx"),
    Shape("workbook with an empty sheet behind", xlsx({"April": REAL, "Sheet2": []}), file="spend.xlsx"),
    Shape(
        "workbook with a sheet a month",
        xlsx({"Apr": month(4), "May": month(5), "Jun": month(6)}),
        file="q1.xlsx",
        **QUARTER,
    ),
    Shape(
        "workbook with three titles over the heading",
        xlsx({"S": [["Merefield"], [], ["Payments"], *REAL]}),
        file="a.xlsx",
        heading_row=4,
    ),
    Shape(
        "workbook that begins in column C", xlsx({"S": [[None, None, *row] for row in REAL]}), file="a.xlsx"
    ),
    Shape("old workbook", xls({"Sheet1": REAL}), file="spend.xls"),
    Shape("OpenDocument", ods({"Sheet1": REAL}), file="spend.ods"),
    Shape("workbook named .csv", xlsx({"Sheet1": REAL}), file="spend.csv"),
    Shape("workbook named .xls", xlsx({"Sheet1": REAL}), file="spend.xls"),
    Shape("text named .xls", text(usual(), "\t").encode(), file="spend.xls"),
    Shape("text named .xlsx", CSV, file="spend.xlsx"),
]

ZIPS = [
    Shape("zip of one file", zipped({"spend.csv": CSV}), file="spend.zip"),
    Shape(
        "zip of three months",
        zipped({f"2023-{n:02}.csv": of_month(n) for n in (4, 5, 6)}),
        file="q1.zip",
        **QUARTER,
    ),
    Shape("zip of a workbook", zipped({"spend.xlsx": xlsx({"Sheet1": REAL})}), file="spend.zip"),
    Shape(
        "zip with a Mac's leavings and a read-me",
        zipped(
            {
                "a/": b"",
                "a/spend.csv": CSV,
                "__MACOSX/a/._spend.csv": b"\0\5\x16\7",
                "a/readme.txt": b"Payments over 500 pounds.\r\n",
            }
        ),
        file="spend.zip",
    ),
    Shape("zip with a name that climbs", zipped({"../../spend.csv": CSV}), file="spend.zip"),
]

SHAPES = [*TEXTS, *BOOKS, *ZIPS]

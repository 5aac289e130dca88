"""Files that mean harm, or are not what they are called."""

import io
import zipfile

from tests.pipelines.formats.shapes.containers import CSV, REAL
from tests.pipelines.formats.shapes.shape import SUPPLIERS, TOTAL, Shape, of_text, refused, usual
from tests.pipelines.formats.shapes.writers import xlsx, zipped

HTML = b"""<html><head><title>Payments</title></head><body><table>
<tr><th>Supplier</th><th>Date</th><th>Amount</th></tr>
<tr><td>Amberline Roofing Ltd</td><td>03/04/2023</td><td>7816.00</td></tr>
</table></body></html>"""


def bomb() -> bytes:
    """A zip a thousand times smaller than what it unpacks to."""
    out = io.BytesIO()
    archive = zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9)
    with archive, archive.open("spend.csv", "w", force_zip64=True) as member:
        member.write(CSV)
        for _ in range(192):
            member.write(b"\n" * (1 << 20))
    return out.getvalue()


FORMULA = '=HYPERLINK("http://example.invalid","pay here")'
SHAPES: list[Shape] = [
    refused("a web page named .xls", HTML, "(?i)html|web page", file="spend.xls"),
    refused("a web page named .csv", b"<!DOCTYPE html>\n" + HTML, "(?i)html|web page"),
    refused("nothing at all", b"", "(?i)empty"),
    refused("blank lines only", b"\r\n\r\n , ,\r\n", "(?i)empty|no heading|nothing"),
    refused(
        "a heading and no rows", CSV.split(b"\r\n")[0] + b"\r\n", "(?i)no rows|no payments|nothing|empty"
    ),
    refused("noise", bytes((n * 73 + n // 256 * 31) % 256 for n in range(20_000)), "(?i)neither|binary"),
    refused("a PDF named .csv", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", "(?i)pdf|not"),
    refused(
        "a picture named .xlsx", b"\x89PNG\r\n\x1a\n" + bytes(500), "(?i)picture|png|not", file="spend.xlsx"
    ),
    refused(
        "half of a workbook",
        xlsx({"Sheet1": REAL})[:3000],
        "(?i)damaged|truncated|broken|not|whole",
        file="spend.xlsx",
    ),
    refused(
        "half of a zip",
        zipped({"spend.csv": CSV * 50})[:200],
        "(?i)damaged|truncated|broken|not|whole",
        file="spend.zip",
    ),
    refused("a zip of nothing", zipped({}), "(?i)empty|no file|nothing|not", file="spend.zip"),
    refused(
        "a zip of pictures",
        zipped({"a.png": b"\x89PNG\r\n\x1a\n" + bytes(500)}),
        "(?i)no |not|nothing",
        file="spend.zip",
    ),
    refused(
        "a zip that unpacks to far more than it is",
        bomb(),
        "(?i)unpack|large|big|times|limit",
        file="spend.zip",
    ),
    refused(
        "a zip within a zip within a zip",
        zipped({"a.zip": zipped({"b.zip": zipped({"c.csv": CSV})})}),
        "(?i)zip",
        file="spend.zip",
    ),
    refused("one column", b"Supplier\r\n" + b"Amberline Roofing Ltd\r\n" * 20, "(?i)column|heading|amount"),
    refused(
        "prose",
        b"Dear all,\r\n\r\nplease find the payments of April, as agreed, in the other file.\r\n" * 5,
        "(?i)heading|table|not",
    ),
    of_text(
        "a formula as a supplier's name stays text",
        [*usual(), ["Parks", FORMULA, "Seeds", "28/04/2023", "1", "600.00"]],
        kept=13,
        total=TOTAL + 600,
        suppliers=SUPPLIERS | {FORMULA},
    ),
    of_text(
        "a script as a supplier's name stays text",
        [*usual(), ["Parks", "<script>alert(1)</script>", "Seeds", "28/04/2023", "1", "600.00"]],
        kept=13,
        total=TOTAL + 600,
        suppliers=SUPPLIERS | {"<script>alert(1)</script>"},
    ),
    of_text(
        "an amount beyond reason",
        [*usual(), ["Parks", "Leafhope Ltd", "Seeds", "28/04/2023", "1", "1" + "0" * 30]],
        aside={"amount not understood": 1},
    ),
    of_text(
        "dates beyond reason",
        [
            *usual(),
            ["Parks", "Leafhope Ltd", "Seeds", "28/04/0202", "1", "600.00"],
            ["Parks", "Leafhope Ltd", "Seeds", "31/04/2023", "2", "600.00"],
        ],
        aside={"date out of range": 1, "date not understood": 1},
    ),
    Shape(
        "null bytes in a row",
        CSV + b"Parks,Nul\0Ltd,Seeds,28/04/2023,1,600.00\r\n",
        kept=13,
        total=TOTAL + 600,
        suppliers=None,
    ),
    Shape(
        "a row of another encoding within UTF-8",
        CSV + b"Parks,Caf\xe9 Ltd,Seeds \xc2\xa3,28/04/2023,1,600.00\r\n",
        kept=13,
        total=TOTAL + 600,
        suppliers=SUPPLIERS | {"Caf\u00e9 Ltd"},
    ),
]

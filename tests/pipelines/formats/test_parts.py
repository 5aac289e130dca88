"""Texts and sheets are parts alike: whoever reads one need not know which it is."""

import io

import xlsxwriter

from pipelines.formats.parts import ODD, Part, Record
from pipelines.formats.text import TextPart
from pipelines.formats.workbook import sheets


def test_a_text_and_a_sheet_with_the_same_table_give_the_same() -> None:
    rows = [["Supplier", "Amount"], ["Acme", "1.50"], [], ["Too", "many", "cells"]]
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file)
    sheet = book.add_worksheet("Paid")
    for at, row in enumerate(rows):
        sheet.write_row(at, 0, row)
    book.close()
    text = "\n".join("\t".join(row) for row in rows).encode()
    parts: list[Part] = [
        TextPart(None, lambda: io.BytesIO(text)),
        *sheets(None, "a.xlsx", lambda: io.BytesIO(file.getvalue())),
    ]
    for part in parts:
        assert part.head(1) == [Record(1, ("Supplier", "Amount"))]
        (chunk,) = part.records_after(1, 2)
        assert chunk.frame.rows() == [(2, "Acme", "1.50"), (3, None, None)]
        assert chunk.odd.rows() == [(4, "too many cells", "Too\tmany\tcells")]
        assert dict(chunk.odd.schema) == ODD

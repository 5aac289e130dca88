"""Workbooks of every kind give the text their cells stand for."""

import datetime as dt
import io
import zipfile
from pathlib import Path

import polars as pl
import pytest
import xlsxwriter
import xlwt
from hypothesis import given
from hypothesis import strategies as st
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from pipelines.formats.records import open_parts
from pipelines.formats.workbook import sheets, text_of
from warehouse.errors import SourceChanged

EXPECTED = (("Supplier", "Net", "Paid"), ("Acme Ltd", "7816.1", "2013-02-01"), ("Beta", "7816", "2013-02-28"))
PAID = {"7816.1": (7816.1, dt.date(2013, 2, 1)), "7816": (7816.0, dt.date(2013, 2, 28))}


def xlsx(path: Path) -> None:
    """The table in Excel's format of today."""
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("Paid")
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write_row(0, 0, EXPECTED[0])
    for at, (name, net, _) in enumerate(EXPECTED[1:], 1):
        sheet.write_string(at, 0, name)
        sheet.write_number(at, 1, PAID[net][0])
        sheet.write_datetime(at, 2, dt.datetime.combine(PAID[net][1], dt.time()), day)
    book.close()


def xls(path: Path) -> None:
    """The table in Excel's format of 1997."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("Paid")
    day = xlwt.easyxf(num_format_str="DD/MM/YYYY")
    for at, cell in enumerate(EXPECTED[0]):
        sheet.write(0, at, cell)
    for at, (name, net, _) in enumerate(EXPECTED[1:], 1):
        sheet.write(at, 0, name)
        sheet.write(at, 1, PAID[net][0])
        sheet.write(at, 2, PAID[net][1], day)
    book.save(str(path))


def ods(path: Path) -> None:
    """The table as OpenDocument."""
    book, table = OpenDocumentSpreadsheet(), Table(name="Paid")
    for name, net, paid in EXPECTED:
        row = TableRow()
        typed = net in PAID
        cells = [
            TableCell(valuetype="string"),
            TableCell(valuetype="float", value=net) if typed else TableCell(valuetype="string"),
            TableCell(valuetype="date", datevalue=paid) if typed else TableCell(valuetype="string"),
        ]
        for cell, text in zip(cells, (name, net, paid), strict=True):
            cell.addElement(P(text=text))
            row.addElement(cell)
        table.addElement(row)
    book.spreadsheet.addElement(table)
    book.save(str(path))


@pytest.mark.parametrize(("suffix", "write"), [(".xlsx", xlsx), (".xls", xls), (".ods", ods)])
def test_each_kind_of_workbook_gives_the_same_records(tmp_path: Path, suffix: str, write: object) -> None:
    path = tmp_path / f"paid{suffix}"
    assert callable(write)
    write(path)
    (part,) = open_parts(path)
    assert (part.name, part.encoding, part.delimiter) == ("Paid", None, None)
    assert tuple(record.cells for record in part.head()) == EXPECTED
    assert [record.row for record in part.tail(2)] == [2, 3]
    (chunk,) = part.records_after(1, 3)
    assert chunk.frame.rows() == [(2, *EXPECTED[1]), (3, *EXPECTED[2])]
    assert chunk.frame.schema["_row"] == pl.UInt32
    assert chunk.odd.is_empty()


def test_sheets_keep_their_rows_hidden_ones_come_and_errors_keep_their_words(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("Shown & told")
    sheet.write(3, 1, "Supplier")
    sheet.write_formula(4, 1, "=A99", None, "#REF!")
    sheet.write_row(6, 1, ["a", "b", "c"])
    sheet.write_boolean(7, 1, True)
    book.add_worksheet("Nothing")
    hidden = book.add_worksheet("Hidden")
    hidden.write(0, 0, "x")
    hidden.hide()
    book.close()
    shown, also = open_parts(path)
    assert (shown.name, also.name) == ("Shown & told", "Hidden")
    (chunk,) = shown.records_after(4, 2)
    assert chunk.frame.rows() == [(5, "#REF!", None), (6, None, None), (8, "TRUE", None)]
    assert chunk.odd.rows() == [(7, "too many cells", "a\tb\tc")]


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_is_the_shortest_decimal_that_gives_it(number: float) -> None:
    text = text_of(number)
    assert text is not None
    assert float(text) == number
    assert "e" not in text
    assert not text.endswith(".0")


def test_dates_and_times_are_iso() -> None:
    values = [dt.date(2013, 2, 1), dt.datetime(2013, 2, 1), dt.datetime(2013, 2, 1, 9, 5), dt.time(9, 5)]  # noqa: DTZ001
    assert [text_of(one) for one in values] == ["2013-02-01", "2013-02-01", "2013-02-01 09:05:00", "09:05:00"]
    assert [text_of(one) for one in (True, False, "", None, 5)] == ["TRUE", "FALSE", None, None, "5"]


def test_a_workbook_that_is_none_or_empty_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceChanged, match=r"cannot be read .*b\.xlsx"):
        sheets(None, "b.xlsx", lambda: io.BytesIO(b"PK no"))
    path = tmp_path / "empty.xlsx"
    book = xlsxwriter.Workbook(str(path))
    book.add_worksheet()
    book.close()
    with pytest.raises(SourceChanged, match="no cells"):
        open_parts(path)


def test_a_row_longer_than_any_stands_aside_and_is_no_heading() -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet("Paid")
        for row in range(30):
            sheet.write_row(row, 0, ["A" * 32_767 if row in (0, 20) else "Acme Ltd"] * 9)
    (part,) = sheets(None, "x.xlsx", lambda: io.BytesIO(out.getvalue()))
    assert (part.head(1)[0].cells, part.head(1)[0].over) == ((), "0.3 MB in 9 cells")
    (chunk,) = part.records_after(1, 9)
    assert chunk.odd.select("_row", "reason").rows() == [(21, "line too long")]
    assert len(chunk.frame) == 28


@pytest.mark.parametrize("behind", [b"<more/>", b"\xff"])
def test_a_workbook_whose_list_of_sheets_is_broken_is_refused(behind: bytes) -> None:
    """What reads the cells is not so strict."""
    whole, broken = io.BytesIO(), io.BytesIO()
    with xlsxwriter.Workbook(whole) as book:
        book.add_worksheet("Paid").write_row(0, 0, EXPECTED[0])
    with zipfile.ZipFile(whole) as packed, zipfile.ZipFile(broken, "w") as made:
        for name in packed.namelist():
            made.writestr(name, packed.read(name) + (behind if name == "xl/workbook.xml" else b""))
    with pytest.raises(SourceChanged, match=r"cannot be read .*x\.xlsx"):
        sheets(None, "x.xlsx", lambda: io.BytesIO(broken.getvalue()))

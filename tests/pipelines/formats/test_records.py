"""Any published file is opened as parts, or refused with a sentence."""

import io
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from pipelines.formats.records import Part, Record, open_parts
from warehouse.errors import SourceChanged
from warehouse.settings import settings


def a_workbook() -> bytes:
    """Two sheets."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file)
    for name in ("April", "May"):
        book.add_worksheet(name).write_row(0, 0, ["Supplier", name])
    book.close()
    return file.getvalue()


def test_a_text_is_one_part_without_a_name(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("Supplier;Amount\nA;1,50\n".encode("cp1252"))
    (part,) = open_parts(path)
    assert (part.name, part.encoding, part.delimiter) == (None, "utf-8", ";")
    assert part.head() == [Record(1, ("Supplier", "Amount")), Record(2, ("A", "1,50"))]


def test_everything_in_a_zip_file_is_a_part(tmp_path: Path) -> None:
    path = tmp_path / "year.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("data/one.csv", "Supplier,Amount\nA,1\n")
        file.writestr("data/two.tsv", "Supplier\tAmount\nB\t2\n")
        file.writestr("__MACOSX/data/._one.csv", "x")
        file.writestr("three.xlsx", a_workbook())
    parts = open_parts(path)
    assert [part.name for part in parts] == [
        "data/one.csv",
        "data/two.tsv",
        "three.xlsx/April",
        "three.xlsx/May",
    ]
    assert [part.head()[0].cells[0] for part in parts] == ["Supplier"] * 4
    assert [chunk.frame.rows() for chunk in parts[1].records_after(1, 2)] == [[(2, "B", "2")]]
    assert parts[1].tail(1) == [Record(2, ("B", "2"))]


def test_a_workbook_named_csv_is_read_as_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "spend.csv"
    path.write_bytes(a_workbook())
    assert [part.name for part in open_parts(path)] == ["April", "May"]


def test_a_web_page_named_xls_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "spend.xls"
    path.write_bytes(b"<html><table><tr><td>1</td></tr></table></html>")
    with pytest.raises(SourceChanged, match=r"is a web page \(HTML\), not a table \(spend\.xls\)"):
        open_parts(path)


def test_a_zip_file_inside_a_zip_file_is_refused(tmp_path: Path) -> None:
    path, inner = tmp_path / "a.zip", io.BytesIO()
    with zipfile.ZipFile(inner, "w") as file:
        file.writestr("a.csv", "a,b\n")
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("b.zip", inner.getvalue())
    with pytest.raises(SourceChanged, match=r"inside a zip file is not read \(a\.zip/b\.zip\)"):
        open_parts(path)


REAL = settings().real_data


@pytest.mark.real
@pytest.mark.skipif(not REAL.is_dir(), reason=f"the real files are not at {REAL}")
@pytest.mark.parametrize("folder", ["spend", "registers", "geography/postcodes", "charities"])
def test_every_record_of_the_real_files_is_read_once(folder: str) -> None:
    for path in sorted((REAL / folder).iterdir()):
        for part in open_parts(path):
            _once(part, path)


def _once(part: Part, path: Path) -> None:
    records = part.head(10**6)
    width = max(len(record.cells) for record in records)
    chunks = list(part.records_after(0, width, ragged=True))
    assert sum(chunk.frame.height for chunk in chunks) == len(records), path.name
    assert not any(chunk.odd.height for chunk in chunks)
    rows = [row for chunk in chunks for row in chunk.frame["_row"]]
    assert rows == [record.row for record in records]
    assert part.tail(5) == records[-5:]

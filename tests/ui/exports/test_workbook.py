"""CSV and workbook: every row and its provenance, no formula, laid out to be read by anybody."""

import csv
import io
import zipfile
from dataclasses import replace
from xml.etree import ElementTree

import polars as pl
import pytest
import python_calamine

from tests.ui.frames import by_category, payments, seal
from ui.charts.categories import categories
from ui.charts.drill import payments as payments_figure
from ui.charts.figure import Field, Figure
from ui.exports.workbook import OWN_LINES, page_to_xlsx, to_csv, to_xlsx

HOSTILE = payments_figure(payments('=HYPERLINK("http://evil","x")'), "Merefield, 2024-25")
FIGURES = [categories(by_category(), "effective", "Merefield, 2024-25"), HOSTILE]


def rows(figure: Figure) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(to_csv(figure, seal()).decode("utf-8-sig"))))


def test_csv_begins_with_the_mark_that_excel_needs() -> None:
    assert to_csv(HOSTILE, seal()).startswith(b"\xef\xbb\xbfPaid on,")


def test_csv_has_every_row_with_its_provenance() -> None:
    first = rows(HOSTILE)[0]
    assert len(rows(HOSTILE)) == 2
    assert first["Paid (£)"] == "5100000.12"
    assert (first["File"], first["Line"], first["Paid on"]) == ("a.csv", "12", "2024-04-01")
    assert first["source"].startswith("Merefield is a fictional council made for demonstration. Source: ")
    assert first["filters"].startswith("Merefield; 2024-25")
    assert first["coverage"].startswith("9,204 payments")


def test_csv_credits_whose_maps_they_are_on_every_row() -> None:
    mapped = replace(seal(is_demo=False), credit="Maps: X.")
    (first, *_) = csv.DictReader(io.StringIO(to_csv(HOSTILE, mapped).decode("utf-8-sig")))
    assert first["source"].endswith(" Maps: X.")
    assert "Shown:" not in first["source"]


def test_csv_defuses_text_and_leaves_numbers() -> None:
    first, second = rows(HOSTILE)
    assert first["Supplier"] == '\'=HYPERLINK("http://evil","x")'
    assert first["Description"] == "'=1+1"
    assert second["Paid (£)"] == "-12.50"


def test_csv_says_what_is_not_there() -> None:
    assert rows(HOSTILE)[0]["Sheet"] == "[x]"


WITHHELD = Figure(
    "marked", "Offers", "Of M", "Two.", None,
    pl.DataFrame({"offers": [12, None, None], "mark": [None, "[c]", None]}),
    (Field("offers", "Offers", "count", mark="mark"),),
)  # fmt: skip


def test_what_is_withheld_bears_its_mark_and_what_is_told_stays_a_number() -> None:
    assert [row["Offers"] for row in rows(WITHHELD)] == ["12", "[c]", "[x]"]
    sheet = python_calamine.load_workbook(io.BytesIO(to_xlsx([WITHHELD], seal(), "Offers")))
    cells = [row[0] for row in sheet.get_sheet_by_name("1_marked").to_python()]
    assert cells[-3:] == [12.0, "[c]", "[x]"]


@pytest.fixture(scope="module")
def book() -> bytes:
    return to_xlsx(FIGURES, seal(), "Who do we pay?")


def test_the_workbook_has_cover_contents_notes_and_one_table_a_sheet(book: bytes) -> None:
    read = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(book))
    assert read.sheet_names == ["Cover_sheet", "Contents", "Notes", "1_categories", "2_payments"]
    with zipfile.ZipFile(io.BytesIO(book)) as parts:
        tables = [name for name in parts.namelist() if name.startswith("xl/tables/")]
        names = {ElementTree.fromstring(parts.read(name)).attrib["name"] for name in tables}
        assert names == {"contents", "notes", "table_1_categories", "table_2_payments"}
        sheets = [
            parts.read(name).decode() for name in parts.namelist() if name.startswith("xl/worksheets/sheet")
        ]
    assert not any("<mergeCell" in sheet or "<autoFilter" in sheet or "<f>" in sheet for sheet in sheets)


def test_every_sheet_says_what_it_is_and_where_it_comes_from(book: bytes) -> None:
    read = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(book))
    for name, figure in zip(("1_categories", "2_payments"), FIGURES, strict=True):
        column = [str(row[0]) for row in read.get_sheet_by_name(name).to_python()]
        assert column[0] == figure.title
        assert "This worksheet contains one table." in column
        for line in seal().lines():
            assert line in column
    cover = [str(row[0]) for row in read.get_sheet_by_name("Cover_sheet").to_python()]
    assert cover == ["Who do we pay?", *seal().lines()]


def test_in_a_workbook_of_a_page_each_sheet_carries_its_own_place_filters_and_credit() -> None:
    ours = seal(is_demo=False)
    others = replace(
        ours, place="the councils named", filters="all of each council; 2024-25", credit="Maps: X."
    )
    book = page_to_xlsx([(FIGURES[0], others), (FIGURES[1], ours)], ours, "Who do we pay?")
    read = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(book))
    above = {
        name: [str(row[0]) for row in read.get_sheet_by_name(name).to_python()] for name in read.sheet_names
    }
    assert set(others.lines()) <= set(above["1_categories"])
    assert set(ours.lines()) <= set(above["2_payments"])
    assert not {"Shown: all of each council; 2024-25", "Maps: X."} & set(above["2_payments"])
    assert above["Cover_sheet"] == ["Who do we pay?", *ours.lines(), OWN_LINES]


def test_figures_are_numbers_and_text_is_text(book: bytes) -> None:
    read = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(book))
    row = read.get_sheet_by_name("2_payments").to_python()[-2]
    assert row[1] == 5100000.12
    assert row[3] == 12
    assert row[8] == '=HYPERLINK("http://evil","x")'


def test_a_table_without_rows_is_still_a_workbook() -> None:
    empty = payments_figure(payments().clear(), "M")
    read = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(to_xlsx([empty], seal(), "T")))
    assert read.sheet_names[-1] == "1_payments"

"""What is taken away opens, and carries its source, its filters, its coverage and the fictional council."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import python_calamine
from PIL import Image
from playwright.sync_api import Page

from tests.browser.serving import Visit

Visiting = Callable[..., AbstractContextManager[Visit]]
MUST_SAY = (
    "Merefield is a fictional council made for demonstration.",
    "Source: spending published by Merefield",
    "Merefield; 2025-26; all wards",
    "with a supplier's name",
)


def taken(
    page: Page, button: str, within: str = ".st-key-more-categories, .st-key-figure-categories"
) -> Path:
    with page.expect_download() as got:
        page.locator(within).first.get_by_role("button", name=button, exact=True).click()
    return Path(got.value.path())


def test_each_file_of_a_figure_opens_and_says_where_it_comes_from(demo: str, visit: Visiting) -> None:
    with visit(demo) as at:
        page = at.go()
        page.get_by_text("Table and downloads: categories").click()
        at.settle()
        with Image.open(taken(page, "PNG")) as picture:
            assert round(picture.info["dpi"][0]) == 300
            assert picture.width > 1_900
        drawn = taken(page, "SVG").read_text("utf-8")
        said = " ".join(re.findall(r"<(?:text|tspan)[^>]*>([^<]+)<", drawn))
        rows = list(csv.DictReader(io.StringIO(taken(page, "CSV").read_text("utf-8-sig"))))
        said_in_csv = " ".join((rows[0]["source"], rows[0]["filters"], rows[0]["coverage"]))
        book = python_calamine.CalamineWorkbook.from_path(taken(page, "XLSX"))
        said_in_book = " ".join(str(row[0]) for row in book.get_sheet_by_name("Cover_sheet").to_python())
        for must in MUST_SAY:
            assert must in said_in_csv
            assert must in said_in_book
            assert set(re.findall(r"\w+", must)) <= set(re.findall(r"\w+", said))
        assert {"Home care", "Waste collection and disposal"} <= {row["Category"] for row in rows}
        assert not at.complaints


def test_the_whole_page_as_a_workbook(demo: str, visit: Visiting) -> None:
    with visit(demo) as at:
        page = at.go("?kind=card")
        book = python_calamine.CalamineWorkbook.from_path(
            taken(page, "All figures as a workbook (XLSX)", ".st-key-take-away")
        )
        assert book.sheet_names[:3] == ["Cover_sheet", "Contents", "Notes"]
        assert len(book.sheet_names) == 3 + 8
        cover = " ".join(str(row[0]) for row in book.get_sheet_by_name("Cover_sheet").to_python())
        assert "all payees in the market, Cards" in cover

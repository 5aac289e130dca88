"""The overview in a browser: its five cards, and where each leads."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import python_calamine

from tests.browser.serving import Visit

Visiting = Callable[..., AbstractContextManager[Visit]]
DRAWN = 'h1:has-text("Where does our money go, and what comes with it?")'


def test_the_bare_address_is_the_overview_and_a_card_keeps_the_period(demo: str, visit: Visiting) -> None:
    with visit(demo) as at:
        page = at.page
        page.goto(at.address)
        page.wait_for_selector(DRAWN)
        at.settle()
        assert page.title() == "Overview"
        assert page.locator('[class*="st-key-card-"] h3').count() == 5
        paid = page.locator(".st-key-card-paid strong").inner_text()
        at.go("overview?period=2023-24", DRAWN)
        assert page.locator(".st-key-card-paid strong").inner_text() != paid
        page.get_by_role("link", name="Who we pay").first.click()
        page.wait_for_selector('h1:has-text("Who do we pay, and how few are they?")')
        at.settle()
        assert "period=2023-24" in page.url
        assert "Shown: Merefield; 2023-24" in at.text()


def test_the_workbook_says_what_the_page_says(demo: str, visit: Visiting) -> None:
    with visit(demo) as at:
        page = at.go("overview", DRAWN)
        with page.expect_download() as got:
            page.get_by_role("button", name="All figures as a workbook (XLSX)").click()
        book = python_calamine.CalamineWorkbook.from_path(got.value.path())
        rows = [row for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python()]
        said = {str(cell) for row in rows for cell in row}
        assert page.locator(".st-key-figure-paid-by-category h3").inner_text() in " ".join(said)
        assert not at.complaints

"""The main job by the keyboard alone: choose, go to another page, open a table, take its file away."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from contextlib import AbstractContextManager

from playwright.sync_api import Page

from tests.browser.serving import Visit

Visiting = Callable[..., AbstractContextManager[Visit]]
OVERVIEW = 'h1:has-text("Where does our money go, and what comes with it?")'
CONCENTRATION = 'h1:has-text("Who do we pay, and how few are they?")'
HERE = """() => {
  const at = document.activeElement;
  const text = at.matches('main, body') ? '' : at.innerText;
  return (at.getAttribute('aria-label') || text || '').replace(/\\s+/g, ' ').trim();
}"""
LINE = 12
IN_A_TABLE = "() => document.activeElement.closest('[data-testid=\"stDataFrame\"]') !== null"


def tab_to(page: Page, name: str, most: int = 90) -> None:
    """Press Tab until the control of this name has the focus."""
    met = []
    for _ in range(most):
        page.keyboard.press("Tab")
        met.append(page.evaluate(HERE))
        if name == met[-1] or (name in met[-1] and len(name.split()) > 1):
            return
    raise AssertionError(f"{name} is not reached: {met}")


def choose(at: Visit, name: str, value: str) -> None:
    """Type into the box of this name, as far as it takes, and press Enter."""
    tab_to(at.page, name)
    at.page.keyboard.type(value)
    at.page.get_by_role("option", name=value).first.wait_for()
    at.page.keyboard.press("Enter")
    at.settle()


def test_choose_go_on_open_a_table_and_take_it_away(demo: str, visit: Visiting) -> None:
    with visit(demo) as at:
        page = at.go("overview", OVERVIEW)
        tab_to(page, "Skip to main content", most=1)
        tab_to(page, "Council")
        choose(at, "Period", "2023-24")
        assert "period=2023-24" in page.url
        tab_to(page, "Who we pay")
        page.keyboard.press("Enter")
        page.wait_for_selector(CONCENTRATION)
        at.settle()
        assert "Shown: Merefield; 2023-24" in at.text()
        tab_to(page, "More filters")
        page.keyboard.press("Enter")
        page.get_by_role("dialog").wait_for()
        choose(at, "Category", "Home care")
        assert "category=Home+care" in page.url
        page.keyboard.press("Escape")
        tab_to(page, "Table and downloads: categories")
        page.keyboard.press("Enter")
        at.settle()
        tab_to(page, "CSV")
        with page.expect_download() as got:
            page.keyboard.press("Enter")
        rows = list(csv.DictReader(io.StringIO(got.value.path().read_text("utf-8-sig"))))
        assert [row["Category"] for row in rows] == ["Home care"]
        assert "2023-24" in rows[0]["filters"]
        assert not at.complaints


def test_a_table_to_scroll_in_lets_the_keyboard_go(demo: str, visit: Visiting) -> None:
    with visit(demo) as at:
        page = at.go("?in=Home+care")
        tab_to(page, "Fullscreen: Suppliers")
        page.keyboard.press("Tab")
        page.wait_for_function(IN_A_TABLE)
        # Tab passes the cells of a line once, and leaves.
        for _ in range(LINE):
            page.keyboard.press("Tab")
            if not page.evaluate(IN_A_TABLE):
                break
        assert not page.evaluate(IN_A_TABLE)


def test_the_contents_are_reached_from_every_page(demo: str, visit: Visiting) -> None:
    with visit(demo) as at:
        page = at.go("overview", OVERVIEW)
        tab_to(page, "Commissioning concentration")
        page.keyboard.press("Enter")
        page.wait_for_selector(CONCENTRATION)

"""The box at the head of a page, by keyboard: what is typed is found, and its link opens it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from tests.browser.serving import Visit

Visiting = Callable[..., AbstractContextManager[Visit]]
FOUND = 'h1:has-text("What are you looking for?")'


def test_a_supplier_is_found_from_another_page_and_opened(demo: str, visit: Visiting) -> None:
    with visit(demo, 390, 844) as at:
        page = at.go("methods", 'h1:has-text("How is each figure worked out?")')
        box = page.get_by_role("textbox", name="Find a supplier, ward, grant or word")
        assert page.locator("h1").bounding_box()["y"] < 320  # type: ignore[index]
        box.fill("thrumly care group")
        page.keyboard.press("Enter")
        page.wait_for_selector(FOUND)
        at.settle()
        assert "q=thrumly" in page.url
        assert "Did you mean one of these?" in at.text()
        page.get_by_role("link", name="Thrumley Care Group Limited", exact=True).click()
        page.wait_for_selector('h1:has-text("Who do we pay, and how few are they?")')
        at.settle()
        assert "supplier=" in page.url
        assert "Thrumley Care Group Limited" in at.text()
        assert not at.complaints
        assert not at.elsewhere


def test_leaving_the_box_without_pressing_leads_nowhere(demo: str, visit: Visiting) -> None:
    with visit(demo) as at:
        page = at.go("methods", 'h1:has-text("How is each figure worked out?")')
        page.get_by_role("textbox", name="Find a supplier, ward, grant or word").fill("care")
        page.keyboard.press("Tab")
        at.settle()
        assert page.locator(FOUND).count() == 0
        assert page.evaluate("document.activeElement.innerText") == "Find"

"""Sources and methods in a browser: readable to all, hostile names harmless."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest

from tests.browser.serving import Visit

Visiting = Callable[..., AbstractContextManager[Visit]]
SOURCES = 'h1:has-text("Where does each figure come from?")'
METHODS = 'h1:has-text("How is each figure worked out?")'
SHOWN = {
    "sources": (SOURCES, "1 month of payments is missing between"),
    "methods?metric=gap": (METHODS, "168 insolvencies against 114"),
}


@pytest.mark.parametrize("address", SHOWN)
def test_it_says_what_is_asked_of_it(demo: str, visit: Visiting, address: str) -> None:
    drawn, said = SHOWN[address]
    with visit(demo) as at:
        at.go(address, drawn)
        assert said in at.text()
        assert not at.complaints


def test_the_address_opens_a_measure_and_its_sql(demo: str, visit: Visiting) -> None:
    with visit(demo) as at:
        page = at.go("methods?metric=gap", METHODS)
        page.get_by_role("heading", name="Gap index").wait_for()
        page.get_by_text("The SQL it is worked out by", exact=True).click()
        page.locator("pre", has_text="gap_index").wait_for()


def test_hostile_names_of_files_do_nothing(hostile: str, visit: Visiting) -> None:
    with visit(hostile) as at:
        at.page.on("dialog", lambda dialog: at.complaints.append(f"a script ran: {dialog.message}"))
        page = at.go("sources", SOURCES)
        page.get_by_text("Downloads: files").wait_for()
        assert page.locator("img[src*=evil], a[href*=evil]").count() == 0
        assert not at.elsewhere
        assert not at.complaints

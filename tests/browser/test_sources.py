"""Sources and methods in a browser: readable to all, hostile names harmless."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.serving import Visit

Visiting = Callable[..., AbstractContextManager[Visit]]
DRAWN = 'h1:has-text("Where does each figure come from, and how is it worked out?")'


@pytest.mark.parametrize(("width", "height"), [(1440, 1000), (390, 844)])
def test_axe_finds_nothing_and_nothing_runs_over(demo: str, visit: Visiting, width: int, height: int) -> None:
    with visit(demo, width, height) as at:
        page = at.go("sources", DRAWN)
        page.wait_for_selector('[data-testid="stVegaLiteChart"] svg')
        assert "168 insolvencies against 114" in at.text()
        over = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(over) <= 0
        found = Axe().run(page).response["violations"]
        assert [(each["id"], [node["html"] for node in each["nodes"]][:3]) for each in found] == []
        assert not at.complaints


def test_hostile_names_of_files_do_nothing(hostile: str, visit: Visiting) -> None:
    with visit(hostile) as at:
        at.page.on("dialog", lambda dialog: at.complaints.append(f"a script ran: {dialog.message}"))
        page = at.go("sources", DRAWN)
        page.get_by_text("Downloads: files").wait_for()
        assert page.locator("img[src*=evil], a[href*=evil]").count() == 0
        assert not at.elsewhere
        assert not at.complaints

"""Matches and decisions in a browser: readable to officers, and no page at all to the public."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe

from tests.browser.serving import Visit, serving

Visiting = Callable[..., AbstractContextManager[Visit]]
DRAWN = 'h1:has-text("Which supplier is which organisation?")'


def test_officers_read_it_and_hostile_names_do_nothing(
    hostile_store: Path, tmp_path: Path, visit: Visiting
) -> None:
    with (
        serving(hostile_store, tmp_path / "log.txt", officers="everyone") as address,
        visit(address) as at,
    ):
        at.page.on("dialog", lambda dialog: at.complaints.append(f"a script ran: {dialog.message}"))
        page = at.go("review", DRAWN)
        page.get_by_text("Take a decision back").wait_for()
        found = Axe().run(page).response["violations"]
        assert [(each["id"], [node["html"] for node in each["nodes"]][:3]) for each in found] == []
        assert page.locator("img[src*=evil], a[href*=evil]").count() == 0
        assert not at.elsewhere
        assert not at.complaints


def test_the_public_is_not_offered_it(demo: str, visit: Visiting) -> None:
    with visit(demo) as at:
        page = at.go("")
        assert page.get_by_text("Matches and decisions").count() == 0
        assert page.get_by_text("Sources and methods").count() > 0

"""The exchange of skills in a browser: drawn, chosen from by its address, taken away, and read by anybody."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from tests import exchanged, granted
from tests.browser.serving import Visit, serving

Visiting = Callable[..., AbstractContextManager[Visit]]
DRAWN = 'h1:has-text("What skills are offered and needed, where, and what stays unmet?")'


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    made: Path = tmp_path_factory.mktemp("exchanged")
    exchanged.store(made)
    with serving(made, made.parent / "skills.txt") as address:
        yield address


def test_it_is_drawn_linked_to_and_taken_away(served: str, visit: Visiting) -> None:
    with visit(served) as at:
        at.page.on("dialog", lambda dialog: at.complaints.append(f"a script ran: {dialog.message}"))
        page = at.go(f"skills?need={granted.CODES['Harbour']}%20Care%20and%20company", DRAWN)
        page.locator('[data-testid="stVegaLiteChart"] svg').nth(3).wait_for(state="attached")
        said = at.text()
        assert "134 skills were needed and 153 were offered" in said
        for word in ("NaN", "None", "null", "Traceback"):
            assert word not in said, word
        # The marks themselves, by their words: a number printed, and a count that is withheld.
        assert page.locator('svg [aria-label="Castle Quay, Food: 30 needed"]').count() == 1
        assert page.locator('svg [aria-label="Care and company: 55 needed"]').count() == 1
        page.get_by_text("What is offered", exact=True).first.click()
        page.wait_for_url("**measure=offers**")
        at.settle()
        withheld = page.locator('svg [aria-label="Castle Quay, Home and garden: [c] offered"]')
        assert withheld.count() == 1
        page.get_by_text("Table and downloads: heat").click()
        at.settle()
        with page.expect_download() as got:
            box = page.locator(".st-key-figure-heat")
            box.get_by_role("button", name="CSV", exact=True).click()
        rows = list(csv.DictReader(io.StringIO(got.value.path().read_text("utf-8-sig"))))
        cells = {(row["Ward"], row["Domain"]): row for row in rows}
        assert cells["Castle Quay", "Home and garden"]["Offered"] == "[c]"
        assert cells["Castle Quay", "Food"]["Needed"] == "30"
        page.get_by_text("Move about in the map").click()
        page.locator('[data-testid="stDeckGlJsonChart"] canvas').first.wait_for(state="attached")
        assert page.locator("img[src*=evil], a[href*=evil]").count() == 0
        page.get_by_role("link", name="What else is there").click()
        page.wait_for_url(f"**/ward?**ward={granted.CODES['Harbour']}**")
        assert not at.elsewhere

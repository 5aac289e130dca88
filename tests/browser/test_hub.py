"""Hubs in a browser: what it says, a link that holds a choice, and a file with the same figures."""

from __future__ import annotations

import csv
from collections.abc import Callable
from contextlib import AbstractContextManager

from tests.browser.serving import Visit

Visiting = Callable[..., AbstractContextManager[Visit]]
DRAWN = 'h1:has-text("What do our hubs bring about, and where does it stop?")'


def test_it_says_what_came_of_each_hub(demo: str, visit: Visiting) -> None:
    with visit(demo) as at:
        page = at.go("hub", DRAWN)
        page.locator('[data-testid="stVegaLiteChart"] svg').nth(3).wait_for(state="attached")
        said = at.text()
        for part in (
            "Fewest go on from an introduction to a match",
            "Kilnside Enterprise Hub: fewer than 20 introductions, no share told [u].",
            "[c]",
            "7 points of entry, in Eastmarsh.",
            "It does not say that one brought the other.",
        ):
            assert part in said, part
        for word in ("Traceback", "NaN", "None,", "null", "Most often:"):
            assert word not in said, word
        assert not at.complaints
        assert not at.elsewhere


def test_a_link_holds_the_hub_and_the_point_that_is_open(demo: str, visit: Visiting) -> None:
    with visit(demo) as at:
        page = at.go("hub?begun=2025-26&entry=X05000005+Home+care", DRAWN)
        page.locator(".st-key-figure-evidence h3").wait_for()
        assert "Home care, Eastmarsh" in at.text()
        assert "4 lines of evidence." in page.locator(".st-key-figure-evidence").inner_text()
        before = page.locator(".st-key-answer").inner_text()
        at.go("hub?begun=2025-26&activity=incubation_award", DRAWN)
        assert page.locator(".st-key-answer").inner_text() != before
        assert "incubation award" in page.locator("p:has-text('Shown:')").first.inner_text()


def test_the_file_says_what_the_figure_says(demo: str, visit: Visiting) -> None:
    with visit(demo) as at:
        page = at.go("hub?begun=2025-26", DRAWN)
        page.get_by_text("Table and downloads: funnel", exact=True).click()
        at.settle()
        with page.expect_download() as got:
            page.locator(".st-key-figure-funnel").get_by_role("button", name="CSV").click()
        rows = list(csv.reader(got.value.path().read_text("utf-8-sig").splitlines()))
        steps = {row[0]: row[1] for row in rows if len(row) > 1}
        assert f"matched {steps['Matched']}" in page.locator(".st-key-figure-funnel").inner_text()
        assert any("fictional" in cell for row in rows for cell in row)

"""The page on the demonstration council: its answer, its parts, its moving map."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from playwright.sync_api import expect

from tests.browser.serving import Visit

Visiting = Callable[..., AbstractContextManager[Visit]]


def test_the_question_its_answer_and_every_part_of_the_page(demo: str, visit: Visiting) -> None:
    with visit(demo) as at:
        page = at.go()
        assert page.title() == "Commissioning concentration"
        assert page.locator("h1").inner_text() == "Who do we pay, and how few are they?"
        said = at.text()
        for part in (
            "Merefield is a fictional council made for demonstration.",
            "but spends as if it had",
            "equal suppliers",
            "Coverage:",
            "Shown: Merefield;",
            "How few suppliers each category has",
            "The largest tenth of suppliers have",
            "Money kept apart",
            "to public bodies",
            "Where the suppliers are",
            "no ranking",
            "Follow the money to its line",
            "What to bear in mind",
            "Source: spending published by Merefield",
        ):
            assert part in said, part
        for word in ("CMA", "worst", "Traceback", "NaN", "None,", "null"):
            assert word not in said, word
        page.locator('[data-testid="stVegaLiteChart"] svg').nth(3).wait_for(state="attached")
        assert not at.complaints
        assert not at.elsewhere


def test_the_measure_and_the_source_of_a_figure_are_smaller_than_what_it_says(
    demo: str, visit: Visiting
) -> None:
    with visit(demo) as at:
        said = at.go().locator(".st-key-figure-categories p")
        for place, size in enumerate(("14px", "16px", "14px")):
            expect(said.nth(place)).to_have_css("font-size", size)
        assert said.first.inner_text().startswith("Effective number of suppliers, ")


def test_the_moving_map_asks_no_other_host(demo: str, visit: Visiting) -> None:
    with visit(demo) as at:
        page = at.go()
        page.get_by_text("Move about in the map").click()
        page.wait_for_selector('[data-testid="stDeckGlJsonChart"] canvas')
        at.settle()
        page.wait_for_timeout(1_000)
        assert not at.elsewhere
        assert not at.complaints

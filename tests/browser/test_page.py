"""The page on the demonstration council: its answer, on three screens, by keyboard, by axe."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.serving import Visit
from warehouse.settings import ROOT

Visiting = Callable[..., AbstractContextManager[Visit]]
PICTURE = ROOT / "docs" / "screenshots" / "concentration.png"
SIZES = [(1440, 1000), (768, 1024), (390, 844)]


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


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_nothing_runs_over_the_edge(
    demo: str, visit: Visiting, width: int, height: int, tmp_path: Path
) -> None:
    with visit(demo, width, height) as at:
        page = at.go()
        page.wait_for_selector('[data-testid="stVegaLiteChart"] svg')
        over = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(over) <= 0
        page.screenshot(path=tmp_path / f"{width}.png")
        assert not at.complaints


@pytest.mark.parametrize(("width", "height"), [SIZES[0], SIZES[2]])
def test_axe_finds_nothing(demo: str, visit: Visiting, width: int, height: int) -> None:
    with visit(demo, width, height) as at:
        page = at.go()
        page.get_by_text("Table and downloads: categories").click()
        at.settle()
        found = Axe().run(page).response["violations"]
        assert [(each["id"], [node["html"] for node in each["nodes"]][:3]) for each in found] == []


def test_every_control_is_reached_with_the_keyboard_alone(demo: str, visit: Visiting) -> None:
    with visit(demo) as at:
        page = at.go()
        reached = set()
        for _ in range(90):
            page.keyboard.press("Tab")
            reached.add(page.evaluate("(document.activeElement.getAttribute('aria-label') || '') + ' ' +"
                                      "(document.activeElement.innerText || '')").strip())  # fmt: skip
        wanted = (
            "Council",
            "Period",
            "More filters",
            "Count public bodies",
            "Coverage:",
            "to open",
            "workbook",
        )
        for part in (*wanted, "Table and downloads: categories"):
            assert any(part in each for each in reached), f"{part} is not reached: {sorted(reached)}"


def test_a_choice_is_made_with_the_keyboard_alone(demo: str, visit: Visiting) -> None:
    with visit(demo) as at:
        page = at.go()
        page.get_by_role("combobox", name="Period").focus()
        page.keyboard.type("2023")
        page.keyboard.press("Enter")
        at.settle()
        assert "period=2023-24" in page.url


def test_the_screenshot_of_the_readme(demo: str, visit: Visiting) -> None:
    """Made anew where it is not there: delete it to have today's."""
    with visit(demo, 1440, 1180) as at:
        page = at.go()
        page.wait_for_selector('[data-testid="stVegaLiteChart"] svg')
        page.wait_for_timeout(500)
        shot = page.screenshot(animations="disabled")
        assert shot.startswith(b"\x89PNG")
        if not PICTURE.exists():
            PICTURE.parent.mkdir(parents=True, exist_ok=True)
            PICTURE.write_bytes(shot)

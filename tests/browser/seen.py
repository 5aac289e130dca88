"""A page of the contents as everybody may meet it: at every width, in both themes, by axe, on paper."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from warehouse.settings import ROOT

MEASURES = Path(__file__).with_name("measures.js").read_text("utf-8")
MAIN = (ROOT / "ui" / "main.py").read_text("utf-8")
# In CSS pixels: a desk, a tablet, a desk at 200 %, a telephone, and WCAG's narrowest (1280 at 400 %).
WIDTHS = {"1440": (1440, 1000), "768": (768, 1024), "200%": (720, 500), "390": (390, 844), "320": (320, 640)}
A4 = (718, 1000)
# By colour alone the dark theme differs from the light one.
OF_COLOUR = ("color-contrast", "link-in-text-block")
# Streamlit's own, each with its work-around in docs/accessibility.md: the rule and what it finds.
NOT_OURS = {("presentation-role-conflict", "stFileUploaderDropzone")}
CONTROLS = "button link combobox checkbox switch radio textbox slider spinbutton tab table grid"
NAMELESS = re.compile(rf"^ *- (?:{'|'.join(CONTROLS.split())})(?![ \w]* \")\b.*$", re.MULTILINE)
PAUSE = 150


def contents(text: str = MAIN) -> dict[str, bool]:
    """Every page of the contents by its name, and whether officers alone are offered it."""
    for_all, for_officers = text.split("officers = [", 1)
    named = re.compile(r'PAGES / "(\w+)\.py"')
    return {
        **dict.fromkeys(named.findall(for_all), False),
        **dict.fromkeys(named.findall(for_officers.split("]", 1)[0]), True),
    }


def measured(page: Page, what: str) -> list[Any]:
    """What the measure of this name finds on the page, each thing once."""
    found: list[Any] = page.evaluate(f"{MEASURES}; window.measures.{what}()")
    return [each for place, each in enumerate(found) if each not in found[:place]]


def rest(page: Page) -> None:
    """Wait until nothing is being drawn or laid out any more."""
    before = None
    for _ in range(200):
        now = page.evaluate(f"{MEASURES}; window.measures.shape()")
        if now == before and "empty" not in now:
            return
        before = now
        page.wait_for_timeout(PAUSE)
    raise AssertionError(f"The page does not come to rest: {before}")


def lasting(page: Page, *what: str) -> list[Any]:
    """What these measures still find when everything had time to be laid out: nothing, where all is well."""
    found: list[Any] = []
    for _ in range(60):
        found = [each for one in what for each in measured(page, one)]
        if not found:
            break
        page.wait_for_timeout(PAUSE)
    return found


def at_width(page: Page, width: str) -> None:
    """The page in a window of this name of WIDTHS."""
    wide, high = WIDTHS[width]
    page.set_viewport_size({"width": wide, "height": high})


def in_theme(page: Page, theme: Literal["light", "dark"]) -> None:
    """The page for a reader whose system is set to this theme."""
    page.emulate_media(color_scheme=theme, media="screen", reduced_motion="reduce")
    rest(page)


def violations(page: Page, *rules: str) -> list[tuple[str, str]]:
    """What axe finds that is ours: rule and place. All its rules, targets' sizes too, or these."""
    asked: dict[str, Any] = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
    if rules:
        asked = {"resultTypes": ["violations"], "runOnly": {"type": "rule", "values": list(rules)}}
    found = Axe().run(page, options=asked).response["violations"]
    return [
        (each["id"], node["html"])
        for each in found
        for node in each["nodes"]
        if not any(each["id"] == rule and part in node["html"] for rule, part in NOT_OURS)
    ]


def nameless(page: Page) -> list[str]:
    """Controls and tables that have no name for whoever does not see them."""
    return [line.strip() for line in NAMELESS.findall(page.locator("body").aria_snapshot())]

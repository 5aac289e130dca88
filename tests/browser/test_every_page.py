"""Every page of the contents over the demonstration, each opened once: whoever reads it, with whatever."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser import pictures
from tests.browser.seen import (
    A4,
    OF_COLOUR,
    WIDTHS,
    at_width,
    contents,
    in_theme,
    lasting,
    measured,
    nameless,
    rest,
    violations,
)
from tests.browser.serving import Visit, visiting
from ui import theme
from warehouse.settings import ROOT

# What is only there when it is asked for: a supplier that failed, a payment's line, a point of entry.
ASKED = {
    "concentration": "?in=Home+care",
    "insolvency": "?organisation=GB-COH-XX078190&stress=five&events=all",
    "hub": "?begun=2025-26&entry=X05000005+Home+care",
    "skills": "?need=X05000005%20Care%20and%20company",
}
DRAWN = "h1:not(:has-text('Getting ready'))"
UNSAID = ("Traceback", "NaN", "None,", "null", "The address asks for")
# The Analysis Function's: categories in their order, one shade after another, one before the rest.
CATEGORIES = ["#12436D", "#28A197", "#801650", "#F46A25"]
SHADES, FOCUS = ["#12436D", "#2073BC", "#6BACE6"], ["#12436D", "#BFBFBF"]
OURS = {*CATEGORIES, *SHADES, *FOCUS, *theme.SEQUENTIAL[:1]}
QUIET = {theme.INK, theme.SOFT_INK, theme.RULE, theme.GRID, theme.WHITE}


@pytest.fixture(scope="module", params=contents())
def seen(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Visit]:
    """One page, opened once for all that is asked of it, with its coverage and its first table open."""
    name = str(request.param)
    address = request.getfixturevalue("demo_officers" if contents()[name] else "demo")
    with visiting(browser, address, *WIDTHS["1440"], reduced_motion="reduce") as at:
        page, at.name = at.go(f"{name}{ASKED.get(name, '')}", DRAWN), name
        pictures.keep(at)
        for part in (".st-key-coverage summary", '[class*="st-key-more-"] summary'):
            if page.locator(part).count():
                page.locator(part).first.click()
                at.settle()
        rest(page)
        yield at


def test_it_is_in_order(seen: Visit) -> None:
    assert measured(seen.page, "headings") == []
    assert nameless(seen.page) == []
    said = seen.text()
    assert [word for word in UNSAID if word in said] == []
    assert seen.complaints == []
    assert seen.elsewhere == []


def test_where_the_keyboard_is_can_be_seen_and_nothing_moves(seen: Visit) -> None:
    assert measured(seen.page, "focus") == []
    assert measured(seen.page, "motion") == []


@pytest.mark.parametrize("width", WIDTHS)
def test_it_fits(seen: Visit, width: str) -> None:
    at_width(seen.page, width)
    assert lasting(seen.page, "edges", "charts") == []


@pytest.mark.parametrize("width", ["1440", "390"])
def test_axe_finds_nothing_of_ours(seen: Visit, width: str) -> None:
    at_width(seen.page, width)
    rest(seen.page)
    assert violations(seen.page) == []
    in_theme(seen.page, "dark")
    try:
        assert violations(seen.page, *OF_COLOUR) == []
        assert [each for each in measured(seen.page, "charts") if "white" in each] == []
    finally:
        in_theme(seen.page, "light")


def test_its_charts_are_in_the_colours_of_the_analysis_function_and_do_without_them(seen: Visit) -> None:
    for chart in measured(seen.page, "colours"):
        used = {hexed(each) for each in chart["used"] if each.startswith("rgb(")}
        assert used - {each.upper() for each in OURS | QUIET} == set(), chart["key"]
        fills = sorted(lightness(hexed(each)) for each in chart["fills"])
        # White is told apart by its edge; the rest must differ in grey, as a printer has it.
        steps = [
            (high + 0.05) / (low + 0.05) for low, high in zip(fills, fills[1:], strict=False) if high < 1
        ]
        assert min(steps, default=2) >= 1.5, (chart["key"], chart["fills"])


def test_on_paper_it_has_no_controls_and_tables_stand_whole(seen: Visit) -> None:
    page = seen.page
    page.emulate_media(media="print")
    page.set_viewport_size({"width": A4[0], "height": A4[1]})
    try:
        assert lasting(page, "paper", "edges") == []
    finally:
        in_theme(page, "light")


def test_the_contents_name_every_page_there_is() -> None:
    there = {path.stem for path in (ROOT / "pages").glob("*.py") if not path.stem.startswith("__")}
    assert set(contents()) == there
    assert set(contents().values()) == {False, True}
    assert set(ASKED) <= there


def hexed(colour: str) -> str:
    """A colour as the style of a browser tells it, in hexadecimal digits."""
    red, green, blue = (int(part) for part in colour.removeprefix("rgb(").rstrip(")").split(","))
    return f"#{red:02X}{green:02X}{blue:02X}"


def lightness(colour: str) -> float:
    """Relative luminance, as WCAG has it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

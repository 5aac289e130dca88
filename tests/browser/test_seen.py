"""Each measure of a page finds what it is for, and nothing on a page that is in order."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.seen import contents, measured, nameless, violations

LONG = "what the bars say, in a sentence of its own"
CHART = (
    '<div class="st-key-figure-a"><div data-testid="stVegaLiteChart" style="width:200px;background:#fff" '
    'aria-label="{label}"><svg width="200" height="60"><g class="role-mark mark-rect">'
    '<path d="M0 0h9v9z" fill="#12436D"/></g>{text}</svg></div>{table}</div>'
)
TEXT = '<text x="10" y="30" fill="#0b0c0c">Ward A</text>'
AT_EDGE, NO_BREAK = TEXT.replace('x="10"', 'x="190"'), "white-space:nowrap"
TABLE = '<div class="st-key-more-a"><details><summary>Table</summary></details></div>'
GOOD = f"<h1>A</h1><h2>B</h2><p>Words</p>{CHART.format(label=LONG, text=TEXT, table=TABLE)}"
RING = "<style>:focus {outline: 3px solid} * {transition: none}</style>"
FAULTS = [
    ("headings", "<h1>A</h1><h3>B</h3>", "h3 'B' skips a level"),
    ("headings", "<h1>A</h1><h1>B</h1>", "2 headings of the first level, or another before it"),
    ("edges", "<div style='width:900px'>wide</div>", "div 'wide' runs over the edge"),
    ("edges", f"<p style='width:30px;overflow:hidden;{NO_BREAK}'>too long</p>", "p 'too long' is cut"),
    ("charts", CHART.format(label="bars", text=TEXT, table=TABLE), "a has no description"),
    ("charts", CHART.format(label=LONG, text=TEXT, table=""), "a has no table"),
    ("charts", CHART.format(label=LONG, text=TEXT, table=TABLE).replace("#fff", "#000"), "a is not on white"),
    ("charts", CHART.format(label=LONG, text=AT_EDGE, table=TABLE), "a: 'Ward A' is cut"),
    ("charts", CHART.format(label=LONG, text=TEXT * 2, table=TABLE), "a: 'Ward A' lies over 'Ward A'"),
    ("focus", "<style>* {outline: none !important}</style><button>Go</button>", "button 'Go' shows no focus"),
    ("motion", "<p style='transition: color 2s'>slow</p>", "p 'slow' moves"),
    ("paper", "<button>Go</button>", "button 'Go' is on paper"),
]  # fmt: skip


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 600, "height": 400})
    yield context.new_page()
    context.close()


def test_a_page_that_is_in_order_has_no_complaint(page: Page) -> None:
    page.set_content(f"<html lang=en><title>A</title><main>{GOOD}</main><a href=x>More</a>{RING}")
    for what in ("headings", "edges", "charts", "focus", "motion"):
        assert measured(page, what) == [], what
    assert measured(page, "colours") == [
        {"key": "a", "used": ["rgb(18, 67, 109)", "rgb(11, 12, 12)"], "fills": ["rgb(18, 67, 109)"]}
    ]
    assert nameless(page) == []


@pytest.mark.parametrize(("what", "planted", "complaint"), FAULTS)
def test_a_fault_is_named(page: Page, what: str, planted: str, complaint: str) -> None:
    page.set_content(planted)
    assert complaint in measured(page, what)


def test_what_axe_and_names_are_for(page: Page) -> None:
    page.set_content("<html lang=en><title>A</title><main><h1>A</h1><button></button></main>")
    assert ("button-name", "<button></button>") in violations(page)
    assert nameless(page) == ["- button"]
    page.set_content('<html lang=en><title>A</title><main><h1>A</h1><p style="color:#aaa">Pale</p></main>')
    assert [rule for rule, _ in violations(page, "color-contrast")] == ["color-contrast"]


def test_the_contents_say_who_is_offered_a_page() -> None:
    text = 'a = PAGES / "a.py"\nfound = [PAGES / "a.py"]\nofficers = [\n PAGES / "b.py"]\nPAGES / "c.py"'
    assert contents(text) == {"a": False, "b": True}

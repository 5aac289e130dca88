"""docs/pages.md shows every page of the contents at every width, and the pictures stay small."""

from tests.browser.pictures import FOLDER, WIDTHS
from tests.browser.seen import NOT_OURS, contents
from tests.docs.markdown import links
from tests.house.tree import ROOT

PAGES = ROOT / "docs" / "pages.md"
MOST_BYTES = 6_000_000


def test_every_page_has_its_pictures_in_the_order_of_the_contents() -> None:
    wanted = [f"screenshots/{name}-{width}.png" for name in contents() for width in WIDTHS]
    assert links(PAGES) == wanted
    assert [each for each in wanted if (PAGES.parent / each).stat().st_size < 10_000] == []


def test_the_pictures_are_light() -> None:
    assert sum(path.stat().st_size for path in FOLDER.glob("*.png")) <= MOST_BYTES


def test_what_axe_finds_of_streamlit_stands_in_the_statement() -> None:
    statement = (ROOT / "docs" / "accessibility.md").read_text("utf-8")
    assert [rule for rule, _ in NOT_OURS if f"`{rule}`" not in statement] == []

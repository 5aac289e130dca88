"""The report as a page: readable without its looks, with nothing that runs and nothing fetched."""

from html.parser import HTMLParser

import pytest

from tests.ui.exports.pack.documents import NOTE, pack
from tests.ui.exports.pack.items import HOSTILE
from ui.exports.pack.item import Item
from ui.exports.pack.report_html import report


class Outline(HTMLParser):
    """Headings, ids and everything that could run or fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.headings: list[int] = []
        self.ids: list[str] = []
        self.tags: set[str] = set()
        self.risky: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag in ("h1", "h2", "h3", "h4"):
            self.headings.append(int(tag[1]))
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name.startswith("on") or (name in ("src", "href") and not (value or "").startswith("#")):
                self.risky.append(f"{tag} {name}={value}")


def drawn(item: Item) -> str:
    return f'<svg role="img" aria-label="{item.id}"></svg>'


@pytest.fixture(scope="module")
def page() -> str:
    return report(pack(), drawn).decode()


@pytest.fixture(scope="module")
def outline(page: str) -> Outline:
    found = Outline()
    found.feed(page)
    return found


def test_headings_step_down_one_at_a_time(outline: Outline) -> None:
    assert outline.headings == [1, 2, 3, 3, 3, 2, 2]
    assert len(outline.ids) == len(set(outline.ids))


def test_nothing_runs_and_nothing_is_fetched(page: str, outline: Outline) -> None:
    assert outline.risky == []
    assert not outline.tags & {"script", "iframe", "link", "object", "embed"}
    assert "url(http" not in page


def test_it_says_language_part_wards_and_sources(page: str) -> None:
    assert '<html lang="en-GB">' in page
    assert "Part A: public. Ward(s) affected: Harbour. Data as of 1 June 2026." in page
    assert NOTE in page
    assert page.count('<p class="soft">Source: ') == 3


def test_every_figure_has_its_whole_table_with_headings(page: str) -> None:
    assert page.count("<caption>") == 3
    assert page.count('<th scope="col"') == 9
    assert page.count("<tr>") == 3 + sum(item.figure.table.height for item in pack().items)


def test_what_data_says_is_only_text(page: str) -> None:
    assert "&lt;/script&gt;" in page
    assert HOSTILE[5] not in page


def test_a_figure_is_drawn_with_what_it_says(page: str) -> None:
    assert page.count('<svg role="img"') == 2

"""The page of a ward in a browser: hostile names, on paper, and the file to print."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest

from tests import wards
from tests.browser.serving import Visit, serving

Visiting = Callable[..., AbstractContextManager[Visit]]
DRAWN = 'h1:has-text("What reaches one ward, beside its need?")'
WARD = "ward?ward=E05000000"
OVER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the one server of this module."""
    folder = tmp_path_factory.mktemp("ward")
    wards.store(folder / "store")
    with serving(folder / "store", folder / "log.txt", officers="nobody") as address:
        yield address


def test_a_ward_is_read_printed_and_taken_away(public: str, visit: Visiting) -> None:
    with visit(public) as at:
        at.page.on("dialog", lambda dialog: at.complaints.append(f"a script ran: {dialog.message}"))
        page = at.go(WARD, DRAWN)
        page.wait_for_selector('[data-testid="stVegaLiteChart"] svg')
        page.locator('[data-testid="stTable"] th').first.wait_for()
        said = at.text()
        for part in ("is known to be for work in Ward A", "Against similar wards", "What we do not know"):
            assert part in said, part
        for part in (wards.PERSON, "petition", "NaN", "null"):
            assert part not in said, part
        assert page.locator("img[src*=evil], a[href*=evil]").count() == 0
        with page.expect_download() as got:
            page.get_by_role("button", name="This page to print (HTML)").click()
        printed = got.value.path().read_text("utf-8")
        assert "<svg" in printed
        assert "<script" not in printed
        page.emulate_media(media="print")
        page.set_viewport_size({"width": 718, "height": 1000})
        at.settle()
        assert page.evaluate(OVER) <= 0
        for hidden in (".st-key-filters", ".st-key-take-away"):
            assert not page.locator(hidden).is_visible()
        # Whole tables stand on paper: nothing of them is behind a scroll bar.
        whole = "table => table.scrollWidth <= table.parentElement.clientWidth + 1"
        inner = f"[...document.querySelectorAll('table')].every({whole})"
        assert page.evaluate(inner)
        assert not at.elsewhere
        assert not at.complaints

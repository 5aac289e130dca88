"""Funding reach in a browser: one store, one server; drawn, chosen from, taken away, and read by anybody."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from tests import granted
from tests.browser.serving import Visit, serving

Visiting = Callable[..., AbstractContextManager[Visit]]
DRAWN = 'h1:has-text("How far does funding reach, against people and need?")'


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    made: Path = tmp_path_factory.mktemp("granted")
    granted.store(made)
    with serving(made, made.parent / "funding.txt") as address:
        yield address


def test_it_is_drawn_chosen_from_and_taken_away(served: str, visit: Visiting) -> None:
    with visit(served) as at:
        at.page.on("dialog", lambda dialog: at.complaints.append(f"a script ran: {dialog.message}"))
        page = at.go("funding", DRAWN)
        page.locator('[data-testid="stVegaLiteChart"] svg').nth(6).wait_for(state="attached")
        said = at.text()
        assert "£71k was granted in Merefield, in 22 grants; 93% of it has a known ward" in said
        for word in ("NaN", "None,", "null", "Traceback", "individual"):
            assert word not in said, word
        # The marks themselves, by their words: what is not located stands under the fifths and the wards.
        assert page.locator('svg [aria-label^="Not located: £0.26 a head"]').count() == 2
        assert page.locator('svg [aria-label^="Most deprived: £0 a head"]').count() == 1
        at.choose("Placed by", 1)
        page.wait_for_url("**placed=based_in**")
        assert "100% of the money" not in at.text()
        assert "more than 99% of it has a known ward, by where the recipient is based" in at.text()
        page.get_by_text("Table and downloads: reach wards sorted").click()
        at.settle()
        with page.expect_download() as got:
            box = page.locator(".st-key-figure-reach-wards-sorted")
            box.get_by_role("button", name="CSV", exact=True).click()
        rows = list(csv.DictReader(io.StringIO(got.value.path().read_text("utf-8-sig"))))
        assert [row["Ward"] for row in rows] == [*granted.WARDS, "Not located in a ward"]
        assert all("where the recipient is based" in row["filters"] for row in rows)
        page.get_by_text("Move about in the map").click()
        page.locator('[data-testid="stDeckGlJsonChart"] canvas').first.wait_for(state="attached")
        assert page.locator("img[src*=evil], a[href*=evil]").count() == 0
        assert not at.elsewhere
        assert not at.complaints

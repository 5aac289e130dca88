"""The page of loading in a browser: look, load, go back; figures change when the officer says so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from pipelines import runner
from pipelines.destination import Destination
from tests.browser.serving import Visit, fetch, serving
from tests.pipelines.spends import lines, write
from warehouse import stores

PAGE = 'h1:has-text("What would this file change?")'
SLOW = 120_000


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("given")
    made = folder / "store"
    runner.load([write(folder / "a.csv", lines("2024-04", 9))], to=Destination(made))
    return made


@pytest.fixture(scope="module")
def officers(store: Path) -> Iterator[str]:
    with serving(store, store.parent / "officers.txt", officers="everyone") as address:
        yield address


def says(page: Page, text: str) -> None:
    expect(page.get_by_text(text).first).to_be_visible(timeout=SLOW)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def test_a_file_is_looked_at_loaded_and_taken_back(
    officers: str,
    store: Path,
    tmp_path: Path,
    visit: Callable[..., AbstractContextManager[Visit]],
) -> None:
    first = stores.current(store)
    good = write(tmp_path / "b.csv", [*lines("2024-05", 3), "Total,,,,,1800.00,"])
    (tmp_path / "empty.csv").write_text("")
    with visit(officers) as seen:
        page = seen.go("load", PAGE)
        page.set_input_files("input[type=file]", [good, tmp_path / "empty.csv"])
        expect(page.get_by_text("empty.csv").first).to_be_visible(timeout=SLOW)
        press(page, "Look at them")
        says(page, "Nothing is changed yet")
        says(page, "now 9 rows in 1 file, £5,400.00; afterwards 12 rows in 2 files, £7,200.00.")
        says(page, "1 row of 4 set aside: 1 total row.")
        says(page, "The file is empty")
        assert stores.current(store) == first
        press(page, "Load them")
        says(page, "Every page shows it from now on")
        assert stores.current(store) != first
        press(page, "Go on")
        press(page, "Go back to the data of before")
        says(page, "Taken out: b.csv")
        assert stores.current(store) == first
        assert "Traceback" not in page.content()
        assert seen.elsewhere == []


def test_nobody_else_may_send_a_file(officers: str) -> None:
    assert fetch(f"{officers}/_stcore/upload_file/no-officers-session/a-file")[0] == 404

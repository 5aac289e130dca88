"""A volunteer's template from the page to the page of hubs: filled, looked at, loaded, and taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
import python_calamine
import xlsxwriter
from playwright.sync_api import Page, expect

from pipelines import runner
from pipelines.destination import Destination
from pipelines.samples import hub_sheets, places
from tests.browser.serving import Visit, serving
from warehouse import stores

Visiting = Callable[..., AbstractContextManager[Visit]]
PAGE, HUBS = 'h1:has-text("What would this file change?")', 'h1:has-text("What do our hubs bring about")'
SLOW = 120_000
STEPS = ("ask", "introduction", "match")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the hubs of the demonstration, as a council's own."""
    folder = tmp_path_factory.mktemp("keeping")
    hub_sheets.write_activity(folder / "merefield_hub_activity.csv")
    places.write_wards(folder / "merefield_wards.geojson")
    places.write_postcodes(folder / "merefield_postcodes.csv")
    runner.load(sorted(folder.iterdir()), to=Destination(folder / "store"))
    return folder / "store"


@pytest.fixture(scope="module")
def officers(store: Path) -> Iterator[str]:
    with serving(store, store.parent / "officers.txt", officers="everyone") as address:
        yield address


def filled(template: Path, path: Path) -> Path:
    """The template's own sheets, with nine introductions of a new hub and a line without a true day."""
    book = python_calamine.CalamineWorkbook.from_path(template)
    with xlsxwriter.Workbook(path) as made:
        for name in book.sheet_names:
            rows = [[str(cell) for cell in row] for row in book.get_sheet_by_name(name).to_python()]
            if "chain_id" in rows[0]:
                rows = [rows[0], *_steps(rows[0])]
            sheet = made.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return path


def _steps(headings: list[str]) -> Iterator[list[str]]:
    for chain in range(9):
        for day, stage in enumerate(STEPS, 1):
            told = {
                "hub": "Fenny Cross Hub",
                "chain_id": f"F{chain}",
                "stage": stage,
                "happened_on": f"2025-06-{day:02}",
                "role": "Civic group",
                "organisation": f"Fenny Players {chain}",
                "ward_code": places.ward_code(5),
            }
            yield [told.get(heading, "") for heading in headings]
    wrong = {"hub": "Fenny Cross Hub", "chain_id": "F99", "stage": "ask", "happened_on": "some day in May"}
    yield [wrong.get(heading, "") for heading in headings]


def says(page: Page, text: str) -> None:
    expect(page.get_by_text(text).first).to_be_visible(timeout=SLOW)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def hubs(officers: str, visit: Visiting) -> tuple[str, bool]:
    """What the page of hubs answers now, and whether it has the new hub."""
    with visit(officers) as at:
        at.go("hub?begun=2025-26", HUBS)
        return at.page.locator(".st-key-answer").inner_text(), "Fenny Cross Hub" in at.text()


def test_a_template_is_filled_looked_at_loaded_and_taken_back(
    officers: str, store: Path, tmp_path: Path, visit: Visiting
) -> None:
    first, before = stores.current(store), hubs(officers, visit)
    assert before[1] is False
    with visit(officers) as seen:
        page = seen.go("load", PAGE)
        with page.expect_download() as got:
            press(page, "Hub activity")
        got.value.save_as(tmp_path / "hub-activity.xlsx")
        ours = filled(tmp_path / "hub-activity.xlsx", tmp_path / "merefield_f.xlsx")
        page.set_input_files("input[type=file]", [ours])
        expect(page.get_by_text("merefield_f.xlsx").first).to_be_visible(timeout=SLOW)
        press(page, "Look at them")
        says(page, "Nothing is changed yet")
        says(page, "1 row of 28 set aside: 1 date not understood.")
        assert hubs(officers, visit) == before
        assert stores.current(store) == first
        press(page, "Load them")
        says(page, "Every page shows it from now on")
        after = hubs(officers, visit)
        assert after[1] is True
        assert after[0] != before[0]
        press(page, "Go on")
        press(page, "Go back to the data of before")
        says(page, "Taken out: merefield_f.xlsx")
        assert hubs(officers, visit) == before
        assert stores.current(store) == first
        assert "Traceback" not in page.content()
        assert seen.elsewhere == []

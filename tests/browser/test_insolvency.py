"""Failed suppliers in a browser: the public's view, the officers', hostile names, old data, no events."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from tests import hostile, insolvent
from tests.browser.serving import Visit, serving
from ui.provenance import RESTRICTED
from warehouse import decisions

Visiting = Callable[..., AbstractContextManager[Visit]]
DRAWN = 'h1:has-text("Which suppliers have failed, and what rests on them?")'
CARD = "insolvency?organisation=GB-COH-XX000101"


@contextmanager
def over(folder: Path, officers: str = "nobody") -> Iterator[str]:
    """The address of a server over this store, for these officers."""
    with serving(folder, folder.parent / f"{folder.name}-{officers}.txt", officers=officers) as address:
        yield address


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("insolvent")
    insolvent.store(made)
    return made


@pytest.fixture(scope="module")
def public(folder: Path) -> Iterator[str]:
    with over(folder) as address:
        yield address


@pytest.fixture(scope="module")
def officers(folder: Path) -> Iterator[str]:
    with over(folder, "everyone") as address:
        yield address


def test_the_public_sees_the_answer_the_card_and_no_warning(public: str, visit: Visiting) -> None:
    with visit(public) as at:
        at.page.on("dialog", lambda dialog: at.complaints.append(f"a script ran: {dialog.message}"))
        page = at.go(f"{CARD}&stress=five&events=all&officers=everyone", DRAWN)
        page.locator('[data-testid="stVegaLiteChart"] svg').nth(4).wait_for(state="attached")
        said = at.text()
        for part in (
            "2 suppliers with a confirmed failure",
            "What happened, with each notice",
            "Who it is, and how that is known",
            "Report an error about this supplier",
            "What would need a new home",
            "sector proxy, not our suppliers",
            "does not say that it is solvent",
        ):
            assert part in said, part
        for word in ("petition", "solvent wind-down", RESTRICTED, "NaN", "None,", "null"):
            assert word not in said, word
        assert page.locator("img[src*=evil], a[href*=evil]").count() == 0
        assert not at.elsewhere
        assert not at.complaints


def test_officers_see_warnings_and_their_files_say_so(officers: str, visit: Visiting) -> None:
    with visit(officers) as at:
        page = at.go("insolvency?events=all", DRAWN)
        assert "For officers only: 2 suppliers with another event." in at.text()
        page.get_by_text("Downloads: suppliers with an event").click()
        at.settle()
        with page.expect_download() as got:
            box = page.locator(".st-key-figure-suppliers-with-an-event")
            box.get_by_role("button", name="CSV", exact=True).click()
        rows = list(csv.DictReader(io.StringIO(got.value.path().read_text("utf-8-sig"))))
        assert [row["Kind of event"] for row in rows][2:] == ["warning, not confirmed", "solvent wind-down"]
        assert all(row["source"].startswith(RESTRICTED) for row in rows)
        assert rows[0]["Notice"] == "https://www.thegazette.co.uk/notice/99000002"
        assert not at.complaints


def test_a_supplier_is_chosen_and_the_address_keeps_it(public: str, visit: Visiting) -> None:
    with visit(public) as at:
        page = at.go("insolvency", DRAWN)
        offered = at.choose("Supplier to open", 1)
        assert len(offered) == 3
        page.wait_for_url("**organisation=GB-COH-XX000101**")
        page.get_by_text("What happened, with each notice").wait_for()
        at.choose("Suppliers to take away", 2)
        page.wait_for_url("**stress=five**")
        page.get_by_text("Who is left to give it").wait_for()
        assert not at.complaints


def test_a_page_drawn_before_an_event_was_hidden_gives_no_file_until_it_is_drawn_anew(
    folder: Path, public: str, visit: Visiting
) -> None:
    with visit(public) as at:
        page = at.go(CARD, DRAWN)
        everything = page.get_by_role("button", name="All figures as a workbook (XLSX)")
        files: list[str] = []
        page.on("download", lambda got: files.append(got.suggested_filename))
        event = int(re.findall(r"Quote event (\d+)", at.text())[0])
        hidden = decisions.record(
            folder, "hide", {"event_id": event}, "hidden", by="A. Officer", because="Wrong company."
        )
        try:
            everything.click()
            page.get_by_text("Failed to generate file for download").wait_for()
            assert files == []
            at.go(CARD, DRAWN)
            assert str(event) not in at.text()
            with page.expect_download():
                everything.click()
        finally:
            decisions.withdraw(folder, hidden.decision_id, by="A. Officer", because="It was right.")


def test_without_events_and_long_ago_it_says_so(tmp_path: Path, visit: Visiting) -> None:
    hostile.store(tmp_path / "store")
    with over(tmp_path / "store") as address, visit(address) as at:
        at.go("insolvency", DRAWN)
        said = at.text()
        assert "No insolvency events are loaded, so nothing can be said of who has failed." in said
        assert "The latest month of spending loaded ends on 31 March 2024." in said
        assert not at.complaints


def test_nothing_loaded_that_can_be_read_is_a_sentence(tmp_path: Path, visit: Visiting) -> None:
    store = tmp_path / "store"
    store.mkdir()
    (store / "CURRENT").write_text("wh-01795353335997309591-e0b26af9\n")
    with over(store) as address, visit(address) as at:
        at.go("insolvency", '[data-testid="stAlert"]')
        assert "python -m pipelines build" in at.text()
        assert "Traceback" not in at.text()

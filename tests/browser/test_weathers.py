"""Hostile names, stale data, a missing store, a broken one, and the very first start."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from tests.browser.serving import Visit, fetch, serving
from tests.hostile import HOSTILE

FIRST, SECOND = "Where does our money go, and what comes with it?", "Who do we pay, and how few are they?"
Visiting = Callable[..., AbstractContextManager[Visit]]


def test_hostile_names_are_shown_and_nothing_of_them_happens(hostile: str, visit: Visiting) -> None:
    with visit(hostile) as at:
        at.page.on("dialog", lambda dialog: at.complaints.append(f"a script ran: {dialog.message}"))
        page = at.go()
        page.get_by_text("Coverage:").first.click()
        page.get_by_text("More filters").click()
        page.get_by_label("Category", exact=True).click()
        page.wait_for_timeout(500)
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
        page.get_by_text("Table and downloads: categories").click()
        at.settle()
        offered = " ".join(at.choose("Supplier to open", 1))
        for name in HOSTILE:
            assert name.split()[0] in offered
        assert page.locator("img[src*=evil], a[href*=evil]").count() == 0
        assert not at.elsewhere
        assert not at.complaints


def test_old_data_say_since_when(hostile: str, visit: Visiting) -> None:
    with visit(hostile) as at:
        at.go()
        assert "Nothing has been loaded since 5 May 2024." in at.text()
        assert "fictional" not in at.text()


def test_a_broken_store_is_a_sentence_and_is_not_built_over(tmp_path: Path, visit: Visiting) -> None:
    store = tmp_path / "store"
    store.mkdir()
    name = "wh-01795353335997309591-e0b26af9"
    (store / f"{name}.duckdb").write_bytes(b"this is not a store")
    (store / "CURRENT").write_text(f"{name}\n")
    with serving(store, tmp_path / "log.txt") as address, visit(address) as at:
        at.go(ready='[data-testid="stAlert"]')
        said = at.text()
        assert "Traceback" not in said
        assert "duckdb." not in said
        assert len(said.split()) > 4
        assert not (store / "demo").exists()


def test_a_lost_store_is_a_sentence_and_health_says_so(tmp_path: Path, visit: Visiting) -> None:
    store = tmp_path / "store"
    store.mkdir()
    (store / "CURRENT").write_text("wh-01795353335997309591-e0b26af9\n")
    with serving(store, tmp_path / "log.txt") as address, visit(address) as at:
        at.go(ready='[data-testid="stAlert"]')
        assert "python -m pipelines build" in at.text()
        assert "Traceback" not in at.text()
        assert fetch(f"{address}/_stcore/health")[0] == 200


def test_the_very_first_start_builds_the_demonstration_once_for_three_visitors(
    tmp_path: Path, visit: Visiting
) -> None:
    store = tmp_path / "store"
    with serving(store, tmp_path / "log.txt") as address, visit(address) as one, visit(address) as two:
        one.page.goto(address)
        two.page.goto(f"{address}/concentration")
        one.page.get_by_text("Getting ready").wait_for(timeout=30_000)
        one.page.get_by_role("progressbar").first.wait_for()
        with visit(address) as three:
            three.page.goto(address)
            for each, question in ((one, FIRST), (two, SECOND), (three, FIRST)):
                each.page.get_by_text(question).wait_for(timeout=240_000)
                each.settle()
                assert "Merefield is a fictional council" in each.text()
        assert len(list((store / "demo").glob("wh-*.duckdb"))) == 1
        assert not one.complaints

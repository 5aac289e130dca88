"""A pack in a real browser: four figures of three pages, in order, with a sentence; made, opened, blocked."""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.serving import Visit

Visiting = Callable[..., AbstractContextManager[Visit]]
FUNDING, WARD = 'h1:has-text("How far does funding reach")', 'h1:has-text("What reaches one ward, beside ")'
EVIDENCE = 'h1:has-text("Which figures go before the committee?")'
TITLE = "Who is paid, and what reaches whom"


def add(at: Visit, name: str) -> None:
    """Open what is under a figure and put it on the list, with the keyboard alone."""
    at.page.get_by_text(f"downloads: {name}", exact=False).first.scroll_into_view_if_needed()
    at.page.locator(f".st-key-more-{name.replace(' ', '-')} summary").focus()
    at.page.keyboard.press("Enter")
    at.settle()
    at.page.locator(f".st-key-pack-{name.replace(' ', '-')} button").focus()
    at.page.keyboard.press("Enter")
    at.settle()
    at.page.get_by_text("On the list of the evidence pack").first.wait_for()


def four(at: Visit) -> Page:
    """Four figures of three pages on the list, and the page of the pack."""
    at.go("concentration")
    add(at, "categories")
    add(at, "suppliers")
    onward(at, "funding", FUNDING)
    add(at, "fifths")
    onward(at, "ward", WARD)
    add(at, "in figures")
    at.page.get_by_role("link", name="Evidence pack: 4 figures").click()
    at.page.wait_for_selector(EVIDENCE)
    return at.settle()


def onward(at: Visit, page: str, ready: str) -> None:
    """Another page as a new visit, which knows of the list by the address alone."""
    kept = re.search(r"pack=[\w-]+", at.page.url)
    assert kept, "the address holds the name of the list"
    at.go(f"{page}?{kept[0]}", ready)


def headings(page: Page) -> list[str]:
    return [each.split(".")[0] for each in page.locator("[class*=st-key-listed-] h3").all_inner_texts()]


def said(page: Page, label: str, text: str, at: Visit) -> None:
    page.get_by_label(label).fill(text)
    page.keyboard.press("Enter")
    at.settle()


def test_four_figures_of_three_pages_become_a_pack(demo: str, visit: Visiting) -> None:
    with visit(demo) as at:
        page = four(at)
        assert headings(page) == ["Figure 1", "Figure 2", "Figure 3", "Figure 4"]
        assert page.get_by_role("button", name="Part A (ZIP)").count() == 0
        assert "The pack has no title: write one above." in at.text()
        said(page, "Title of the pack", TITLE, at)
        last = page.locator(".st-key-listed-4 h3").inner_text().removeprefix("Figure 4. ")
        page.get_by_role("button", name="Move figure 4 up").click()
        at.settle()
        assert last in page.locator(".st-key-listed-3").inner_text()
        said(page, "Sentence under figure 1", "The committee asked for this in June.", at)
        page.reload()
        page.wait_for_selector(EVIDENCE)
        at.settle()
        assert page.get_by_label("Title of the pack").input_value() == TITLE
        assert "0 things" not in at.text()
        with page.expect_download(timeout=120_000) as got:
            page.get_by_role("button", name="Part A (ZIP)").click()
        packed = zipfile.ZipFile(io.BytesIO(got.value.path().read_bytes()))
        holds(packed, json.loads(packed.read("manifest.json")), last)
        assert not at.complaints
        assert not at.elsewhere


def holds(packed: zipfile.ZipFile, manifest: dict[str, Any], third: str) -> None:
    """The members that the manifest names, no others, and what each figure stands on."""
    assert (manifest["title"], manifest["part"], manifest["schema"]) == (TITLE, "A", "multiplier-pack/1")
    members = {name: hashlib.sha256(packed.read(name)).hexdigest() for name in packed.namelist()}
    assert manifest["files"] == {name: each for name, each in members.items() if name != "manifest.json"}
    for name in ("report.docx", "slides.pptx", "report.html", "tables.xlsx", "tables.ods"):
        assert name in members
    figures = manifest["figures"]
    assert [each["page"] for each in figures] == ["concentration", "concentration", "ward", "funding"]
    assert figures[0]["note"] == "The committee asked for this in June."
    assert figures[2]["title"] == third
    assert figures[0]["address"].startswith("council=X99000001&period=")
    assert all(each["store"] == manifest["data"]["version"] for each in figures)
    for question in (question for each in figures for question in each["questions"]):
        assert packed.read(question["sql"]).startswith((b"select", b"with"))
        behind = question["rows_behind"]
        assert behind or question["no_rows_because"]
        if behind:
            rows = packed.read(behind["member"]).decode("utf-8-sig").splitlines()
            assert len(rows) - 1 >= behind["rows"] > 0
    assert manifest["data"]["arrivals"]


def test_a_pack_with_an_address_of_a_person_is_blocked(demo: str, visit: Visiting) -> None:
    with visit(demo) as at:
        at.go("concentration")
        add(at, "categories")
        page = at.page
        page.get_by_role("link", name="Evidence pack: 1 figure").click()
        page.wait_for_selector(EVIDENCE)
        at.settle()
        said(page, "Title of the pack", TITLE, at)
        assert page.get_by_role("button", name="Part A (ZIP)").count() == 1
        said(page, "Sentence under figure 1", "Ask somebody@merefield.example.", at)
        assert "The sentence under Figure 1 has an e-mail address: take it out." in at.text()
        assert page.get_by_role("button", name="Part A (ZIP)").count() == 0
        page.get_by_role("button", name="Take figure 1 off").click()
        at.settle()
        assert "No figure is on the list yet." in at.text()


@pytest.mark.parametrize(("width", "height"), [(1440, 1000), (320, 800)])
def test_axe_finds_nothing_and_nothing_runs_over_the_edge(
    demo: str, visit: Visiting, width: int, height: int
) -> None:
    with visit(demo, width, height) as at:
        page = at.go("evidence", EVIDENCE)
        assert violations(page) == []
        at.go("concentration")
        add(at, "categories")
        assert violations(page) == []
        page.get_by_role("link", name="Evidence pack: 1 figure").click()
        page.wait_for_selector(EVIDENCE)
        page.get_by_text("Look at figure 1").click()
        at.settle()
        assert violations(page) == []
        over = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(over) <= 0


def violations(page: Page) -> list[object]:
    found = Axe().run(page).response["violations"]
    return [(each["id"], [node["html"] for node in each["nodes"]][:3]) for each in found]

"""A councillor's day: from the overview to a supplier and a ward, four figures into a pack, and it holds.

docs/a-councillors-day.md tells it, with the pictures that SCREENSHOTS=1 makes it keep.
"""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import docx
from axe_playwright_python.sync_playwright import Axe
from pptx import Presentation
from python_calamine import CalamineWorkbook

from tests.browser.serving import Visit, environment
from tests.browser.test_evidence import EVIDENCE, WARD, add, said
from warehouse.settings import ROOT

Visiting = Callable[..., AbstractContextManager[Visit]]
PICTURES = ROOT / "docs" / "screenshots"
WANTED = os.environ.get("SCREENSHOTS") == "1"
OVERVIEW = 'h1:has-text("Where does our money go, and what comes with it?")'
FAILED = 'h1:has-text("Which suppliers have failed, and what rests on them?")'
CATEGORY, PLACE = "Home care", "Eastmarsh"
TITLE = "Home care: who is paid, who failed, and what reaches Eastmarsh"
NOTE = "The committee asked in June how many firms share this market."


def taken(at: Visit, step: str) -> None:
    """Keep what is seen now as a picture for the docs, where that was asked for."""
    if WANTED:
        at.page.screenshot(path=PICTURES / f"day-{step}.png", animations="disabled")


def by_link(at: Visit, place: str, ready: str) -> None:
    """Follow the link in a place of the page."""
    at.page.locator(f"{place} a").first.click()
    at.page.wait_for_selector(ready)
    at.settle()


def test_from_the_overview_to_a_pack_that_holds(
    demo: str, demo_folder: Path, visit: Visiting, tmp_path: Path
) -> None:
    with visit(demo) as at:
        page = at.go("overview", OVERVIEW)
        taken(at, "1-overview")
        add(at, "paid by category")
        by_link(at, ".st-key-card-spread", 'h1:has-text("Who do we pay, and how few are they?")')
        names = at.choose("Category to open", 1)
        at.choose("Category to open", names.index(CATEGORY))
        page.wait_for_url("**in=Home*")
        page.get_by_role("combobox", name="Supplier to open").scroll_into_view_if_needed()
        taken(at, "2-category")
        add(at, "suppliers")
        page.get_by_role("link", name="Overview").first.click()
        page.wait_for_selector(OVERVIEW)
        at.settle()
        by_link(at, ".st-key-card-failed", FAILED)
        at.choose("Supplier to open", 1)
        page.wait_for_url("**organisation=*")
        page.get_by_text("What happened, with each notice").first.scroll_into_view_if_needed()
        taken(at, "3-supplier")
        add(at, "exposure")
        page.get_by_role("link", name="Ward", exact=True).first.click()
        page.wait_for_selector(WARD)
        at.settle()
        page.get_by_role("combobox", name="Ward", exact=True).click()
        page.get_by_role("option", name=PLACE).click()
        page.wait_for_url("**ward=*")
        at.settle()
        taken(at, "4-ward")
        add(at, "in figures")
        page.get_by_role("link", name="Evidence pack: 4 figures").click()
        page.wait_for_selector(EVIDENCE)
        at.settle()
        said(page, "Title of the pack", TITLE, at)
        said(page, "Sentence under figure 2", NOTE, at)
        taken(at, "5-evidence")
        with page.expect_download(timeout=120_000) as got:
            page.get_by_role("button", name="Part A (ZIP)").click()
        pack = tmp_path / "pack.zip"
        pack.write_bytes(got.value.path().read_bytes())
        assert not at.complaints
        assert not at.elsewhere
        opens(pack)
        page.goto(f"file://{unpacked(pack, 'report.html', tmp_path)}")
        assert Axe().run(page).response["violations"] == []
        taken(at, "6-report")
    verified(pack, demo_folder)


def unpacked(pack: Path, member: str, folder: Path) -> Path:
    """One member as a file."""
    with zipfile.ZipFile(pack) as file:
        out = folder / member
        out.write_bytes(file.read(member))
    return out


def opens(pack: Path) -> None:
    """Every document opens with another library than wrote it or with its own, and says the four findings."""
    with zipfile.ZipFile(pack) as file:
        figures = json.loads(file.read("manifest.json"))["figures"]
        titles = [each["title"] for each in figures]
        report, slides, tables, sheets = (
            io.BytesIO(file.read(name))
            for name in ("report.docx", "slides.pptx", "tables.xlsx", "tables.ods")
        )
    assert len(titles) == 4
    assert figures[1]["subtitle"].endswith(f"only {CATEGORY}")
    paragraphs = [each.text for each in docx.Document(report).paragraphs]
    assert {*titles, NOTE, TITLE} <= set(paragraphs)
    shown = [each.shapes.title.text_frame.text for each in Presentation(slides).slides]
    assert shown[0] == TITLE
    assert len(shown) == 5
    names = [CalamineWorkbook.from_filelike(each).sheet_names for each in (tables, sheets)]
    assert names[0] == names[1]
    assert len(names[0]) == 7


def verified(pack: Path, store: Path) -> None:
    """The command that an auditor runs makes every figure again from the landed files: all are the same."""
    command = [sys.executable, "-m", "pipelines", "verify", str(pack)]
    done = subprocess.run(
        command, cwd=ROOT, env=environment(store), capture_output=True, text=True, timeout=600, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(re.findall(r"\bsame\b", done.stdout)) >= 4, done.stdout

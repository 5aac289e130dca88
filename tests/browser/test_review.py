"""Matches and decisions in a browser: readable to officers, and no page at all to the public."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from tests import tiny
from tests.browser.serving import Visit, serving
from warehouse import decisions

Visiting = Callable[..., AbstractContextManager[Visit]]
DRAWN = 'h1:has-text("Which supplier is which organisation?")'


def test_officers_read_it_and_hostile_names_do_nothing(
    hostile_store: Path, tmp_path: Path, visit: Visiting
) -> None:
    with (
        serving(hostile_store, tmp_path / "log.txt", officers="everyone") as address,
        visit(address) as at,
    ):
        at.page.on("dialog", lambda dialog: at.complaints.append(f"a script ran: {dialog.message}"))
        page = at.go("review", DRAWN)
        page.get_by_text("Take a decision back").wait_for()
        assert page.locator("img[src*=evil], a[href*=evil]").count() == 0
        assert not at.elsewhere
        assert not at.complaints


def test_the_public_is_not_offered_it(demo: str, visit: Visiting) -> None:
    with visit(demo) as at:
        page = at.go("")
        assert page.get_by_text("Matches and decisions").count() == 0
        assert page.get_by_text("Sources").count() > 0


def test_hostile_questions_reasons_and_decisions_are_read_and_never_acted_upon(
    tmp_path: Path, visit: Visiting
) -> None:
    folder, evil = tmp_path / "store", "Quillerby ![x](http://evil.example/x.png) <b>Homes</b>"
    companies = (
        "| number | name | status | snapshot_on |\n"
        f"| XX000101 | {evil} LLP | [Active](http://evil.example) | 2026-06-01 |"
    )
    paid = f"| supplier | paid_on | amount |\n| {evil} Ltd | 2023-05-01 | 20.00 |"
    tiny.store({"raw.companies__companies": companies, "raw.spending__payments": paid}, folder=folder)
    why = "=cmd|' /C calc'!A1 <img src=http://evil.example/i.png onerror=alert(1)> ![x](http://evil.example/y.png)"
    decisions.record(folder, "hide", {"event_id": 5}, "hidden", by=f"{evil}\n\u202e", because=why)
    with serving(folder, tmp_path / "log.txt", officers="everyone") as address, visit(address) as at:
        at.page.on("dialog", lambda dialog: at.complaints.append(f"a script ran: {dialog.message}"))
        page = at.go("review", DRAWN)
        assert len(at.choose("Question to answer", 1)) == 2
        page.get_by_role("listitem").filter(has_text="Why it is asked").wait_for()
        assert len(at.choose("Decision to withdraw", 1)) == 2
        page.get_by_text("1 decision.").wait_for()
        assert page.locator("img[src*=evil], a[href*=evil]").count() == 0
        page.get_by_text("Downloads: decisions").click()
        at.settle()
        with page.expect_download() as got:
            box = page.locator(".st-key-figure-decisions")
            box.get_by_role("button", name="CSV", exact=True).click()
        (row,) = csv.DictReader(io.StringIO(got.value.path().read_text("utf-8-sig")))
        assert row["Why"] == f"'{why}"
        assert row["By"] == evil
        assert not at.elsewhere
        assert not at.complaints

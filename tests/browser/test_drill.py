"""From a category to a supplier to a payment, and from there to the very line of the published file."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from contextlib import AbstractContextManager
from decimal import Decimal
from pathlib import Path

from tests.browser.serving import Visit

Visiting = Callable[..., AbstractContextManager[Visit]]


def published_line(store: Path, file: str, line: int) -> list[str]:
    """One physical line of a landed file, in cells."""
    (landed,) = store.glob(f"demo/landing/*/*/*/{file}")
    text = landed.read_bytes().decode("utf-8-sig", errors="replace")
    return next(csv.reader([text.splitlines()[line - 1]]))


def test_every_payment_of_the_drill_stands_on_its_line(demo: str, demo_folder: Path, visit: Visiting) -> None:
    with visit(demo) as at:
        page = at.go("?in=Home+care")
        assert page.get_by_role("combobox", name="Category to open").input_value() == "Home care"
        at.choose("Supplier to open", 1)
        page.wait_for_url("**supplier=**")
        page.get_by_text("Payments, each with its file and line").wait_for()
        page.get_by_text("Downloads: payments").click()
        at.settle()
        with page.expect_download() as got:
            page.locator(".st-key-figure-payments").get_by_role("button", name="CSV", exact=True).click()
        rows = list(csv.DictReader(io.StringIO(got.value.path().read_text("utf-8-sig"))))
        assert len(rows) > 3
        for row in rows[:25]:
            cells = published_line(demo_folder, row["File"], int(row["Line"]))
            amounts = [cell.replace("£", "").replace(",", "").strip() for cell in cells]
            assert str(Decimal(row["Paid (£)"])) in amounts, (row["File"], row["Line"], cells)
            assert any(row["Supplier"].split()[0].lower() in cell.lower() for cell in cells)


def test_a_link_into_the_drill_opens_there(demo: str, visit: Visiting) -> None:
    with visit(demo) as at:
        page = at.go("?in=Home+care")
        at.choose("Supplier to open", 2)
        page.wait_for_url("**supplier=**")
        link, name = page.url, page.get_by_role("combobox", name="Supplier to open").input_value()
    with visit(demo) as other:
        page = other.go(link.split("/", 3)[3])
        page.get_by_text("Payments, each with its file and line").wait_for()
        assert page.get_by_role("combobox", name="Supplier to open").input_value() == name

"""One Chromium and one server a store for all browser tests; skipped, saying so, where there is no Chromium."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest
from playwright.sync_api import Browser, sync_playwright

from tests import tiny
from tests.browser.serving import Visit, chromium, environment, serving, visiting
from warehouse.settings import ROOT

HERE = Path(__file__).parent
LONG_AGO = datetime.fromisoformat("2024-05-05T09:00")
HOSTILE = (
    "<script>alert(1)</script>",
    "![x](http://evil.example/x.png)",
    "[press](http://evil.example/go)",
    "=HYPERLINK(\"http://evil.example\",\"x\")",
    "<img src=http://evil.example/i.png onerror=alert(2)>",
    "www.evil.example :red[red] $x$",
)  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test here needs a browser."""
    missing = "no Chromium found (install it, or say where in MULTIPLIER_CHROMIUM)"
    why = pytest.mark.skipif(chromium() is None, reason=missing)
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(why)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        made = play.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        yield made
        made.close()


@pytest.fixture(scope="session")
def demo_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store folder with the demonstration council, made by the command a person would use."""
    folder = tmp_path_factory.mktemp("demonstration")
    command = [sys.executable, "-m", "pipelines", "demo"]
    subprocess.run(command, cwd=ROOT, env=environment(folder), check=True, capture_output=True, timeout=600)
    return folder


@pytest.fixture(scope="session")
def demo(demo_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server over the demonstration council."""
    with serving(demo_store, tmp_path_factory.mktemp("log") / "demo.txt") as address:
        yield address


@pytest.fixture(scope="session")
def hostile_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store last loaded long ago, of a council whose suppliers have hostile names."""
    folder = tmp_path_factory.mktemp("hostile")
    months = [date(2023, 4 + i, 3) if i < 9 else date(2024, i - 8, 3) for i in range(12)]
    rows = [
        (on, name, f"{name} category", f"{name} department", Decimal(20_000 + 1_000 * i))
        for on in months
        for i, name in enumerate((*HOSTILE, "Plain Trading Ltd"))
    ]
    named = ["_paid_on", "supplier", "category", "department", "_amount"]
    payments = pl.DataFrame(rows, schema=named, orient="row").with_columns(
        paid_on=pl.col("_paid_on").cast(pl.String), amount=pl.col("_amount").cast(pl.String)
    )
    arrival = pl.DataFrame(
        {
            "arrival": [1], "source": ["spending"], "entity": ["payments"], "kind": ["payments"],
            "_file": ["<b>a</b>.csv"], "council_ons": ["E08000030"], "landed_at": [LONG_AGO],
            "period_from": [months[0]], "period_to": [months[-1]], "date_precision": ["day"],
            "rows_read": [len(rows)], "rows_kept": [len(rows)], "rows_set_aside": [0], "amount_basis": ["net"],
            "guessed": [["![x](http://evil.example/g.png)"]], "warnings": [["<b>Odd</b>"]],
        }
    )  # fmt: skip
    tiny.store({"raw.spending__payments": payments, "raw._arrivals": arrival}, folder=folder)
    return folder


@pytest.fixture(scope="session")
def hostile(hostile_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server over the hostile store."""
    with serving(hostile_store, tmp_path_factory.mktemp("log") / "hostile.txt") as address:
        yield address


@pytest.fixture
def visit(browser: Browser) -> Callable[..., AbstractContextManager[Visit]]:
    """A fresh visitor: visit(address, width, height)."""
    return lambda address, *size: visiting(browser, address, *size)

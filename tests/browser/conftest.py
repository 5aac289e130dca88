"""One Chromium and one server a store for all browser tests; skipped, saying so, without a Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests import hostile as hostile_council
from tests.browser.serving import Visit, chromium, serving, visiting

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test here needs a browser, and comes last: Playwright keeps an event loop running to the end."""
    missing = "no Chromium found (install it, or say where in MULTIPLIER_CHROMIUM)"
    why = pytest.mark.skipif(chromium() is None, reason=missing)
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(why)
    items.sort(key=lambda item: HERE in item.path.parents)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        made = play.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        yield made
        made.close()


@pytest.fixture(scope="session")
def demo(demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server over the demonstration council."""
    with serving(demo_folder, tmp_path_factory.mktemp("log") / "demo.txt") as address:
        yield address


@pytest.fixture(scope="session")
def demo_officers(demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server over the demonstration council, for officers."""
    log = tmp_path_factory.mktemp("log") / "officers.txt"
    with serving(demo_folder, log, officers="everyone") as address:
        yield address


@pytest.fixture(scope="session")
def hostile_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store last loaded long ago, of a council whose suppliers have hostile names."""
    folder = tmp_path_factory.mktemp("hostile")
    hostile_council.store(folder)
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

"""A server of the product over one store, and what a browser saw of it."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, ViewportSize

from warehouse.settings import PREFIX, ROOT

ASKED = os.environ.get("MULTIPLIER_CHROMIUM")
READY = '[data-testid="stApp"][data-test-script-state="notRunning"]'
FIRST = "concentration"
DRAWN = 'h1:has-text("Who do we pay, and how few are they?")'
BELOW_A_PAGE = re.compile(r"^https?://[^/]+/[a-z]+/_stcore/")
STARTS_WITHIN, DRAWS_WITHIN = 60, 120_000


def chromium() -> str | None:
    """Where a Chromium is, or None."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return ASKED or next((found for name in names if (found := shutil.which(name))), None)


def environment(store: Path, **chosen: str) -> dict[str, str]:
    """The environment of the product over `store` with these settings, and nothing else that is set."""
    plain = {key: value for key, value in os.environ.items() if not key.startswith(PREFIX)}
    settings = {f"{PREFIX}{key.upper()}": value for key, value in chosen.items()}
    return {**plain, f"{PREFIX}STORE": str(store), **settings}


@contextmanager
def serving(store: Path, log: Path, *flags: str, **chosen: str) -> Iterator[str]:
    """`streamlit run app.py` over `store`, with these flags and settings; gives its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}"]
    with log.open("wb") as out:
        server = subprocess.Popen(
            [*command, "--server.address=127.0.0.1", *flags],
            cwd=ROOT,
            env=environment(store, **chosen),
            stdout=out,
            stderr=out,
        )
        try:
            address = f"http://127.0.0.1:{port}"
            _wait(address, server, log)
            yield address
        finally:
            server.terminate()
            server.wait(20)


def _wait(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < end and server.poll() is None:
        try:
            fetch(f"{address}/health")
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError(f"The server did not start:\n{log.read_text(errors='replace')}")


def fetch(url: str) -> tuple[int, dict[str, str], bytes]:
    """Status, headers (lower case) and body of an address."""
    try:
        with urllib.request.urlopen(url, timeout=20) as answer:
            return answer.status, {k.lower(): v for k, v in answer.headers.items()}, answer.read()
    except urllib.error.HTTPError as refused:
        return refused.code, {k.lower(): v for k, v in refused.headers.items()}, refused.read()


def health(address: str) -> Any:
    """What the health address says."""
    return json.loads(fetch(f"{address}/health")[2])


@dataclass
class Visit:
    """A page in a browser, with every request it made and every complaint of its console."""

    page: Page
    address: str
    name: str = ""
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def go(self, path: str = "", ready: str = DRAWN) -> Page:
        """Open `path` and wait until the page is drawn; what names no page is about concentration."""
        page = path if path and not path.startswith("?") else f"{FIRST}{path}"
        self.page.goto(f"{self.address}/{page}")
        self.page.wait_for_selector(ready, timeout=DRAWS_WITHIN)
        return self.settle()

    def settle(self) -> Page:
        """Wait until nothing runs any more."""
        self.page.wait_for_timeout(250)
        self.page.wait_for_selector(READY, timeout=DRAWS_WITHIN)
        self.page.wait_for_timeout(250)
        return self.page

    def choose(self, box: str, nth: int) -> list[str]:
        """Choose the nth of a box's options; gives all of them."""
        options = self.page.get_by_role("option")
        for _ in range(5):
            self.page.get_by_role("combobox", name=box).click()
            self.page.wait_for_timeout(1_000)
            if options.count():
                break
        offered = options.all_inner_texts()
        options.nth(nth).click()
        self.settle()
        return offered

    @property
    def elsewhere(self) -> list[str]:
        """Requests to any other host than the server's own."""
        own = (self.address, self.address.replace("http", "ws"), "data:", "blob:")
        return [url for url in self.requests if not url.startswith(own)]

    def text(self) -> str:
        """Everything the page says."""
        return self.page.locator('[data-testid="stMain"]').inner_text()


@contextmanager
def visiting(
    browser: Browser, address: str, width: int = 1440, height: int = 1000, **wishes: Any
) -> Iterator[Visit]:
    """A fresh visitor of `address`, with these wishes of a browser's settings."""
    size = ViewportSize(width=width, height=height)
    context = browser.new_context(viewport=size, accept_downloads=True, **wishes)
    visit = Visit(context.new_page(), address)
    visit.page.on("request", lambda request: visit.requests.append(request.url))
    visit.page.on("websocket", lambda socket_: visit.requests.append(socket_.url))
    visit.page.on("pageerror", lambda error: visit.complaints.append(str(error)))
    visit.page.on("console", lambda said: _complain(visit, said.type, said.text, said.location["url"]))
    try:
        yield visit
    finally:
        context.close()


def _complain(visit: Visit, kind: str, text: str, url: str) -> None:
    # Below a page's own address Streamlit first looks for its server there, and then at the root.
    if kind == "error" and not BELOW_A_PAGE.search(url):
        visit.complaints.append(f"{text} ({url})")

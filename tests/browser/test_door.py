"""The door: headers, closed counters, health, and no way to a page past the contents."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from tests.browser.serving import Visit, fetch, health, serving

Visiting = Callable[..., AbstractContextManager[Visit]]


def test_the_headers_are_on_every_kind_of_answer(demo: str) -> None:
    for path in ("/", "/concentration", "/_stcore/health", "/health", "/favicon.png", "/no-such-thing"):
        _, headers, _ = fetch(f"{demo}{path}")
        policy = headers["content-security-policy"]
        assert "script-src 'self' 'sha256-" in policy, path
        assert "connect-src 'self';" in policy
        assert headers["x-frame-options"] == "DENY"
        assert headers["x-content-type-options"] == "nosniff"
        assert "strict-transport-security" not in headers


def test_the_counters_are_closed_and_health_is_open(demo: str) -> None:
    assert fetch(f"{demo}/_stcore/metrics")[0] == 404
    assert fetch(f"{demo}/_stcore/upload_file/a-session/a-file")[0] == 404
    assert health(demo)["status"] == "ok"
    assert health(demo)["store"].startswith("wh-")


def test_the_very_first_request_to_a_page_goes_through_the_contents(
    demo_folder: Path, visit: Visiting, tmp_path: Path
) -> None:
    with serving(demo_folder, tmp_path / "log.txt") as address, visit(address) as at:
        page = at.go("concentration?period=2024-25")
        said = at.text()
        # The banner and the data's date are the contents page's own.
        assert "Merefield is a fictional council made for demonstration." in said
        assert "Multiplier · data as of" in said
        assert "In 2024-25 Merefield paid" in said
        assert page.get_by_text("Page not found").count() == 0
        assert not at.complaints

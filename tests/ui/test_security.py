"""The headers, and what is closed."""

import asyncio
import base64
import hashlib
from pathlib import Path
from typing import Any

import pytest

from ui.security import SecurityHeaders, content_policy
from ui.uploads import LEAVE

PAGE = b"<html><script>\n  window.a = 1\n</script><script type='module' src='./x.js'></script></html>"


async def app(scope: Any, receive: Any, send: Any) -> None:
    headers = [(b"content-type", b"text/html"), (b"X-Frame-Options", b"ALLOWALL")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": b"hello"})


def asked(tmp_path: Path, path: str = "/", **scope: Any) -> tuple[int, dict[bytes, list[bytes]]]:
    index = tmp_path / "index.html"
    index.write_bytes(PAGE)
    told: list[Any] = []

    async def send(message: Any) -> None:
        told.append(message)

    async def receive() -> Any:
        return {"type": "http.request"}

    asyncio.run(SecurityHeaders(app, index)({"type": "http", "path": path, **scope}, receive, send))
    headers: dict[bytes, list[bytes]] = {}
    for name, value in told[0].get("headers", []):
        headers.setdefault(name.lower(), []).append(value)
    return told[0]["status"], headers


def test_the_policy_allows_the_inline_script_by_its_hash_and_no_other() -> None:
    policy = content_policy(PAGE)
    digest = base64.b64encode(hashlib.sha256(b"\n  window.a = 1\n").digest()).decode()
    script = next(part for part in policy.split("; ") if part.startswith("script-src"))
    assert f"'sha256-{digest}'" in script
    assert script.count("sha256-") == 1
    assert "unsafe-inline" not in script
    assert "'unsafe-eval'" not in policy
    assert "http" not in policy
    assert "*" not in policy


@pytest.mark.parametrize(
    "name",
    [
        "content-security-policy", "x-frame-options", "x-content-type-options", "referrer-policy",
        "permissions-policy", "cross-origin-opener-policy",
    ],
)  # fmt: skip
def test_every_answer_has_each_header_once(tmp_path: Path, name: str) -> None:
    _, headers = asked(tmp_path)
    assert len(headers[name.encode()]) == 1


def test_ours_replace_the_application_s(tmp_path: Path) -> None:
    _, headers = asked(tmp_path)
    assert headers[b"x-frame-options"] == [b"DENY"]


def test_transport_security_only_where_there_is_transport_security(tmp_path: Path) -> None:
    assert b"strict-transport-security" not in asked(tmp_path, scheme="http")[1]
    assert b"strict-transport-security" in asked(tmp_path, scheme="https")[1]


@pytest.mark.parametrize("path", ["/_stcore/metrics", "/_stcore/metrics/", "/base/_stcore/metrics"])
def test_the_counters_are_closed(tmp_path: Path, path: str) -> None:
    status, headers = asked(tmp_path, path)
    assert status == 404
    assert b"content-security-policy" in headers


@pytest.mark.parametrize(
    "path",
    ["/_stcore/upload_file/a-session/a-file", "/base/_stcore/upload_file/a/b", "/_stcore/upload_file/a/b/"],
)
@pytest.mark.parametrize("method", ["PUT", "OPTIONS", "DELETE"])
def test_nothing_can_be_uploaded(tmp_path: Path, path: str, method: str) -> None:
    """Streamlit keeps in memory whatever anybody sends there, page or no page that asks for a file."""
    assert asked(tmp_path, path, method=method)[0] == 404


def test_a_websocket_is_passed_on(tmp_path: Path) -> None:
    seen: list[str] = []

    async def inner(scope: Any, receive: Any, send: Any) -> None:
        seen.append(scope["type"])

    index = tmp_path / "index.html"
    index.write_bytes(PAGE)
    asyncio.run(SecurityHeaders(inner, index)({"type": "websocket", "path": "/"}, None, None))  # type: ignore[arg-type]
    assert seen == ["websocket"]


def test_a_session_with_leave_may_upload_and_nobody_else(tmp_path: Path) -> None:
    LEAVE.give("an-officers-session")
    assert asked(tmp_path, "/base/_stcore/upload_file/an-officers-session/a-file", method="PUT")[0] == 200
    assert asked(tmp_path, "/_stcore/upload_file/another/an-officers-session", method="PUT")[0] == 404
    assert asked(tmp_path, "/_stcore/upload_file/an-officers-session", method="PUT")[0] == 404
    assert asked(tmp_path, "/_stcore/metrics/an-officers-session/a-file")[0] == 404

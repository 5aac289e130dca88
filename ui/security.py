"""Headers that keep a visitor's browser to this host alone, and what Streamlit leaves open shut."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Awaitable, Callable, MutableMapping
from pathlib import Path
from typing import Any

from ui.uploads import LEAVE

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Server = Callable[[Scope, Receive, Send], Awaitable[None]]

_INLINE = re.compile(rb"<script(?![^>]*\ssrc=)[^>]*>(.*?)</script>", re.DOTALL)
# Streamlit answers these to anybody. The first counts sessions and memory, which is nobody's business; what
# is sent to the second is kept in memory, so it is open only to sessions that an officer's page let in.
CLOSED = ("/_stcore/metrics/", "/_stcore/upload_file/")


def content_policy(index: bytes) -> str:
    """The Content-Security-Policy for the page `index`: this host only; inline scripts by their hash only."""
    hashes = " ".join(
        f"'sha256-{base64.b64encode(hashlib.sha256(each).digest()).decode()}'"
        for each in _INLINE.findall(index)
    )
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' {hashes} 'wasm-unsafe-eval'".replace("  ", " "),
            # Streamlit's components write their styles into the page; a style cannot run anything.
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "frame-ancestors 'none'",
            "form-action 'self'",
        )
    )


def headers(index: Path, *, is_https: bool) -> list[tuple[bytes, bytes]]:
    """The headers of every answer. `index` is the page that the server sends to a browser."""
    said = {
        "content-security-policy": content_policy(index.read_bytes()),
        "x-frame-options": "DENY",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
    }
    if is_https:
        said["strict-transport-security"] = "max-age=31536000"
    return [(name.encode(), value.encode()) for name, value in said.items()]


def _is_closed(path: str) -> bool:
    return any(each in f"{path}/" for each in CLOSED) and not LEAVE.holds(path)


class SecurityHeaders:
    """ASGI middleware: adds the headers to every answer, and closes what is CLOSED."""

    def __init__(self, app: Server, index: Path) -> None:
        self.app = app
        self.plain, self.secure = headers(index, is_https=False), headers(index, is_https=True)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        ours = self.secure if scope.get("scheme") == "https" else self.plain
        names = {name for name, _ in ours}

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                theirs = [
                    (name, value) for name, value in message.get("headers", []) if name.lower() not in names
                ]
                message = {**message, "headers": [*theirs, *ours]}
            await send(message)

        if _is_closed(scope["path"]):
            await with_headers(
                {"type": "http.response.start", "status": 404, "headers": [(b"content-type", b"text/plain")]}
            )
            await send({"type": "http.response.body", "body": b"Not found"})
            return
        await self.app(scope, receive, with_headers)

"""A publisher on this machine that answers as it is told, faults too, and remembers what it was asked."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from pipelines.http import Http
from pipelines.pace import Allowance, Pace


@dataclass(frozen=True)
class Reply:
    """One answer. `sends`: only so many bytes of the body come; after them the line goes dead.

    `drip`: seconds between single bytes. `has_length` false: the body ends when the connection does.
    """

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    sends: int | None = None
    has_length: bool = True
    drip: float = 0.0
    ranges: bool = False


SILENT = Reply(b"xx", drip=60.0)
"""A byte, and no other within any patience of a test."""
PATIENT = 2.0
"""Seconds that a door waits for a silent publisher in a test: a busy machine answers within them."""

Book = Callable[[str, int], Reply]
"""What is answered to an address (path and query) the first, second, ... time it is asked (from 0)."""


@dataclass
class Replay:
    """The running publisher: where it is, and each request in order."""

    url: str
    asked: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    bodies: list[bytes] = field(default_factory=list)

    def times(self, part: str) -> int:
        """How often an address with this in it was asked."""
        return sum(part in each for each in self.asked)


def in_turn(*replies: Reply) -> Book:
    """The first, then the second, ...; the last one for ever."""
    return lambda path, count: replies[min(count, len(replies) - 1)]


@contextmanager
def replay(book: Book) -> Iterator[Replay]:
    """A server on loopback for the length of the block."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    running = Replay(f"http://127.0.0.1:{server.server_address[1]}")
    server.book, server.running, server.lock = book, running, threading.Lock()  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield running
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        """Write down who asked what, then answer as the book says."""
        server = self.server
        with server.lock:  # type: ignore[attr-defined]
            running: Replay = server.running  # type: ignore[attr-defined]
            count = running.asked.count(self.path)
            running.asked.append(self.path)
            running.headers.append(dict(self.headers))
            running.bodies.append(self.rfile.read(int(self.headers.get("Content-Length") or 0)))
        reply: Reply = server.book(self.path, count)  # type: ignore[attr-defined]
        with suppress(OSError):
            self._send(reply)

    def do_POST(self) -> None:
        """The same, of a question with a body."""
        self.do_GET()

    def _send(self, reply: Reply) -> None:
        status, body, headers = reply.status, reply.body, dict(reply.headers)
        if reply.ranges and (asked := self.headers.get("Range")):
            start = int(asked.removeprefix("bytes=").rstrip("-"))
            headers["Content-Range"] = f"bytes {start}-{len(body) - 1}/{len(body)}"
            status, body = 206, body[start:]
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if reply.has_length:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        for piece in _pieces(body[: reply.sends], reply.drip):
            self.wfile.write(piece)
            self.wfile.flush()
            time.sleep(reply.drip)
        self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name the base class gives it
        """A quiet run means no news."""


def _pieces(body: bytes, drip: float) -> Sequence[bytes]:
    return [body[at : at + 1] for at in range(len(body))] if drip else [body]


class Hands:
    """A clock that a test turns: sleeping takes no time, and is written down."""

    def __init__(self, now: float = 1_780_000_000.0, tick: float = 0.0) -> None:
        self.time, self.tick, self.slept = now, tick, []  # type: tuple[float, float, list[float]]

    def now(self) -> float:
        """The time, a `tick` later each time it is asked for."""
        self.time += self.tick
        return self.time

    def sleep(self, seconds: float) -> None:
        """Turn the hands."""
        self.slept.append(seconds)
        self.time += seconds


def asking(folder: object, hands: Hands, allowance: Allowance | None = None, **more: object) -> Http:
    """A door to the publisher on this machine, with a contact and without chance in its waits."""
    allowed = {"127.0.0.1": allowance or Allowance(1_000, 1, "It is ours.")}
    usual = {"contact": "officer@example.gov.uk", "jitter": lambda low, high: high, "timeout": 30.0}
    return Http(Pace(folder, hands, allowed), **{**usual, **more})  # type: ignore[arg-type]

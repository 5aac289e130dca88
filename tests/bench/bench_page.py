"""How long a rerun of the page takes, beside the same page over constant frames; and with 50 people at once.

    MULTIPLIER_STORE=<a folder with a store> python -m tests.bench.bench_page

Speaks Streamlit's own protocol over a websocket: from sending a rerun to its last message. No browser draws.
"""

from __future__ import annotations

import asyncio
import os
import random
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median, quantiles

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from warehouse.settings import ROOT

# What one person looks at in turn: every address has its own figures.
ADDRESSES = (
    "",
    "measure=top5",
    "public=yes",
    "period=2024-25",
    "period=2024-25&public=yes",
    "period=2023-24",
)
RERUNS, SESSIONS, THINK_SECONDS, THOUGHTS = 60, 50, 5.0, 6


@contextmanager
def serving(script: str) -> Iterator[str]:
    """A server of `script`; gives the address of its websocket."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", script, f"--server.port={port}"]
    server = subprocess.Popen([*command, "--server.address=127.0.0.1"], cwd=ROOT, env=dict(os.environ))
    try:
        _wait(f"http://127.0.0.1:{port}/_stcore/health")
        yield f"ws://127.0.0.1:{port}/_stcore/stream"
    finally:
        server.terminate()
        server.wait(20)


def _wait(address: str) -> None:
    for _ in range(600):
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("The server did not start.")


async def rerun(at: ClientConnection, address: str) -> tuple[float, int]:
    """Milliseconds from asking for a run to its end, and how many bytes came."""
    ask = BackMsg()
    ask.rerun_script.query_string = address
    start, size = time.perf_counter(), 0
    await at.send(ask.SerializeToString())
    while True:
        said = await at.recv()
        size += len(said)
        message = ForwardMsg.FromString(said if isinstance(said, bytes) else said.encode())
        if message.WhichOneof("type") == "script_finished":
            return (time.perf_counter() - start) * 1000, size


async def alone(address: str) -> list[float]:
    """One session, half a second between runs."""
    async with connect(address, max_size=None) as at:
        for each in ADDRESSES * 2:
            await rerun(at, each)
        took = []
        for i in range(RERUNS):
            milliseconds, size = await rerun(at, ADDRESSES[i % len(ADDRESSES)])
            took.append(milliseconds)
            await asyncio.sleep(0.5)
    print(f"  {size / 1000:,.0f} kB a run")
    return took


async def thinking(address: str, sessions: int) -> list[float]:
    """Many sessions, each reading for THINK_SECONDS (half to one and a half) between runs."""
    chance = random.Random(7)
    arrived = asyncio.Barrier(sessions)

    async def one() -> list[float]:
        await asyncio.sleep(chance.random() * THINK_SECONDS)
        async with connect(address, max_size=None) as at:
            await rerun(at, "")
            # Opening a page costs more than using it: what is measured begins when everybody is there.
            await arrived.wait()
            await asyncio.sleep(THINK_SECONDS * chance.random())
            took = []
            for i in range(THOUGHTS):
                await asyncio.sleep(THINK_SECONDS * (0.5 + chance.random()))
                took.append((await rerun(at, ADDRESSES[i % len(ADDRESSES)]))[0])
            return took

    return [each for session in await asyncio.gather(*(one() for _ in range(sessions))) for each in session]


def said(took: list[float]) -> str:
    """Median and 95th percentile."""
    return f"p50 {median(took):.0f} ms, p95 {p95(took):.0f} ms ({len(took)} runs)"


def p95(took: list[float]) -> float:
    """The 95th percentile."""
    return quantiles(took, n=20)[-1]


def main() -> None:
    """Measure and print; the two ratios at the end are what docs/performance.md quotes."""
    with serving("app.py") as address:
        print("The page:")
        page = asyncio.run(alone(address))
        print(f"  {said(page)}")
        few = asyncio.run(thinking(address, 1))
        many = asyncio.run(thinking(address, SESSIONS))
        print(
            f"  {SESSIONS} sessions, {THINK_SECONDS:.0f} s think time: {said(many)}; one session: {said(few)}"
        )
    with serving("tests/bench/constant_app.py") as address:
        print("The page over constant frames:")
        constant = asyncio.run(alone(address))
        print(f"  {said(constant)}")
    print(f"A rerun against constant frames: {median(page) / median(constant):.2f}x (at most 2x)")
    print(f"{SESSIONS} sessions against one, p95: {p95(many) / p95(page):.2f}x (at most 3x)")


if __name__ == "__main__":
    main()

"""Loaders that are killed at random moments of their work, as a test sees them."""

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from warehouse.settings import ROOT, settings


class Doomed:
    """Starts loaders, one a token, and kills them, most while there is something to break."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process, self.took, self.killed = process, 0.5, 0
        self.moments = random.Random(20261122)

    def let_end(self, token: int) -> Self:
        """One loader that nobody kills; how long it takes is what the kills are aimed by."""
        begun = time.monotonic()
        assert self._say(token, -1) == "ended 0"
        self.took = time.monotonic() - begun
        return self

    def kill(self, token: int) -> bool:
        """One loader killed at a random moment of its work; False where it had ended before."""
        said = self._say(token, int(self.moments.uniform(0, self.took) * 1e6))
        assert said in ("killed", "ended 0")
        was_killed = said == "killed"
        # The machine may be busier or idler than a moment ago.
        self.took *= 1.03 if was_killed else 0.8
        self.killed += was_killed
        return was_killed

    def _say(self, token: int, microseconds: int) -> str:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{token} {microseconds}\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()


@contextmanager
def doomed(way: str, given: Path) -> Iterator[Doomed]:
    """A process that forks loaders: "build" from an sql folder, or "load" from a folder of files."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.warehouse.doomed_loader", way, str(given)],
        cwd=ROOT, env={**os.environ, "MULTIPLIER_STORE": str(settings().store)}, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as process:  # fmt: skip
        try:
            yield Doomed(process)
        finally:
            process.kill()

"""A warm process that forks a loader when told, kills it after as long as it is told, and says so.

It opens no database and starts no thread itself, so that its children begin clean and at once.
"""

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from pipelines import registry, runner
from tests.warehouse.worlds import build_token
from warehouse.model import load_all
from warehouse.settings import ROOT


def _build(given: Path, token: int) -> None:
    build_token(Path(os.environ["MULTIPLIER_STORE"]), given, token)


def _load(given: Path, token: int) -> None:
    runner.load([given / f"payments_{token}.csv"])


def _warm() -> None:
    """What a child would do first each time: import the sources, parse the SQL."""
    registry.readers()
    for model in load_all(ROOT / "sql").values():
        _ = model.needs


def main() -> None:
    """A line of standard input is "<token> <microseconds>" (-1: let it end); answers "killed", "ended"."""
    ways: dict[str, Callable[[Path, int], None]] = {"build": _build, "load": _load}
    way, given = ways[sys.argv[1]], Path(sys.argv[2])
    _warm()
    for line in sys.stdin:
        token, wait = (int(word) for word in line.split())
        child = os.fork()
        if child == 0:
            way(given, token)
            os._exit(0)
        if wait >= 0:
            time.sleep(wait / 1e6)
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        sys.stdout.write("killed\n" if os.WIFSIGNALED(status) else f"ended {status}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()

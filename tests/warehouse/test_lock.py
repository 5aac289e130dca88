import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from warehouse.errors import StoreBusy
from warehouse.lock import loading
from warehouse.settings import ROOT

HOLDER = """
import sys
from pathlib import Path
from warehouse.lock import loading
with loading(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def _holder(folder: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder)], cwd=ROOT, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_load_waits_says_so_once_and_then_goes_on(tmp_path: Path) -> None:
    said: list[str] = []
    with _holder(tmp_path) as first:

        def waiting(words: str) -> None:
            said.append(words)
            threading.Timer(0.3, lambda: first.stdin and first.stdin.close()).start()

        with loading(tmp_path, waiting, limit=30):
            pass
        first.stdin = None
    assert said == [f"Another load is running (process {first.pid}). Waiting for it to end."]


def test_a_load_that_waits_too_long_says_so(tmp_path: Path) -> None:
    with (
        loading(tmp_path),
        pytest.raises(StoreBusy, match=rf"\(process {os.getpid()}\) and did not end within 0 seconds"),
        loading(tmp_path, limit=0),
    ):
        pass


def test_a_killed_holder_holds_nothing(tmp_path: Path) -> None:
    with _holder(tmp_path) as first:
        first.kill()
    with loading(tmp_path, limit=5):
        pass


def test_a_load_that_fails_lets_go(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), loading(tmp_path):
        raise ZeroDivisionError
    with loading(tmp_path, limit=0):
        pass

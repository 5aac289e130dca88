"""Commands, measured and compared: wall and CPU seconds, and the most memory the tree of processes held."""

import os
import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import NoReturn

_PAUSE = 0.05
_PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True)
class Run:
    """Seconds, and MiB at the peak. `said` is what the command wrote."""

    wall: float
    cpu: float
    peak: float
    said: str


def run(command: Sequence[str], folder: Path, more: Mapping[str, str]) -> Run:
    """Run to the end from `folder`, with more environment. CalledProcessError where it ends badly."""
    before, began, peak = os.times(), time.perf_counter(), 0
    # A file, not a pipe: nobody reads while the command runs, and a full pipe would stop it.
    with tempfile.TemporaryFile("w+") as words:
        out = subprocess.Popen(command, cwd=folder, env={**os.environ, **more}, stdout=words)
        while out.poll() is None:
            peak = max(peak, sum(map(_resident, _tree(out.pid))))
            time.sleep(_PAUSE)
        wall, after = time.perf_counter() - began, os.times()
        words.seek(0)
        said = words.read()
    if out.returncode:
        raise subprocess.CalledProcessError(out.returncode, command, said)
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Run(wall, cpu, peak * _PAGE / 2**20, said)


def asked(about: str | None, rows: int, times: int) -> ArgumentParser:
    """What every comparison may be told: how many rows, how often, and where generated files stand."""
    ask = ArgumentParser(description=about, formatter_class=RawDescriptionHelpFormatter)
    ask.add_argument("--rows", type=int, default=rows)
    ask.add_argument("--times", type=int, default=times)
    ask.add_argument("--folder", type=Path, help="where generated files stand already")
    return ask


def compared(
    folder: Path | None, generate: Callable[[Path], object], measure: Callable[[Path, Path], list[str]]
) -> NoReturn:
    """`measure` the files of `folder`, or newly generated ones; exit 1 where it finds something wrong."""
    with tempfile.TemporaryDirectory() as scratch:
        files = folder or Path(scratch) / "made"
        if not folder:
            generate(files)
        sys.exit(1 if measure(files, Path(scratch)) else 0)


def _tree(pid: int) -> Iterator[int]:
    yield pid
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = task.read_text().split()
        except OSError:  # ended while we looked
            continue
        for child in children:
            yield from _tree(int(child))


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    except (OSError, IndexError):
        return 0


def line(name: str, runs: Sequence[Run]) -> str:
    """Median and range of wall, median of CPU, highest peak."""
    walls = [one.wall for one in runs]
    return (
        f"{name:10} wall {median(walls):6.1f} s ({min(walls):.1f} to {max(walls):.1f})"
        f"   CPU {median(one.cpu for one in runs):6.1f} s   peak {max(one.peak for one in runs):5.0f} MiB"
    )

"""One command, measured: wall and CPU seconds, and the most memory its tree of processes held."""

import os
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

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

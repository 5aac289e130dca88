"""How far a load is, for whoever draws it."""

from collections.abc import Callable
from pathlib import Path

from pipelines import ordinary
from warehouse.build import Step

Progress = Callable[[Step], None]


class Bar:
    """Bytes of all files given, as steps: half for copying, half for reading."""

    def __init__(self, progress: Progress, files: list[Path]) -> None:
        self._progress = progress
        self._total = max(1, 2 * sum(map(ordinary.size, files)))
        self._done, self._what, self._rows = 0, "", 0

    def begin(self, path: Path) -> None:
        """This file comes next."""
        self._what, self._rows = path.name, 0
        self._progress(Step(self._done, self._total, f"reading {self._what}"))

    def copied(self, size: int) -> None:
        """So many bytes more of it are copied."""
        self._done += 2 * size
        self._progress(Step(self._done, self._total, f"reading {self._what}"))

    def rows(self, rows: int) -> None:
        """So many rows more of it are read."""
        self._rows += rows
        self._progress(Step(self._done, self._total, f"reading {self._what}: {self._rows:,} rows"))

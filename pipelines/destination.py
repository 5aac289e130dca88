"""Where a load goes, and whom it tells."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pipelines.progress import Progress


@dataclass(frozen=True)
class Destination:
    """The store's folder, and two callbacks: for each step, and for the sentence of a load that waits."""

    store: Path
    is_demo: bool = False
    progress: Progress = lambda step: None
    waiting: Callable[[str], None] = lambda sentence: None

"""Where a load goes, and whom it tells."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pipelines.progress import Progress


@dataclass(frozen=True)
class Destination:
    """The store's folder, and two callbacks: for each step, and for the sentence of a load that waits.

    `urls`: where files were fetched; what is given by hand has none.
    """

    store: Path
    is_demo: bool = False
    progress: Progress = lambda step: None
    waiting: Callable[[str], None] = lambda sentence: None
    urls: Mapping[Path, str] = field(default_factory=dict)

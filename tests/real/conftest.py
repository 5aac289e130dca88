"""Where the real files are.

They are published data, but rows of them name people, so they are never committed.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The folder of real files, or a skip that says how to have it."""
    folder = Path(os.environ.get("MULTIPLIER_REAL_DATA") or ROOT.parent / "shared" / "data")
    if not (folder / "spend").is_dir():
        pytest.skip(
            f"The real files are not at {folder}. Put the councils' published files there, under spend/ "
            "and registers/ (their names are in tests/real/truths.csv), or set MULTIPLIER_REAL_DATA."
        )
    return folder


@pytest.fixture
def real_file(real_data: Path) -> Callable[[str], Path]:
    """The path of one real file, or a skip that names it."""

    def find(name: str) -> Path:
        path = real_data / name
        if not path.is_file():
            pytest.skip(f"The real file {name} is not in {real_data}.")
        return path

    return find

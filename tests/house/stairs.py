"""Rule 2: the stairs between the rooms, by import-linter; the contracts stand in pyproject.toml."""

import subprocess
import sys
from pathlib import Path

LINTER = (
    "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True, no_logo=True))"
)


def broken(root: Path) -> str:
    """What import-linter says of a tree with its own pyproject.toml; empty when all contracts are kept."""
    run = [sys.executable, "-c", LINTER]
    said = subprocess.run(run, cwd=root, capture_output=True, text=True, check=False, timeout=120)
    return "" if said.returncode == 0 else said.stdout + said.stderr

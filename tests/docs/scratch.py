"""A copy of the tree to follow the documents in, to the letter, as a newcomer would."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.docs.markdown import Block, blocks
from tests.house.tree import ROOT, files


def copy(folder: Path) -> Path:
    """The tree without its store, caches and history."""
    for path in files(ROOT):
        target = folder / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    return folder


def written(document: Path) -> Iterator[tuple[str, Block]]:
    """The files a document has its reader write: each block whose fence names a path."""
    for block in blocks(document):
        if "/" in block.about:
            yield block.about, block


def follow(document: Path, tree: Path) -> list[str]:
    """Write the new files and make the edits (```diff) of a document; gives the paths, in order."""
    paths = []
    for path, block in written(document):
        paths.append(path)
        if block.language == "diff":
            edit(tree / path, block.text)
        else:
            assert not (tree / path).exists(), f"{path} is not new"
            (tree / path).parent.mkdir(parents=True, exist_ok=True)
            (tree / path).write_text(block.text, "utf-8")
    return paths


def edit(path: Path, diff: str) -> None:
    """Put the lines with a plus after the line that stands before them in the diff."""
    before, text = "", path.read_text("utf-8")
    for line in diff.splitlines():
        if line.startswith("+"):
            assert text.count(f"{before}\n") == 1, f"{path.name} has no single line {before!r}"
            text = text.replace(f"{before}\n", f"{before}\n{line[1:]}\n")
        before = line[1:]
    path.write_text(text, "utf-8")


def run(tree: Path, *command: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run `python ...` in the tree; nothing of this process's own settings goes with it."""
    clean = {
        key: value for key, value in os.environ.items() if not key.startswith(("MULTIPLIER_", "PYTEST_"))
    }
    return subprocess.run(
        [sys.executable, *command],
        cwd=tree,
        env={**clean, **environ},
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )

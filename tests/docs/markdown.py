"""The documents as the tests read them: their links, their code blocks, their pictures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.house.tree import ROOT, files, name

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
FENCE = re.compile(r"^( *)```(\w*) *([^\n]*)\n(.*?)^\1```", re.MULTILINE | re.DOTALL)
EXAMPLES = ROOT / "tests" / "examples"


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, what stands after it on the fence, its text."""

    language: str
    about: str
    text: str


def documents(root: Path = ROOT) -> Iterator[Path]:
    """Every Markdown page but the examples, which are data."""
    for path in files(root, ".md"):
        if root / "tests" not in path.parents:
            yield path


def blocks(path: Path) -> list[Block]:
    """The fenced blocks of a document, in order."""
    return [Block(m[2], m[3].strip(), m[4]) for m in FENCE.finditer(path.read_text("utf-8"))]


def links(path: Path) -> list[str]:
    """Where the document's links and pictures point to."""
    return LINK.findall(path.read_text("utf-8"))


def dead_links(root: Path = ROOT) -> list[str]:
    """A link to a file that is not there. Addresses of other sites are not followed."""
    return [
        f"{name(path, root)} points to {link}, which is not there"
        for path in documents(root)
        for link in links(path)
        if not re.match(r"\w+:|#", link) and not (path.parent / link.split("#")[0]).exists()
    ]


def loose_pictures(root: Path = ROOT) -> list[str]:
    """A picture in docs/screenshots that no document shows."""
    shown = {(path.parent / link).resolve() for path in documents(root) for link in links(path)}
    pictures = files(root / "docs" / "screenshots", ".png")
    return [f"{name(path, root)} is shown nowhere" for path in pictures if path.resolve() not in shown]

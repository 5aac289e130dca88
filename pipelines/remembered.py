"""What an officer said a heading means, remembered for that shape of file: `<store>/remembered.json`."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pipelines import wording
from warehouse.disk import write_whole

NAME = "remembered.json"


@dataclass(frozen=True)
class Remembered:
    """Our column -> their heading, of which shape of file, and the day it was said."""

    shape: str
    columns: Mapping[str, str]
    said_on: date

    @property
    def sentence(self) -> str:
        """What is taken as said, for the line of the file it is used on."""
        words = ", ".join(f"{ours} is {theirs!r}" for ours, theirs in sorted(self.columns.items()))
        return f"{words}, as said on {wording.day(self.said_on)}"


def shape(headings: Iterable[str]) -> str | None:
    """A shape of file: its headings whatever their order, case and punctuation. None without headings."""
    normal = sorted({re.sub(r"[^a-z0-9]+", " ", heading.lower()).strip() for heading in headings} - {""})
    return hashlib.sha256("|".join(normal).encode()).hexdigest()[:16] if normal else None


def everything(store: Path) -> list[Remembered]:
    """All that was said, of every shape."""
    return [
        Remembered(name, found["columns"], date.fromisoformat(found["said_on"]))
        for name, found in _all(store).items()
    ]


def remember(store: Path, headings: Iterable[str], columns: Mapping[str, str], said_on: date) -> None:
    """Keep it; said again, it replaces what was said before. Only the one loader may call it."""
    name = shape(headings)
    if name:
        every = _all(store) | {name: {"columns": dict(columns), "said_on": said_on.isoformat()}}
        write_whole(store / NAME, json.dumps(every, indent=1, ensure_ascii=False, sort_keys=True))


def _all(store: Path) -> dict[str, dict]:
    path = store / NAME
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}

"""What is said of a file as a whole before it is read: by the officer, now or before, and by its end."""

from dataclasses import dataclass, replace
from pathlib import Path

from pipelines import recognise, remembered
from pipelines.formats import geojson, heading_search
from pipelines.remembered import Remembered
from pipelines.source import Told


@dataclass(frozen=True)
class Said:
    """Sentences about the file as a whole."""

    guessed: tuple[str, ...] = ()
    warned: tuple[str, ...] = ()


def hear(path: Path, told: Told, store: Path) -> tuple[Told, Said]:
    """What is said now, else what was said before of files of this shape, with a sentence that says so."""
    for known in () if told.columns else _candidates(path, store):
        as_known = replace(told, columns=known.columns)
        if remembered.shape(recognise.headings(path, as_known)) == known.shape:
            return as_known, Said((known.sentence,), _cut_short(path))
    return told, Said(warned=_cut_short(path))


def _candidates(path: Path, store: Path) -> list[Remembered]:
    """What was said of shapes that hold a heading which this file holds too: few, so that few are judged."""
    every = remembered.everything(store)
    words = recognise.words(path) if every else frozenset()
    return [known for known in every if {*map(heading_search.word, known.columns.values())} <= words]


def _cut_short(path: Path) -> tuple[str, ...]:
    """A text whose last line has no end may have lost what came after: programs write line ends."""
    with path.open("rb") as file:
        is_text = file.read(4)[:2] not in (b"PK", b"\xd0\xcf")
        file.seek(max(0, path.stat().st_size - 2))
        ended = file.read().rstrip(b"\0").endswith((b"\n", b"\r"))
    if ended or not is_text or geojson.looks_like(path):
        return ()
    return ("the last line has no line end: the file may be cut short",)

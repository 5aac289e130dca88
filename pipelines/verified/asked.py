"""The questions of a pack asked again of a store: the same answer by its digest, or another."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from pipelines.verified.manifest import Asked, Figure, Rows
from warehouse import ask, evidence
from warehouse.errors import MultiplierError


@dataclass(frozen=True)
class Answer:
    """What a question answers now; `frame` is None where it cannot be asked, and `trouble` says why."""

    frame: pl.DataFrame | None
    sha256: str = ""
    trouble: str = ""


def questions(figure: Figure) -> Iterator[Asked | Rows]:
    """All that a figure stands on: each question, and the one that lists its source rows."""
    for each in figure.questions:
        yield each
        if each.rows_behind:
            yield each.rows_behind


def name(asked: Asked | Rows) -> str:
    """A question and its parameters as one text: several figures may stand on the same."""
    return f"{asked.question} {evidence.written(asked.params)}"


def again(figures: Iterable[Figure], folder: Path) -> dict[str, Answer]:
    """The answers of the store in use in `folder` to every question of these figures, each once."""
    waiting = {name(each): each for figure in figures for each in questions(figure)}
    found: dict[str, Answer] = {}
    while waiting:
        # A question that cannot be answered ends its snapshot, and the rest are asked of another.
        try:
            with evidence.of(folder):
                for text, each in list(waiting.items()):
                    found[text] = _answer(each)
                    del waiting[text]
        except MultiplierError as refusal:
            text = next(iter(waiting))
            found[text] = Answer(None, trouble=refusal.sentence)
            del waiting[text]
    return found


def _answer(each: Asked | Rows) -> Answer:
    frame = ask.ask(each.question, **each.params)
    return Answer(frame, evidence.digest(frame))

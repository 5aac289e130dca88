"""Which answers a figure was drawn from: known by what its maker was given."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import wraps
from typing import Any, ParamSpec, Protocol, TypeVar, cast

import polars as pl

from ui.charts.figure import Figure, Given

P = ParamSpec("P")
Made = TypeVar("Made", Figure, list[Figure], tuple[Figure, ...])
LEAST_SHARED = 0.5
"""The part of a frame's columns that an answer must have for the frame to be taken for a part of it."""


class Answered(Protocol):
    """A question that was asked while the page was made, and what was answered."""

    @property
    def frame(self) -> pl.DataFrame:
        """The answer."""


Answer = TypeVar("Answer", bound=Answered)


def traced(draw: Callable[P, Made]) -> Callable[P, Made]:
    """`draw`, whose figures know the frames and rows that it was given, and what its callers were given."""

    @wraps(draw)
    def drawn(*args: P.args, **kwargs: P.kwargs) -> Made:
        made: Any = draw(*args, **kwargs)
        given = tuple(_given([*args, *kwargs.values()]))
        told = (
            _told(made, given)
            if isinstance(made, Figure)
            else type(made)(_told(each, given) for each in made)
        )
        return cast("Made", told)

    return drawn


def behind(figure: Figure, answered: Sequence[Answer]) -> list[Answer]:
    """The answers that a figure stands on, from the first maker of it outwards until each frame is explained.

    All of them where some frame is explained by none: rather one too many than one too few.
    """
    found: list[Answer] = []
    for given in figure.stands_on:
        sources = [[each for each in answered if _is_from(frame, each.frame)] for frame in given]
        found += [each for some in sources for each in some if not any(each is one for one in found)]
        if sources and all(sources):
            return found
    return list(answered)


def _told(figure: Figure, given: tuple[Given, ...]) -> Figure:
    return replace(figure, stands_on=(*figure.stands_on, given)) if given else figure


def _given(values: Sequence[Any]) -> list[Given]:
    """Frames and rows among the values, and what stands in tables and lists of them."""
    found: list[Given] = []
    for value in values:
        if isinstance(value, pl.DataFrame):
            found.append(value)
        elif isinstance(value, Mapping):
            found += [each for each in value.values() if isinstance(each, pl.DataFrame)] or [value]
        elif isinstance(value, (list, tuple)):
            found += _given([each for each in value if isinstance(each, (pl.DataFrame, Mapping))])
    return found


def _is_from(given: Given, answer: pl.DataFrame) -> bool:
    """Whether it is the answer, or some of its rows and columns, or these with columns added."""
    names = list(given) if isinstance(given, Mapping) else given.columns
    shared = [name for name in names if name in answer.columns]
    if len(shared) < max(1, LEAST_SHARED * len(names)):
        return False
    if isinstance(given, Mapping):
        return repr(tuple(given[name] for name in shared)) in _rows(answer.select(shared))
    if given.is_empty():
        return names == answer.columns
    return given.height <= answer.height and _rows(given.select(shared)) <= _rows(answer.select(shared))


def _rows(frame: pl.DataFrame) -> set[str]:
    return {repr(row) for row in frame.iter_rows()}

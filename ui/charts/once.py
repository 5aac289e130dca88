"""A figure that was drawn once is not drawn again: whoever asks the same of the same figures gets it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache, wraps
from hashlib import blake2b
from typing import Any, ParamSpec

import polars as pl

from ui import frozen
from ui.charts.figure import Figure
from ui.charts.lineage import traced

P = ParamSpec("P")
# A figure holds about 50 kB, one of a council with many wards 1 MB: the eight of a page, for 32 choices.
MOST = 256


@dataclass(frozen=True)
class _Content:
    """A frame or a row, equal to another that holds the same."""

    digest: bytes
    value: Any = field(compare=False)


def drawn_once(draw: Callable[P, Figure]) -> Callable[P, Figure]:
    """`draw`, remembered by the content of its frames and by its words. Safe between threads.

    `draw` must be a pure function. The figure given is shared between everybody: nobody may change it.
    """

    @lru_cache(MOST)
    def kept(places: tuple[Any, ...], names: tuple[tuple[str, Any], ...], is_frozen: bool) -> Figure:
        return traced(draw)(*map(_value, places), **{name: _value(value) for name, value in names})

    @wraps(draw)
    def draw_or_remember(*args: P.args, **kwargs: P.kwargs) -> Figure:
        named = tuple((name, _key(value)) for name, value in kwargs.items())
        return kept(tuple(map(_key, args)), named, frozen.is_on())

    return draw_or_remember


def _key(value: Any) -> Any:
    if isinstance(value, pl.DataFrame):
        digest = blake2b(repr(value.schema).encode())
        digest.update(value.write_ipc(None).getvalue())
        return _Content(digest.digest(), value)
    if isinstance(value, dict):
        return _Content(blake2b(repr(value).encode()).digest(), value)
    return value


def _value(key: Any) -> Any:
    return key.value if isinstance(key, _Content) else key

"""Which colours of a picture are too near to white, or to the colour beside them (WCAG 2.2, 1.4.11)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from ui import theme

LEAST = 3.0
# Lines behind a picture, and pale fills that always have an outline and a label or a table beside them.
PALE = {each.lower() for each in (theme.WHITE, theme.GRID, theme.RULE, theme.REST, *theme.SEQUENTIAL)}
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def ratio(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21."""
    light, dark = sorted((_light(one), _light(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def weak(spec: Mapping[str, Any]) -> list[str]:
    """Each colour, or pair of colours, of a specification that is not told apart well enough."""
    drawn = {key: value for key, value in spec.items() if key not in ("datasets", "data", "config")}
    found = {each for each in _colours(drawn) if ratio(each, theme.WHITE) < LEAST}
    beside = {f"{one} beside {other}" for one, other in _pairs(drawn) if ratio(one, other) < LEAST}
    return sorted(found) + sorted(beside)


def _light(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _colours(said: Any) -> Iterator[str]:
    if isinstance(said, str):
        if _COLOUR.fullmatch(said) and said.lower() not in PALE:
            yield said
    elif isinstance(said, Mapping):
        for each in said.values():
            yield from _colours(each)
    elif isinstance(said, list):
        for each in said:
            yield from _colours(each)


def _pairs(said: Any) -> Iterator[tuple[str, str]]:
    """Colours that stand side by side in a scale."""
    if isinstance(said, Mapping):
        for each in said.values():
            yield from _pairs(each)
    elif isinstance(said, list):
        own = [each for each in said if isinstance(each, str) and _COLOUR.fullmatch(each)]
        if len(own) == len(said):
            yield from (pair for pair in pairwise(own) if not PALE.issuperset(map(str.lower, pair)))
        else:
            for each in said:
                yield from _pairs(each)

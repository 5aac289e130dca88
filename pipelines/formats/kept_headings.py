"""Which table of a hub or an exchange a sheet is, by its headings (pipelines/headings/kept/*.csv).

Such sheets are short and written by hand: a line is a heading where it holds what the table cannot lack,
and a text that no other sort of table has, unless the name of the sheet or file says what it is.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pipelines.formats import spelling
from pipelines.formats.contents import said
from pipelines.formats.heading_search import Found, Record, has_data
from pipelines.formats.headings import kept, known


@dataclass(frozen=True)
class Sheet:
    """A kind of sheet: whose headings it has, what it needs, and words of names that speak of it."""

    name: str
    needs: frozenset[str]
    spoken: str


KINDS: Mapping[str, Sheet] = {
    "hub_activity": Sheet("hubs:activity", frozenset(("stage", "happened_on")), r"introduc|referral|activit"),
    "hub_attendance": Sheet(
        "hubs:attendance", frozenset(("held_on",)), r"attend|register|sign.?in|visit|footfall"
    ),
    "hub_sessions": Sheet("hubs:sessions", frozenset(("held_on",)), r"session|event|programme"),
    "skill_matches": Sheet(
        "skills:matches", frozenset(("matched_on",)), r"match|exchang(?!e$)|swap|transfer"
    ),
    "skill_offers": Sheet("skills:offers", frozenset(("skill", "opened_on")), r"offer"),
    "skill_needs": Sheet("skills:needs", frozenset(("skill", "opened_on")), r"need|request|wanted|inquir"),
}
CALLED = {kind: kind.replace("_", " ") for kind in KINDS}
FEWEST = 3
"""Columns of ours that a line must name; two where the officer or a name says what it is."""


@dataclass(frozen=True)
class Seen:
    """A line that may be the heading: of which kind, and how much speaks for it."""

    kind: str
    found: Found
    tells: int
    named: int


def find(head: Sequence[Record], names: Sequence[str], told: Mapping[str, str] | None = None) -> Seen | None:
    """The line that is the heading of a sheet of ours; None where none is. `told`: our column -> heading."""
    lines = [
        (index, record)
        for index, record in enumerate(head)
        if not has_data(record.cells) and sum(1 for cell in record.cells if said(cell)) > 1
    ]
    seen = [
        one
        for kind, sheet in KINDS.items()
        for index, record in lines
        if (one := _line(kind, sheet, index, record, names, told or {}))
    ]
    return max(seen, key=lambda one: (one.tells, one.named, -one.found.row), default=None)


def _line(
    kind: str, sheet: Sheet, index: int, record: Record, names: Sequence[str], told: Mapping[str, str]
) -> Seen | None:
    texts = tuple(said(cell) for cell in record.cells)
    named, tells = set(), 0
    for text in texts:
        match = known(sheet.name).match(text) if text and len(text) <= 80 else None
        if match:
            named.add(match.meanings[0].partition(".")[0])
            tells += spelling.normal_form(text) in _telling(sheet.name)
    spoken = any(re.search(sheet.spoken, name, re.IGNORECASE) for name in names) or _holds(
        texts, told, sheet.name
    )
    if not sheet.needs <= named or not (tells or spoken) or len(named) < (2 if spoken else FEWEST):
        return None
    found = Found(record.row, record.row, index, texts, float(len(named)))
    return Seen(kind, found, tells + spoken, len(named))


def _holds(texts: Sequence[str], told: Mapping[str, str], name: str) -> bool:
    """Whether the line holds all that the officer spoke of, and that is of this table."""
    ours = {meaning.partition(".")[0] for all_of in known(name).exact.values() for meaning in all_of}
    return bool(told) and {*told.values()} <= {*texts} and told.keys() <= ours


@lru_cache(maxsize=16)
def _telling(name: str) -> frozenset[str]:
    source, _, table = name.partition(":")
    return frozenset(spelling.normal_form(row["heading"]) for row in kept(source, table) if row["tells"])

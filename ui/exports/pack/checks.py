"""What stands in the way of letting a pack out, and what to look at first, each with its remedy."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from ui import words
from ui.charts.figure import MOST_WORDS
from ui.exports.pack import contrast, personal
from ui.exports.pack.item import Item, Part
from ui.exports.pack.listed import called, is_exempt
from ui.provenance import Coverage

Level = Literal["blocks", "warns"]
LEAST_KNOWN_PCT = 60.0
OLD = timedelta(days=100)
MOST_FIGURES, MOST_NOTE_WORDS = 12, 60
MEASURES = {
    "paid": re.compile(r"\bpaid\b", re.IGNORECASE),
    "awarded": re.compile(r"\b(?:awarded|granted|grants)\b", re.IGNORECASE),
    "budgeted": re.compile(r"\bbudget(?:ed)?\b", re.IGNORECASE),
    "pledged": re.compile(r"\b(?:pledged|told)\b", re.IGNORECASE),
}


@dataclass(frozen=True)
class Finding:
    """`number` is the place on the list, from 1, of the figure that it is of; None where it is of the pack.

    `part` is whose download it blocks, None both; `mend` is the figure that its page has to draw anew.
    """

    number: int | None
    level: Level
    sentence: str
    part: Part | None = None
    mend: Item | None = None


def checked(
    items: Sequence[Item], title: str, store: str, today: date, hidden: Collection[int] = ()
) -> list[Finding]:
    """Every finding, those that block first. `store` is the one in use now.

    `hidden` are the places of figures whose answers changed because an event was hidden since.
    """
    found = [*_of_pack(items, title)]
    for number, item in enumerate(items, 1):
        found += [
            Finding(number, level, sentence, item.part, mend) for level, sentence, mend in _of(item, store)
        ]
        if number in hidden:
            said = f"{called(item)} may show an event that was hidden since: add it again from its page."
            # What was chosen on its page may name who is hidden.
            found.append(Finding(number, "blocks", said, item.part, replace(item, address="")))
        found += [
            Finding(number, "warns", sentence, item.part) for sentence in (*_old(item, today), *_looks(item))
        ]
    return sorted(found, key=lambda each: each.level)


def blocking(found: Sequence[Finding]) -> int:
    """How many findings stand in the way."""
    return sum(each.level == "blocks" for each in found)


def is_blocked(found: Sequence[Finding], part: Part) -> bool:
    """Whether the pack of this part may not be let out."""
    return any(each.level == "blocks" and each.part in (None, part) for each in found)


def _of_pack(items: Sequence[Item], title: str) -> Iterator[Finding]:
    if not title.strip():
        yield Finding(None, "blocks", "The pack has no title: write one above.")
    elif len(title.split()) > MOST_WORDS:
        yield Finding(None, "warns", f"The title of the pack has more than {MOST_WORDS} words: shorten it.")
    for sign in personal.in_text(title):
        yield Finding(None, "blocks", f"The title of the pack has {sign}: take it out.")
    if len(items) > MOST_FIGURES:
        yield Finding(
            None,
            "warns",
            f"The pack has {len(items)} figures. Few read more than {MOST_FIGURES}: take some off.",
        )
    for part in ("A", "B"):
        yield from _mixed([each for each in items if each.part == part])


def _mixed(items: Sequence[Item]) -> Iterator[Finding]:
    """Measures, and bases of VAT, that must not be added up."""
    part = items[0].part if items else None
    by_measure = {name: [each for each in items if name in measures(each)] for name in MEASURES}
    said = [f"{name} ({words.listed(map(called, some))})" for name, some in by_measure.items() if some]
    if len(said) > 1:
        mixed = f"The pack has money {words.listed(said)}: say which is which, and do not add them up."
        yield Finding(None, "warns", mixed, part)
    bases = {basis for each in items for basis in _vat(each)}
    if len(bases) > 1:
        yield Finding(
            None,
            "warns",
            f"Amounts of this pack are stated {words.listed(sorted(bases))} of VAT: do not compare them.",
            part,
        )


def measures(item: Item) -> list[str]:
    """Which kinds of money a figure counts: as its subtitle and the headings of its money say."""
    told = [item.figure.subtitle, *(each.label for each in item.figure.fields if each.kind == "money")]
    has_money = any(each.kind == "money" for each in item.figure.fields)
    return [name for name, sign in MEASURES.items() if has_money and any(map(sign.search, told))]


def _of(item: Item, store: str) -> Iterator[tuple[Level, str, Item | None]]:
    """What may stand in the way of one figure; with itself where its page must draw it anew."""
    name, figure = called(item), item.figure
    if item.store != store:
        said = f"{name} was drawn before the last load: add it again from its page."
        yield "blocks", said, item
    if item.part == "A" and is_exempt(item):
        yield "blocks", f"{name} is for officers only: put it in Part B.", None
    if not figure.sentence.strip():
        yield "blocks", f"{name} has no text that says what it shows: take it off.", None
    if not (item.seal.place or item.seal.published).strip():
        yield "blocks", f"{name} does not say where it comes from: take it off.", None
    for sign in personal.in_text(item.note):
        yield "blocks", f"The sentence under {name} has {sign}: take it out.", None
    for sign in personal.in_text(f"{figure.title}\n{figure.subtitle}\n{figure.sentence}"):
        level: Level = "blocks" if sign in personal.SURE else "warns"
        yield level, f"{name} has {sign} in its text: narrow it on its page, or take it off.", None
    for sign, column in personal.in_table(figure):
        level = "blocks" if sign in personal.SURE and item.part == "A" else "warns"
        yield level, f"{name} has {sign} under “{column}”: narrow it on its page, or take it off.", None


def _old(item: Item, today: date) -> Iterator[str]:
    coverage = item.seal.coverage
    loaded = coverage.loaded_on if isinstance(coverage, Coverage) else None
    since = loaded or item.seal.standing.built_at.date()
    if today - since > OLD:
        yield f"{called(item)} stands on data loaded on {words.day(since)}: load what came since, or say so."
    known = coverage.known_pct if isinstance(coverage, Coverage) else None
    if isinstance(coverage, Coverage) and known is not None and known < LEAST_KNOWN_PCT:
        told = f"{words.percent(known)} is {coverage.known}"
        yield f"Of the data under {called(item)} only {told}: say so under it."


def _looks(item: Item) -> Iterator[str]:
    name = called(item)
    if len(item.figure.title.split()) > MOST_WORDS:
        yield f"The title of {name} has more than {MOST_WORDS} words: check that it fits on a slide."
    if len(item.note.split()) > MOST_NOTE_WORDS:
        yield f"The sentence under {name} has more than {MOST_NOTE_WORDS} words: shorten it."
    if not item.questions:
        yield f"{name} stands on no question to the data, so that nobody can make it again: say so under it."
    if item.figure.chart is not None and (colours := contrast.weak(item.figure.spec)):
        told = words.listed(colours, 3)
        yield f"{name} has colours that are hard to tell apart ({told}): point to its table."


def _vat(item: Item) -> tuple[str, ...]:
    coverage = item.seal.coverage
    return coverage.vat_bases if isinstance(coverage, Coverage) else ()

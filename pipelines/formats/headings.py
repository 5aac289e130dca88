"""What a heading means, by the headings seen (pipelines/headings/*.csv).

Exactly, by normal form, by one slip of the pen, or by its words. A meaning is one of our columns, with a kind
behind a point where the kind decides between two headings of one column ("amount.net" before "amount.gross").
"""

import csv
import string
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Literal

import numpy as np

from pipelines.formats import spelling

FOLDER = Path(__file__).resolve().parent.parent / "headings"
KEPT = FOLDER / "kept"
"""Headings of what hubs and exchanges keep: a file a source, which says of which tables each is."""

_PLACE = {letter: place for place, letter in enumerate(string.ascii_lowercase + string.digits)}

_MOST_MET = 20_000

How = Literal["known", "normal form", "content", "officer"]


@dataclass(frozen=True)
class Match:
    """What one heading may mean, best first; `said` is the sentence for the officer where it was not simply
    known."""

    meanings: tuple[str, ...]
    how: How
    said: str | None = None


@dataclass(frozen=True)
class Rule:
    """A meaning by words: one of each group must stand in the heading, and none of `without`."""

    meaning: str
    needs: tuple[frozenset[str], ...]
    without: frozenset[str]

    def holds(self, words: frozenset[str]) -> bool:
        """Whether the heading's words say this meaning."""
        return not (words & self.without) and all(words & group for group in self.needs)


@dataclass(frozen=True)
class Known:
    """The headings seen for one kind of table."""

    exact: dict[str, tuple[str, ...]]
    normal: dict[str, tuple[str, ...]]
    rules: tuple[Rule, ...]

    def match(self, text: str) -> Match | None:
        """What the heading means; None where nothing is known that is near."""
        if text not in self._met:
            if len(self._met) >= _MOST_MET:
                self._met.clear()
            self._met[text] = self._match(text)
        return self._met[text]

    @cached_property
    def _met(self) -> dict[str, Match | None]:
        """What was asked before: a line is looked at alone, and with the one above and below it."""
        return {}

    def _match(self, text: str) -> Match | None:
        clean = " ".join(spelling.repair(text).split())
        if clean in self.exact:
            return Match(self.exact[clean], "known")
        form = spelling.normal_form(clean)
        if form in self.normal:
            return Match(self.normal[form], "normal form")
        return self._described(clean, form) or self._misspelt(clean, form) or self._by_words(clean)

    def _described(self, text: str, form: str) -> Match | None:
        """ "Cost Centre (T)" is the words beside the code called "Cost Centre"."""
        if spelling.words(text)[-1:] != ("t",) or form[:-1] not in self.normal:
            return None
        turned = {"supplier_ref": "supplier.1", "category_code": "category.2"}
        meanings = tuple(dict.fromkeys(turned.get(meaning, meaning) for meaning in self.normal[form[:-1]]))
        return Match(meanings, "normal form")

    def _misspelt(self, text: str, form: str) -> Match | None:
        limit = 0 if len(form) < 7 else 1 if len(form) < 12 else 2
        near: dict[int, set[str]] = defaultdict(set)
        for other in self._alike(form, limit) if limit else ():
            if (apart := spelling.distance(form, other, limit)) <= limit:
                near[apart].add(other)
        if not near:
            return None
        best = near[min(near)]
        columns = {meaning.partition(".")[0] for other in best for meaning in self.normal[other]}
        if len(columns) != 1:
            return None
        meanings = tuple(dict.fromkeys(meaning for other in sorted(best) for meaning in self.normal[other]))
        said = f'The heading "{text}" is read as a slip of the pen for {columns.pop()}'
        return None if meanings == ("unused",) else Match(meanings, "normal form", said)

    def _alike(self, form: str, limit: int) -> list[str]:
        """The known forms made of nearly the same letters: a slip changes at most two counts of letters."""
        forms, counts = self._letters
        apart = np.abs(counts - _counted(form)).sum(axis=1)
        return [forms[place] for place in np.flatnonzero(apart <= 2 * limit)]

    @cached_property
    def _letters(self) -> tuple[list[str], np.ndarray]:
        forms = list(self.normal)
        return forms, np.array([_counted(form) for form in forms], dtype=np.int16)

    def _by_words(self, text: str) -> Match | None:
        words = frozenset(spelling.words(text))
        meanings = tuple(dict.fromkeys(rule.meaning for rule in self.rules if rule.holds(words)))
        if not meanings:
            return None
        if "unused" in meanings:
            return Match(("unused",), "content")
        return Match(
            meanings, "content", f'The heading "{text}" was not seen before; its words say {{column}}'
        )


def _counted(form: str) -> np.ndarray:
    """How often each letter and digit stands in a normal form."""
    return np.bincount([_PLACE[letter] for letter in form if letter in _PLACE], minlength=len(_PLACE)).astype(
        np.int16
    )


@lru_cache(maxsize=16)
def known(name: str) -> Known:
    """The headings of `pipelines/headings/<name>.csv`, and the rules by words of that name.

    Of "hubs:sessions" those of `pipelines/headings/kept/hubs.csv` that are of its table sessions.
    """
    exact: dict[str, dict[str, None]] = defaultdict(dict)
    normal: dict[str, dict[str, None]] = defaultdict(dict)
    for row in _rows(name):
        exact[" ".join(row["heading"].split())][row["column"]] = None
        normal[spelling.normal_form(row["heading"])][row["column"]] = None
    rules = tuple(
        Rule(row["column"], tuple(_words(group) for group in row["needs"].split()), _words(row["without"]))
        for row in _rows("words")
        if row["table"] == name
    )
    normal.pop("", None)
    return Known(
        {text: tuple(found) for text, found in exact.items()},
        {text: tuple(found) for text, found in normal.items()},
        rules,
    )


def _rows(name: str) -> list[dict[str, str]]:
    source, _, table = name.partition(":")
    return kept(source, table) if table else _all(FOLDER / f"{name}.csv")


def kept(source: str, table: str) -> list[dict[str, str]]:
    """The headings of one table of what is kept; a heading that `tells` is of no other sort of table."""
    return [row for row in _all(KEPT / f"{source}.csv") if table in row["table"].split("|")]


def _all(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _words(text: str) -> frozenset[str]:
    return frozenset(word for part in text.replace("|", " ").split() for word in spelling.words(part))

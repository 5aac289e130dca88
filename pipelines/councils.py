"""Which body a file is of: as told, as its rows or its name say, as multiplier.toml says, or nobody's."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

from warehouse.errors import SourceChanged
from warehouse.seeds import seed
from warehouse.settings import settings

SHARE = 0.5
"""A file is one body's when at least this share of its rows says so and no other body is named."""

_OTHERS = re.compile(
    r"(?<![a-z])(?:nhs|hospitals?|ccg|icb|pct|police|constabulary|o?pcc|fire|ambulance|university|college|parish|"
    r"ministry|ifca|homes|airport|healthcare|foundation trust|partnership trust|national park|town council|"
    r"waste authority|transport for)(?![a-z])",
    re.IGNORECASE,
)
"""Words in the names of bodies that are no council: "Kent Police" is not Kent."""


@dataclass(frozen=True)
class Council:
    """A body of sql/seeds/councils.csv."""

    ons: str
    name: str


@dataclass(frozen=True)
class Decision:
    """Whose file it is; `ons` is null where it holds several bodies. `guessed` is a sentence, or null."""

    ons: str | None
    name: str | None
    how: str
    guessed: str | None = None


def decide(told: str | None, bodies: Mapping[tuple[str, str], int], rows: int, file: str) -> Decision:
    """Whose rows these are. `bodies` counts rows by (column, text) of the file's body columns."""
    if told:
        said = named_or_refuse(told)
        return Decision(said.ons, said.name, "told")
    found = _from_columns(bodies)
    if len(found) == 1 and found.total() >= rows * SHARE:
        (only,) = found
        return Decision(only.ons, only.name, "body column")
    if len(found) > 1:
        names = ", ".join(sorted(each.name for each in found)[:5])
        return Decision(None, None, "body column", f"it holds several bodies, each row its own: {names}")
    if other := next((text for _, text in bodies if _is_another(text)), None):
        return _unknown(file, f'"{other}" is no body on our list; ')
    if council := from_name(Path(file).stem):
        return Decision(
            council.ons, council.name, "file name", f"the council is {council.name}, by the file's name"
        )
    if not _is_another(Path(file).stem) and (council := named(settings().council)):
        return Decision(
            council.ons,
            council.name,
            "multiplier.toml",
            f"the council is {council.name}, as multiplier.toml says",
        )
    return _unknown(file)


def of_the_nation(told: str | None, bodies: Mapping[tuple[str, str], int], rows: int, file: str) -> Decision:
    """The same of a table that is of use whosever it is (postcodes, wards): where nothing says,
    nobody's, and no council is supposed."""
    found = decide(told, bodies, rows, file)
    return Decision(None, None, "national") if found.how in ("unknown", "multiplier.toml") else found


def _unknown(file: str, because: str = "") -> Decision:
    said = f"WHOSE FILE THIS IS IS NOT KNOWN: {because}say it with --council"
    return Decision(f"unknown:{Path(file).stem}", None, "unknown", said)


def named(text: str) -> Council | None:
    """The body of that name, alias, code or address; exact but for case, punctuation and "&"."""
    return _bodies().get(_normal(text.rstrip("/").rpartition("/")[2])) if text else None


def named_or_refuse(text: str) -> Council:
    """The body the officer named; SourceChanged names the nearest where there is none."""
    if council := named(text):
        return council
    near = get_close_matches(_normal(text), _bodies(), n=3, cutoff=0.5)
    names = list(dict.fromkeys(_bodies()[each].name for each in near))
    raise SourceChanged(
        f"No council is called {text!r}",
        next=f"Did you mean {' or '.join(names)}?"
        if names
        else "Use its ONS code, or add it to sql/seeds/councils.csv.",
    )


def from_name(stem: str) -> Council | None:
    """The body that the longest run of words in a file's name names ("northtyneside_2014-04").

    None where it names another council beside, or another kind of body of that place.
    """
    words = [_normal(word) for word in re.split(r"[^A-Za-z0-9&]+", stem) if word]
    joined = _joined()
    named = {
        (i, j): joined[run]
        for length in range(len(words), 0, -1)
        for i, j in _runs(len(words), length)
        if (run := "".join(words[i:j])) in joined and not run.isdigit()
    }
    if not named:
        return None
    (start, end), longest = next(iter(named.items()))
    beside = {council for (i, j), council in named.items() if j <= start or i >= end}
    rest = " ".join([*words[:start], "|", *words[end:]])
    return None if beside - {longest} or _is_another(rest) else longest


def _runs(words: int, length: int) -> list[tuple[int, int]]:
    return [(start, start + length) for start in range(words - length + 1)]


def _is_another(text: str) -> bool:
    """Whether words speak of a body that bears a council's place in its name and is not the council."""
    return bool(_OTHERS.search(text))


def _from_columns(bodies: Mapping[tuple[str, str], int]) -> Counter[Council]:
    """Rows by body, from the column that names most: two columns of a row would count it twice."""
    by_column: dict[str, Counter[Council]] = {}
    for (column, text), rows in bodies.items():
        if council := named(text):
            by_column.setdefault(column, Counter())[council] += rows
    return max(by_column.values(), key=Counter.total, default=Counter())


def _normal(text: str) -> str:
    words = re.sub(r"[^a-z0-9]+", " ", text.lower().replace("&", " and ")).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


@lru_cache(maxsize=1)
def _bodies() -> dict[str, Council]:
    """Normal form of every code, name and alias; where two bodies share one, the code, the name, today's."""
    rows = seed("councils").to_dicts()
    found: dict[str, Council] = {}
    for words in (lambda row: [row["council_ons"]], lambda row: [row["name"]], lambda row: _aliases(row)):
        for row in sorted(rows, key=lambda row: row["valid_to"] is not None):
            for word in words(row):
                found.setdefault(_normal(word), Council(row["council_ons"], row["name"]))
    return found


def _aliases(row: Mapping[str, str | None]) -> list[str]:
    return [alias for alias in (row["aliases"] or "").split("|") if alias]


@lru_cache(maxsize=1)
def _joined() -> dict[str, Council]:
    joined: dict[str, Council] = {}
    for word, council in _bodies().items():
        joined.setdefault(word.replace(" ", ""), council)
    return joined

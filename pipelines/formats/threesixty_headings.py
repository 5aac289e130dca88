"""The headings of a list of grants: the standard's titles in any case, its field names, numbered ones
("Beneficiary Location:0:Geographic Code", "beneficiaryLocation/0/geoCode"), the Transparency Code's."""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pipelines.formats import spelling
from pipelines.formats.contents import said
from pipelines.formats.headings import FOLDER, Match, known
from pipelines.formats.parts import Record
from pipelines.source import Heading

LISTED = ("beneficiary_places", "recipient_places", "classifications")
_PARTS = re.compile(r"\s*[:/]\s*")
_LOOKED = 30
STANDARD = "360Giving standard"
_FLATTENED = 2
"""So many headings written as "Funding Org:Name" make a table the standard's: in it only the standard's own
headings are believed, as its "Department" is anybody's."""


@dataclass(frozen=True)
class Meant:
    """What one column of a table holds: ours, of a place or class which field, and which one of several."""

    column: str
    kind: str
    number: str
    heading: Heading


@dataclass(frozen=True)
class Headed:
    """The heading of a table: its line, its texts, what each means, those not read, and of
    those the ones that nobody has seen."""

    row: int
    texts: tuple[str, ...]
    meant: tuple[Meant, ...]
    unused: tuple[str, ...]
    unknown: tuple[str, ...]

    def all(self, column: str, kind: str | None = None) -> list[Meant]:
        """Every column that holds it; of a kind, if one is named."""
        return [each for each in self.meant if each.column == column and kind in (None, each.kind)]

    def holds(self, *columns: str) -> bool:
        """Whether there is a column for each."""
        return all(self.all(column) for column in columns)


def find(head: Sequence[Record], told: Mapping[str, str]) -> Headed | None:
    """The line that says most of a grant; None where none says three things."""
    lines = [_headed(record, told) for record in head[:_LOOKED]]
    best = max(lines, key=lambda line: len({(each.column, each.kind) for each in line.meant}), default=None)
    return best if best and len({each.column for each in best.meant}) >= 2 else None


def _headed(record: Record, told: Mapping[str, str]) -> Headed:
    texts = tuple(" ".join(said(cell).split()) for cell in record.cells)
    meant: list[Meant] = []
    taken: set[tuple[str, str, str]] = set()
    seen: set[int] = set()
    for each in _meant(texts, told):
        seen.add(each.heading.position)
        key = (each.column, each.kind, each.number if each.column in LISTED else "")
        if each.column != "unused" and key not in taken:
            taken.add(key)
            meant.append(each)
    used = {each.heading.position for each in meant}
    unused = tuple(text for at, text in enumerate(texts) if text and at not in used)
    unknown = tuple(text for at, text in enumerate(texts) if text and at not in seen)
    return Headed(record.row, texts, tuple(meant), unused, unknown)


def _meant(texts: Sequence[str], told: Mapping[str, str]) -> Iterator[Meant]:
    wanted = {spelling.normal_form(theirs) or theirs: ours for ours, theirs in told.items()}
    flattened = sum(len(_named(text)) > 1 and _match(_named(text)) is not None for text in texts)
    for at, text in enumerate(texts):
        if not text or len(text) > 120:
            continue
        if ours := wanted.get(spelling.normal_form(text) or text):
            yield Meant(ours, "", "", Heading(text, at, "officer"))
            continue
        match = _match(_named(text), flattened >= _FLATTENED)
        if match:
            column, _, kind = match.meanings[0].partition(".")
            number = ":".join(part for part in _PARTS.split(text) if part.isdigit())
            yield Meant(column, kind, number, Heading(text, at, match.how))


def _named(text: str) -> list[str]:
    """Its parts but for the numbers."""
    return [part for part in _PARTS.split(text) if not part.isdigit()]


def _match(parts: Sequence[str], standard: bool = False) -> Match | None:
    named = ":".join(parts)
    if standard and len(parts) == 1 and spelling.normal_form(named) not in _of_the_standard():
        return None
    match = known("grants").match(named)
    return match if match and match.how != "content" else None


@lru_cache(maxsize=1)
def _of_the_standard() -> frozenset[str]:
    with (FOLDER / "grants.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["where"] == STANDARD]
    return frozenset(spelling.normal_form(row["heading"]) for row in rows)

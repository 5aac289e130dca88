"""Tables that are told by headings of their own before those of payments and contracts are asked."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipelines.formats import kept_headings, own_headings
from pipelines.formats.heading_search import Found, Record
from pipelines.formats.headings import known
from pipelines.source import Told


@dataclass(frozen=True)
class Judgement:
    """What a part is, why, and where its heading is under the headings that read it (None where it has
    none)."""

    kind: str
    because: str
    found: Found | None = None


def means(found: Found | None, name: str) -> set[str]:
    """The columns that the texts of a heading name."""
    matches = (known(name).match(text) for text in found.texts if text) if found else ()
    return {meaning.partition(".")[0] for match in matches if match for meaning in match.meanings}


def kept(
    head: Sequence[Record], names: Sequence[str], told: Told, spending: Found | None
) -> Judgement | None:
    """A sheet of a hub or an exchange; one that could as well be payments must tell twice what it is."""
    seen = kept_headings.find(head, names, told.columns)
    if seen is None or ({"supplier", "amount", "paid_on"} <= means(spending, "spending") and seen.tells < 2):
        return None
    because = f"its headings on line {seen.found.row} are of {kept_headings.CALLED[seen.kind]}"
    return Judgement(seen.kind, because, seen.found)


def own(head: Sequence[Record], spending: Found | None, register: Found | None) -> Judgement | None:
    """A table of a source with headings of its own, where it has more of those than of the others."""
    own = own_headings.find(head)
    if own and own[1].score > max(len(means(spending, "spending")), len(means(register, "registers"))):
        return Judgement(own[0], f"its headings on line {own[1].row} are those of {own[0]}", own[1])
    return None

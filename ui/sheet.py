"""One ward's sheet: what is said of it and every figure, the same on the page, on paper and in the files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ui import frozen, ward, words
from ui.charts.entry import points
from ui.charts.figure import Figure
from ui.charts.ward import brought, compared, facts, figures, funded, listed, present
from ui.provenance import Provenance, Standing

TITLE = "What reaches one ward, beside its need?"
SUPPLIERS = (
    "Failures are confirmed ones, of suppliers matched by number or by a person; warnings are not here."
)
ENTRY = (
    "At a point of entry the council pays a supplier of a category with an address here, there are civic "
    "groups, skills are offered, and no other capital is known. The page of hubs shows all wards."
)


@dataclass(frozen=True)
class Part:
    """Some figures under one heading. `said` is plain text."""

    heading: str
    said: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class Sheet:
    """Everything about one ward. `answer` is Markdown whose data is made safe, all else plain text.

    `summary` is the figure whose rows every ward has alike: the table of all the wards is made of it.
    """

    code: str
    name: str
    vintage: str
    answer: str
    parts: tuple[Part, ...]
    unknown: Sequence[str]
    seal: Provenance
    summary: Figure

    @property
    def figures(self) -> list[Figure]:
        """All figures, in order."""
        return [each for part in self.parts for each in part.figures]


def sheet(found: ward.Answers, place: str, period: str, standing: Standing, most: int) -> Sheet:
    """The sheet of the ward that `found`, the answers of `ward.everything`, are about.

    `most` is how many grants of each sort the answers hold at most.
    """
    row = found["facts"].row(0, named=True)
    at = f"{row['ward_name']}, {place}"
    where = f"{at}, {period}"
    summary = figures.figures(row, found["levels"], found["compared"], found["granted"], where)
    return Sheet(
        code=row["ward_code"],
        name=row["ward_name"],
        vintage=row["vintage"],
        answer=frozen.ANSWER if frozen.is_on() else ward.answer(found, place, period),
        parts=(
            Part("What is granted here", "", (funded.known(found["granted"], where),)),
            Part("How it compares", "", _beside(found, at, where, summary)),
            Part("Its people and their need", "", _people(found, at)),
            Part("Each grant that reaches it", funded.ADDRESS, (
                funded.listed(found["grants"], "delivered here", where, most),
                funded.listed(found["grants"], "based here", where, most),
            )),
            Part("What serves the whole council", "", (
                funded.listed(found["grants"], "whole council", where, most),
            )),
            Part("Who is paid and who is registered here", SUPPLIERS, _present(found, at, where)),
            Part("What people bring, and points of entry", ENTRY, (
                brought.brought(found["alongside"], found["exchanged"], where),
                points.listed(found["points"], where),
            )),
        ),
        unknown=ward.unknown(found, place),
        seal=ward.seal(found, place, period, standing),
        summary=summary,
    )  # fmt: skip


def _beside(found: ward.Answers, at: str, where: str, summary: Figure) -> tuple[Figure, ...]:
    drawn = compared.compared(found["compared"], where)
    return (drawn, summary, compared.similar(found["peers"], at))


def _people(found: ward.Answers, at: str) -> tuple[Figure, ...]:
    """What is of no year of awards: no such year is named under it."""
    row = found["facts"].row(0, named=True)
    told = facts.facts(row, found["earlier"], at)
    return (facts.fifths(found["fifths"], at), told, facts.programmes(found["programmes"], at))


def _present(found: ward.Answers, at: str, where: str) -> tuple[Figure, ...]:
    facts_, window = (found[name].row(0, named=True) for name in ("facts", "window"))
    to_on = window["to_on"]
    paid = f"twelve months to {words.day(to_on)}" if to_on else "no payments loaded"
    months = f"{at}, {paid}"
    has_events = window["checked_on"] is not None
    failed = present.failed(
        found["failed"], found["grants"], facts_["ward_code"], months, has_events=has_events
    )
    return (
        present.suppliers(found["suppliers"], months, has_payments=to_on is not None),
        failed,
        present.voluntary(found["compared"], found["suppliers"], where),
        listed.services(found["services"], at, has_services=facts_["has_services"]),
    )

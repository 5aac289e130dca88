"""What is said of how far grants reach before any picture: plain words, and what is not known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import polars as pl

from ui import words
from ui.granted import LOCATIONS, Location
from ui.provenance import Coverage, Provenance, Standing

Row = Mapping[str, Any]

# Of less than this with a known ward nothing is said of how it is spread.
LEAST_LOCATED_PCT = 60.0
PUBLISHED = "grants published by their funders, placed by the codes and postcodes they name"
CREDIT = (
    "Grants: each under its publisher's licence (page of sources); residents and deprivation: Office for "
    "National Statistics, MHCLG, Open Government Licence v3.0."
)
# Publishers take months, not years: after this, what is loaded says nothing of today.
FRESH = timedelta(days=548)
LADDER = (
    "A grant is placed by what its funder says of where it is delivered, or by the address of its recipient. "
    "What is for a whole council, or says nothing, is in no ward: it is never divided by a guess."
)
COLD = (
    "High need: the wards in which the most deprived fifth of the residents live. Shown are those of them "
    "where no grant is recorded, where no organisation funded is known to deliver, or with less a head than "
    "the middle ward."
)
ALONGSIDE = "every grant loaded of these days to organisations that the council granted to"
ENDING = "grants of the council to organisations whose end is told"
CLOCK = "Best Value guidance asks councils for three months' notice before they end such funding."


def located_pct(head: Row) -> float | None:
    """The share of the money that has a known ward, 0 to 100, whichever wards are chosen."""
    whole = float(head["all_located_gbp"] + head["not_located_gbp"])
    return 100 * float(head["all_located_gbp"]) / whole if whole else None


def may_find(head: Row, wards: int) -> bool:
    """Whether there is enough for a finding, of the whole council; where not, no title may claim one."""
    return not wards and (located_pct(head) or 0.0) >= LEAST_LOCATED_PCT


def where(place: str, period: str, wards: int) -> str:
    """Which place and time a figure is of; `wards` is how many are chosen, 0 for all."""
    return f"{words.count(wards, 'ward')} of {place}, {period}" if wards else f"{place}, {period}"


def answer(
    head: Row, indices: pl.DataFrame, place: str, period: str, location: Location, wards: int = 0
) -> str:
    """What was granted, how much of it is located, and what reaches the most deprived, as Markdown."""
    there = words.safe(place)
    here = f"**{words.count(wards, 'ward')}** of {there}" if wards else there
    said = (
        f"In {words.safe(period)} **{words.pounds(head['amount_gbp'])}** was granted in {here}, in "
        f"**{words.count(head['grants'], 'grant')}**"
    )
    share = f"**{words.part(located_pct(head))}** of"
    if wards:
        rest = f"{said}{_for_each(indices)}; {share} all that was granted in {there} has a known ward"
        return f"{rest}, by {LOCATIONS[location]}."
    said = f"{said}; {share} it has a known ward, by {LOCATIONS[location]}."
    if not may_find(head, wards):
        other = " Placed by where the recipient is based, more may be known."
        return (
            f"{said} That is too little to say how it is spread.{other if location == 'delivered_in' else ''}"
        )
    return f"{said} {_near_need(indices)}"


def _for_each(indices: pl.DataFrame) -> str:
    return f", **{words.a_head(indices['per_head_gbp'][0])}** for each resident" if indices.height else ""


def _near_need(indices: pl.DataFrame) -> str:
    found = indices.to_dicts()
    if not found or found[0]["share_to_most_deprived_fifth"] is None:
        return "Residents or deprivation of its wards are not loaded, so nothing is said of need."
    row = found[0]
    fifth = words.percent(100 * row["share_to_most_deprived_fifth"])
    return (
        f"The most deprived fifth of residents has **{fifth}** of that; in "
        f"**{row['wards_without']} of {words.count(row['wards'], 'ward')}** no grant is recorded."
    )


def shown(place: str, period: str, location: Location, said: str) -> str:
    """Everything that is chosen, readable without opening anything."""
    return f"{place}; awarded in {period}; placed by {LOCATIONS[location]}; {said}"


def seal(place: str, period: str, filters: str, coverage: str, standing: Standing) -> Provenance:
    """The lines of every figure about these grants."""
    return Provenance(place, period, filters, coverage, standing, CREDIT, PUBLISHED)


def mapped(ours: Provenance, credit: str) -> Provenance:
    """The same under a map: whose wards they are, too."""
    return replace(ours, credit=f"{ours.credit} {credit}")


def placed(ours: Provenance, filters: str, head: Row, cover: Row) -> Provenance:
    """The same for a figure that places the grants in another way than the page: `head` is of that way."""
    return replace(ours, filters=filters, coverage=coverage_line(head, cover))


def unfiltered(ours: Provenance, period: str, coverage: str) -> Provenance:
    """The same for a figure that only the council and the period change, or the council alone."""
    filters = f"{ours.place}; {period}; no other filter of the page changes it"
    return replace(ours, period=period, filters=filters, coverage=coverage)


def coverage_line(head: Row, cover: Row) -> Coverage:
    """The coverage strip in one line, plain text."""
    people = f" and {words.count(head['individuals'], 'grant')} to people" if head["individuals"] else ""
    line = " · ".join(
        (
            words.count(head["grants"], "grant"),
            words.pounds(head["amount_gbp"]),
            f"{words.percent(located_pct(head))} of all with a known ward",
            f"{words.count(head['recipients'], 'organisation')}{people}",
            f"awards {words.day(head['first_on'])} to {words.day(head['last_on'])}",
            f"loaded {words.day(cover['last_loaded_at'])}",
        )
    )
    return Coverage(line, located_pct(head), "of a known ward", cover["last_loaded_at"])


def missing(head: Row, cover: Row) -> list[str]:
    """What is missing, not counted or was guessed, a sentence each, plain text."""
    said = [
        f"{words.count(cover['rows_read'], 'row')} read from {words.count(cover['files'], 'file')} with "
        f"grants that reach this council; {words.count(cover['rows_set_aside'], 'row')} set aside.",
        "Funders who do not publish, and grants they have not published yet, are not here.",
    ]
    apart = (
        ("other_currency", "in another currency than pounds"),
        (
            "linked_lines",
            "a line of nothing that belongs to another grant",
            "lines of nothing that belong to other grants",
        ),
        (
            "listed_too",
            "that payments tagged as grants tell of and a list of grants too",
        ),
        ("passed_on", "to be passed on, as the grants made of it are loaded too"),
    )
    for column, one, *many in apart:
        if cover[column]:
            said.append(f"In no sum: {cover[column]:,} {many[0] if many and cover[column] > 1 else one}.")
    if cover["tagged"]:
        said.append(
            f"Counted among them: {cover['tagged']:,} told only by payments that a council tags as grants, "
            "one for each recipient and financial year."
        )
    if head["is_converted"]:
        said.append("Part was placed by wards that are no longer, through small areas [converted].")
    if cover["later_wards"]:
        since = f" since {words.day(cover['later_from'])}" if cover["later_from"] else ""
        said.append(
            f"Newer wards ({words.count(cover['later_wards'], 'ward')}{since}) are known by code only: their "
            "boundaries are not loaded, so the wards before them are shown."
        )
    return said + [f"Guessed: {guess}" for guess in cover["guessed"]]


def stale(cover: Row, place: str, today: date) -> str | None:
    """Since when no award is loaded, where that is longer than publishing takes; else None."""
    last: date | None = cover["last_on"]
    if last is None or today - last <= FRESH:
        return None
    return f"The latest award loaded that reaches {place} is of {words.day(last)}. Later ones are not here."


def bear_in_mind(head: Row) -> Sequence[str]:
    """What to bear in mind, three lines, plain text."""
    people = head["individuals"]
    return (
        "An address is where an organisation is registered, not where it works; a head office draws to its "
        "ward what is spent elsewhere.",
        "That no grant is recorded in a ward does not say that nothing reaches it.",
        words.count(people, "grant to a person is", "grants to people are")
        + " counted, with no name or place."
        if people
        else "Few grants make a figure jump: where [u] stands, one grant more changes it much.",
    )

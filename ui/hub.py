"""What is said of hubs before any picture: plain words, and what is not known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from ui import frozen, words
from ui.provenance import Coverage, Provenance, Standing

Row = Mapping[str, Any]

PUBLISHED = "sheets kept by the hubs themselves"
CREDIT = "Grants beside them: each under its publisher's licence (page of sources)."
# Hubs send their sheets quarterly; after this, what is loaded says nothing of today.
FRESH = timedelta(days=183)
PROVIDE = (
    "Introductions are counted where an organisation is named. Visits are people: they are published of "
    "whole years that are over, whatever else is chosen above, and few are withheld [c]."
)
NEED = (
    "An ask that nobody has answered is a need that is known. Who could meet it is on the page of its ward."
)
SUSTAIN = "Money and hours are those told of the introductions shown, whenever they came."
POINTS = (
    "A point of entry is a category and a ward in which the council pays, civic groups are there and "
    "skills are offered, and no other capital is known. It is a place to look, not advice to buy."
)
NOTES = (
    "All of it is told by the hubs themselves; a count of events is no outcome.",
    "Introductions begun of late had less time to come to money: compare years that are over.",
    "Counts of 1 to 4 people are withheld [c], and others where they would give those away.",
)


def answer(head: Row, place: str, period: str) -> str:
    """Is it producing anything: introductions, matches, funded, delivering. Markdown with its hedge."""
    if not head["chains"]:
        return f"No ask or introduction of hubs of {words.safe(place)} is loaded."
    begun = f"Of **{words.count(head['chains'], 'ask or introduction', 'asks and introductions')}**"
    steps = (
        f"**{head['introductions']:,}** came to an introduction, **{head['matches']:,}** to a match, "
        f"**{head['funded']:,}** to money and **{head['delivering']:,}** to delivery"
    )
    hubs = f"{words.count(head['hubs'], 'hub')} of {words.safe(place)}"
    return f"{begun} begun at {hubs} in {words.safe(period)}, {steps}, by what the hubs tell. {_money(head)}"


def _money(head: Row) -> str:
    council, other = head["council_gbp"] or 0, head["alongside_gbp"] or 0
    if not council and not other:
        return "No money is told of them."
    told = f"**{words.pounds(council)}** of the council and **{words.pounds(other)}** of others alongside"
    return f"They tell of {told}."


def seal(place: str, period: str, filters: str, coverage: str, standing: Standing) -> Provenance:
    """The lines of every figure about these introductions."""
    return Provenance(place, period, filters, coverage, standing, CREDIT, PUBLISHED)


def of_year(ours: Provenance, year: str | None) -> Provenance:
    """The same for counts of people: of one whole year, by no filter of the page."""
    year = year or "no year that is over"
    return replace(
        ours, period=year, filters=f"{ours.place}; {year}; all hubs; no other filter of the page changes it"
    )


def unfiltered(ours: Provenance, published: str) -> Provenance:
    """The same for a figure that only the council and the period change."""
    filters = f"{ours.place}; {ours.period}; no other filter of the page changes it"
    return replace(ours, filters=filters, published=published)


def coverage_line(head: Row, cover: Row) -> Coverage:
    """The coverage strip in one line, plain text."""
    line = " · ".join(
        (
            words.count(head["chains"], "ask or introduction", "asks and introductions"),
            words.count(head["sessions"], "session"),
            words.count(head["hubs"], "hub"),
            f"{words.percent(cover['named_pct'])} name an organisation",
            f"{words.percent(cover['ward_known_pct'])} a ward",
            f"{words.percent(cover['function_known_pct'])} what the hub did",
            f"days {words.day(cover['first_on'])} to {words.day(cover['last_on'])}",
            f"loaded {words.day(cover['last_loaded_at'])}",
        )
    )
    return Coverage(line, cover["ward_known_pct"], "of a known ward", cover["last_loaded_at"])


def missing(cover: Row) -> list[str]:
    """What is missing, not counted or was guessed, a sentence each, plain text."""
    return [
        f"{words.count(cover['files'], 'sheet')} of hubs loaded; "
        f"{words.count(cover['rows_set_aside'], 'row')} "
        "set aside, each with its reason below.",
        "What was left out of them at the door stands on the page of sources for officers.",
        "Hubs that send no sheet are not here. Introductions of private persons alone are published nowhere.",
        *(f"Guessed: {guess}" for guess in cover["guessed"]),
    ]


def stale(cover: Row, today: date) -> str | None:
    """Since when nothing is told, where that is longer than sheets take to come; else None."""
    last: date | None = cover["last_on"]
    if last is None or today - last <= FRESH:
        return None
    return f"The latest day told by a hub is {words.day(last)}. Later ones are not here."


def need(row: Row) -> str:
    """Who asked, and what an open ask is; in a pre-election period the second alone."""
    return NEED if frozen.is_on() else f"{who_came_back(row)} {NEED}"


def who_came_back(row: Row) -> str:
    """Organisations: how many, how many came back, how many are new to the council; a sentence."""
    if not row["organisations"]:
        return "No organisation is named."
    known = row["organisations"] - row["not_known"]
    new = (
        f"{row['new_to_council']:,} of {known:,} had no payment or grant of the council before"
        if known
        else "whether they are new to the council is not known"
    )
    return (
        f"{words.capital(words.count(row['organisations'], 'organisation'))} asked or were introduced; "
        f"{row['returning']:,} of them more than once; {new}."
    )


def hanging_together(row: Row) -> str:
    """Density, bridging share and dependency on hubs, in words; nothing in a pre-election period."""
    if frozen.is_on():
        return ""
    if not row["ties"]:
        return "No two organisations are named together, so nothing is said of how they hang together."
    bridging = (
        f"; {words.percent(row['bridging_pct'])} of the ties between organisations with a stated role "
        "join two different roles (bridging)"
        if row["bridging_pct"] is not None
        else ""
    )
    return (
        f"{words.count(row['nodes'], 'organisation or hub', 'organisations and hubs')} have "
        f"{words.count(row['ties'], 'tie')}: {words.percent(row['density_pct'])} of all there could be "
        f"(density){bridging}. Without the hubs {words.percent(row['hub_dependency_pct'])} of the ties "
        "would be gone (dependency on hubs)."
    )

"""What is said of an exchange of skills before any picture: plain words, and what is not known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import polars as pl

from ui import words
from ui.provenance import Coverage, Provenance, Standing

Row = Mapping[str, Any]

PUBLISHED = "offers, needs and matches that the exchange itself keeps"
CREDIT = (
    "Residents and boundaries: Office for National Statistics, Open Government Licence v3.0; grants and "
    "directories: each under its publisher's licence (page of sources)."
)
# Exchanges are published for years that are over; two such years old is old.
FRESH = timedelta(days=548)
WHO = "These are the people and groups who registered, not the workforce: what others can do is not known."
UNMET = (
    "A need beyond the offers of its ward is a reason to ask. Groups granted money for work there and "
    "services listed there are named with the line that says so; nothing says that they have the skill."
)
OFFICIAL = "Of all who live there, on a day of its own: not of those who registered, and of another year."
TERMS = "People write in their own words. What several of them write, and what it was taken for, stands here."
NOTES = (
    "Offers and needs are of those who registered, not of the workforce, and not of all who need help.",
    "Counts of few people are withheld [c], with others that would give them away: those may be of any size.",
    "A match may meet a need of an earlier year: the rate is matches to needs, not the fate of each need.",
)


def where(place: str, year: str, wards: int) -> str:
    """Which place and time a figure is of; `wards` is how many are chosen, 0 for all."""
    return f"{words.count(wards, 'ward')} of {place}, {year}" if wards else f"{place}, {year}"


def shown(place: str, year: str, said: str) -> str:
    """Everything that is chosen, readable without opening anything."""
    return f"{place}; {year}, a financial year that is over; {said}"


def is_empty(head: Row) -> bool:
    """Whether nothing is offered or needed, as far as anything is told."""
    return not head["offers"] and not head["needs"] and not head["offers_mark"] and not head["needs_mark"]


def answer(head: Row, domains: pl.DataFrame, place: str, year: str, wards: int) -> str:
    """What was offered and needed, how much was matched, where most is unmet, as Markdown with its hedge."""
    there = words.safe(place)
    here = f"**{words.count(wards, 'ward')}** of {there}" if wards else there
    needed, offered = _told(head, "needs", "skills were needed"), _told(head, "offers", "were offered")
    said = f"In {here} in {words.safe(year)} {needed} and {offered}, as those who registered tell"
    return f"{said}. {_matched(head)}{_most(domains)}"


def _told(head: Row, name: str, what: str) -> str:
    if head[name] is not None:
        return f"**{head[name]:,}** {what}"
    return f"how many {what} is {'withheld' if head[f'{name}_mark'] == '[c]' else 'not known'}"


def _matched(head: Row) -> str:
    if head["match_rate_pct"] is not None:
        share = words.percent(head["match_rate_pct"])
        return f"Confirmed matches (**{head['matches']:,}**) came to **{share}** of the needs."
    if head["matches"] is not None:
        return f"**{words.count(head['matches'], 'match was', 'matches were')}** confirmed."
    if head["matches_mark"] == "[c]":
        return "How many were matched is withheld."
    return "No file of matches is loaded, so what was met is not known."


def _most(domains: pl.DataFrame) -> str:
    rows = (
        domains.drop_nulls(["unmet", "needs"])
        .filter(pl.col("domain") != "not placed")
        .sort("unmet", "domain")
    )
    if rows.is_empty() or not rows["unmet"][-1]:
        return ""
    top = rows.row(-1, named=True)
    return f" Most stays unmet in **{words.safe(top['domain'])}**: {top['unmet']:,} of {top['needs']:,}."


def seal(place: str, year: str, filters: str, coverage: str, standing: Standing) -> Provenance:
    """The lines of every figure about this exchange."""
    return Provenance(place, year, filters, coverage, standing, CREDIT, PUBLISHED)


def mapped(ours: Provenance, credit: str) -> Provenance:
    """The same under a map: whose wards they are, too."""
    return replace(ours, credit=f"{ours.credit} {credit}")


def of_need(ours: Provenance, need: str) -> Provenance:
    """The same for whom to ask about one need: what others published, whatever the year."""
    filters = f"{ours.place}; {need}; all days loaded; no other filter of the page changes it"
    return replace(
        ours, filters=filters, published="grants published by their funders, and directories of services"
    )


def of_counts(ours: Provenance, told: str) -> Provenance:
    """The same for official counts of the same places: others published them, of their own day."""
    filters = f"{told}; only the council and the topic change it"
    return replace(ours, filters=filters, published="Census 2021 and claimant counts (Nomis)")


def official(plan: str) -> str:
    """What stands over official counts: that they count others, and the `plan` for skills; as Markdown."""
    return f"{OFFICIAL} {words.safe(plan)}"


def of_texts(ours: Provenance, said: str) -> Provenance:
    """The same for how texts were understood: of all exchanges loaded, in the domains chosen."""
    return replace(ours, period="all years", filters=f"all exchanges and years loaded; {said}")


def coverage_line(cover: Row) -> Coverage:
    """The coverage strip in one line, plain text."""
    parts = [
        words.count(cover["files"], "file"),
        f"{cover['withheld'] or 0:,} of {words.count(cover['cells'], 'count')} of offers withheld",
    ]
    for share, what in ((cover["not_placed_pct"], "domain"), (cover["not_known_pct"], "ward")):
        known = "a withheld share" if share is None else words.part(100 - share)
        parts.append(f"{known} of offers with a known {what}")
    line = " · ".join([*parts, f"loaded {words.day(cover['last_loaded_at'])}"])
    placed = None if cover["not_known_pct"] is None else 100 - cover["not_known_pct"]
    return Coverage(line, placed, "of a known ward", cover["last_loaded_at"])


def missing(cover: Row) -> list[str]:
    """What is missing, not counted or was guessed, a sentence each, plain text."""
    return [
        f"{words.count(cover['files'], 'file')} of this council's exchanges loaded, of all years; "
        f"{words.count(cover['rows_set_aside'], 'row')} set aside. What was left out at the door, and how "
        "many rows there are, stands on the page of sources for officers.",
        "Exchanges that keep no file, and the year that is not over yet, are not here.",
        *(f"Guessed: {guess}" for guess in cover["guessed"]),
    ]


def stale(years: pl.DataFrame, place: str, today: date) -> str | None:
    """Since when nothing is told, where that is long ago; else None. `years` is `skills.periods`."""
    ends: date = years.sort("to_on")["to_on"][-1]
    if today - ends <= FRESH:
        return None
    return (
        f"The latest year loaded of an exchange of {place} ended on {words.day(ends)}: nothing later is here."
    )

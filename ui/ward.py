"""What is said of one ward before any picture: plain words, and what is not known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl

from ui import words
from ui.provenance import Coverage, Provenance, Standing

Row = Mapping[str, Any]
Answers = Mapping[str, pl.DataFrame]

PUBLISHED = (
    "grants and spending published by those who gave and paid, placed by the codes and postcodes they name"
)
CREDIT = (
    "Grants: each under its publisher's licence, see the page of sources; boundaries, postcodes, residents, "
    "deprivation: Office for National Statistics, Ordnance Survey and Ministry of Housing, Communities and "
    "Local Government, Open Government Licence v3.0; failures: The Gazette and Companies House."
)
FIFTHS = {
    1: "most deprived",
    2: "second most deprived",
    3: "middle",
    4: "second least deprived",
    5: "least deprived",
}
NOT_HERE = (
    "Funders who do not publish, grants not published yet, and what volunteers, hubs and unregistered groups "
    "do here are not loaded. Grants to people are on no ward's page."
)
OVERLAP = " A grant may stand in more than one of these sums: do not add them."
FINDINGS = {
    "delivering": "organisations granted money for work here",
    "based": "organisations based here that are granted money",
}


def reached(granted: pl.DataFrame, reach: str) -> dict[str, Any]:
    """Pounds, grants and organisations of one reach, added up over rungs; nothing of it is nought."""
    rows = granted.filter(pl.col("reach") == reach)
    return {name: rows[name].sum() or 0 for name in ("amount_gbp", "grants", "organisations")}


def answer(found: Answers, place: str, period: str) -> str:
    """What is granted here, what may be, and how it compares with need, as Markdown with its hedge."""
    facts = found["facts"].row(0, named=True)
    name = f"**{words.safe(facts['ward_name'])}**"
    granted = found["granted"]
    if granted.is_empty():
        said = f"No grant to an organisation is loaded of {words.safe(place)} in {words.safe(period)}."
    else:
        here, based = reached(granted, "delivered here"), reached(granted, "based here")
        rest = sum(reached(granted, reach)["amount_gbp"] for reach in ("whole council", "place not known"))
        known = f"**{words.pounds(here['amount_gbp'])}**" if here["grants"] else "**No grant**"
        many = words.count(based["organisations"], "organisation")
        said = (
            f"{known} is known to be for work in {name} ({words.safe(period)}), and "
            f"**{words.pounds(based['amount_gbp'])}** went to {many} with an address there; "
            f"**{words.pounds(rest)}** in {words.safe(place)} is for the whole council or has no known place."
            f"{OVERLAP if based['grants'] and (rest or here['grants']) else ''}"
        )
    return f"{said} {_need(facts)}{_compared(found['compared'])}"


def _need(facts: Row) -> str:
    if facts["imd_quintile"] is None:
        return "How deprived its people are is not loaded."
    fifth = FIFTHS[facts["imd_quintile"]]
    score = f"{facts['imd_score']:.1f}"
    return f"By mean deprivation its people are in the **{fifth} fifth** of England ({score})."


def _compared(compared: pl.DataFrame) -> str:
    """The first comparison with the council's other wards of which something may be said."""
    for row in compared.to_dicts():
        if row["against"] == "council" and row["finding"] and row["measure"] in FINDINGS:
            how = "to" if row["finding"] == "similar" else "than"
            return (
                f" For its people, the count of {FINDINGS[row['measure']]} is **{row['finding']}** {how} "
                "that of the other wards."
            )
    return " Too little is known of places to say how it compares."


def shown(facts: Row, place: str, period: str) -> str:
    """Everything that is chosen, readable without opening anything."""
    ward = f"{facts['ward_name']} ({facts['ward_code']}, wards of {facts['vintage']})"
    return f"{ward}, {place}; awarded in {period}"


def seal(found: Answers, place: str, period: str, standing: Standing) -> Provenance:
    """The lines of every figure about this ward."""
    facts = found["facts"].row(0, named=True)
    said = shown(facts, place, period)
    at = f"{facts['ward_name']}, {place}"
    return Provenance(at, period, said, coverage(found), standing, CREDIT, PUBLISHED)


def coverage(found: Answers) -> Coverage:
    """The coverage strip in one line, plain text."""
    window, granted = found["window"].row(0, named=True), found["granted"]
    whole = {
        reach: reached(granted, reach)["grants"]
        for reach in ("delivered here", "based here", "place not known")
    }
    last = found["awards"]["last_on"].item()
    line = " · ".join(
        (
            f"{words.count(whole['delivered here'], 'grant')} for work here",
            f"{whole['based here']:,} by address",
            f"{whole['place not known']:,} of the council with no known place",
            *((f"latest award loaded {words.day(last)}",) if last else ()),
            *_paid(window),
        )
    )
    return Coverage(line, loaded_on=window["last_loaded_on"])


def _paid(window: Row) -> tuple[str, ...]:
    """How much of the year payments are loaded of, and since when."""
    if not window["last_loaded_on"]:
        return ("no payments loaded",)
    months = f"{window['months_present']} of {words.count(window['months_expected'], 'month')}"
    return (f"payments of {months}", f"data as of {words.day(window['last_loaded_on'])}")


def unknown(found: Answers, place: str) -> Sequence[str]:
    """What is not known of this ward, a sentence each, plain text."""
    facts, window = (found[name].row(0, named=True) for name in ("facts", "window"))
    nowhere, whole = (reached(found["granted"], reach) for reach in ("place not known", "whole council"))
    lost = f"{words.count(nowhere['grants'], 'grant')} ({words.pounds(nowhere['amount_gbp'])})"
    wide = f"{words.count(whole['grants'], 'grant')} ({words.pounds(whole['amount_gbp'])})"
    newer = f"Newer wards ({facts['later_wards'] or 0:,}, {_from(facts)}) are known by code only."
    kept = (
        (nowhere["grants"], f"Of {lost} in {place} it is not said where the work is done: some may be here."),
        (whole["grants"], f"How much of {wide} for the whole council serves this ward is not told."),
        (True, NOT_HERE),
        (not window["payments"], f"No payments of {place} are loaded: who is registered here is not known."),
        (window["payments"], "Where suppliers do their work is not published: an address does not say it."),
        (not window["checked_on"], "No insolvency events are loaded: who has failed cannot be said."),
        (facts["residents"] is None, "Residents of the ward are not loaded, so nothing is told for each."),
        (facts["imd_score"] is None, "Deprivation of the ward is not loaded."),
        (found["earlier"].is_empty(), "Which earlier wards its people lived in is not loaded."),
        (facts["later_wards"], newer),
    )
    return [said for is_so, said in kept if is_so]


def _from(facts: Row) -> str:
    return f"from {words.day(facts['later_from'])}" if facts["later_from"] else f"of {facts['later_vintage']}"


NOTES = (
    "No ward is ranked: with few organisations each, an order would mostly be chance.",
    "An address is where an organisation is registered, not where it works; a head office draws to its ward "
    "what is spent elsewhere.",
    "More or less than elsewhere says nothing of why, nor of whether it is enough.",
)

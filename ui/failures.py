"""What is said of failed suppliers before any picture: plain words, dates, and what is not known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import polars as pl

from ui import covered, words
from ui.provenance import Provenance, Standing

Row = Mapping[str, Any]

# Spending is published each quarter, within a month of its end.
FRESH = timedelta(days=92 + 31)
# A source of notices is asked every week or more often; after this, what stands may have changed.
CHECKED = timedelta(days=35)
PUBLISHED = "spending published by {place}, with the notices and registers that each event is linked to"
CREDIT = (
    "Notices: The Gazette; companies: Companies House; charities: Charity Commission; "
    "Open Government Licence v3.0."
)
WHAT_COUNTS = (
    "A confirmed failure is a procedure that the law counts as insolvency: administration, a receiver, "
    "creditors' voluntary liquidation, compulsory liquidation, a voluntary arrangement. A members' voluntary "
    "liquidation is solvent, and is none."
)
STRESS = (
    "Choose suppliers to see which services, wards and money would need a new home, and who else is paid for "
    "the same. It says nothing of how likely that is."
)


def seal(place: str, period: str, who: str, window: Row, standing: Standing) -> Provenance:
    """The lines of every figure about these suppliers."""
    return Provenance(
        place,
        period,
        f"{place}; {period}; {who}; public bodies and pass-throughs left out",
        covered.line(window),
        standing,
        CREDIT,
        PUBLISHED.format(place=place),
        is_restricted=standing.is_officer,
    )


def with_wards(ours: Provenance, credit: str) -> Provenance:
    """The same under a map: whose wards they are, too."""
    return replace(ours, credit=f"{ours.credit} {credit}")


def counted(ours: Provenance) -> Provenance:
    """The lines of the counts of the whole country, which no filter of the page changes."""
    return replace(
        ours,
        place="England and Wales",
        period="every half-year loaded",
        filters="England and Wales; every half-year loaded; sectors O, P and Q; scope: sector proxy",
        coverage="the months loaded of each half-year stand in its row",
        published="insolvencies counted by the Insolvency Service and, for 2009 and 2010, Wilkins Kennedy"
        + ours.standing.made_up,
        credit="Insolvency Service statistics: Open Government Licence v3.0.",
        is_restricted=False,
    )


def one(exposed: pl.DataFrame, org_id: str) -> dict[str, Any]:
    """The row of one organisation."""
    return exposed.row(by_predicate=pl.col("org_id") == org_id, named=True)


FETCH = "`python -m pipelines fetch gazette` brings the notices."
REGISTER = (
    "Notices bear a company's number: `python -m pipelines fetch companies` brings the register that names "
    "are matched to, and officers confirm matches on their page."
)


def answer(window: Row, exposed: pl.DataFrame, resting: pl.DataFrame, place: str) -> str:
    """How many suppliers have a confirmed failure and what rests on them, as Markdown with its hedge."""
    until = f"In the twelve months to {words.day(window['to_on'])}"
    if window["checked_on"] is None:
        return f"No insolvency events are loaded, so **nothing can be said** of who has failed. {FETCH}"
    if not window["watched"]:
        return (
            f"No supplier is matched to a register, so **nothing can be said** of who has failed. {REGISTER}"
        )
    failed = exposed.filter(pl.col("event_class") == "failure")
    watched = f"{words.percent(window['watched_pct'])} of the money went to suppliers that are watched"
    if failed.is_empty():
        return (
            f"{until} {words.safe(place)} paid **no supplier with a confirmed failure that is known**; "
            f"{watched}, and that none is known does not say that they are solvent."
        )
    paid, left = failed["paid_gbp"].sum(), failed["remaining_gbp"].drop_nulls()
    rest = (
        f"**{words.pounds(left.sum())}** is left of their live contracts"
        if len(left)
        else _no_contracts(window)
    )
    return (
        f"{until} {words.safe(place)} paid **{words.pounds(paid)}** to "
        f"**{words.count(failed.height, 'supplier')} with a confirmed failure**; {rest}. "
        f"{_most(failed, exposed, resting)}{_unpublished(exposed)}{watched[0].upper()}{watched[1:]}."
    )


def _unpublished(exposed: pl.DataFrame) -> str:
    """What only officers see, counted."""
    rest = exposed.filter(pl.col("event_class") != "failure")
    if rest.is_empty():
        return ""
    return f"For officers only: {words.count(rest.height, 'supplier')} with another event. "


def _no_contracts(window: Row) -> str:
    return (
        "what is left of their contracts is not known"
        if window["contracts"]
        else ("what is left of their contracts is not known, as no contracts register is loaded")
    )


def _most(failed: pl.DataFrame, exposed: pl.DataFrame, resting: pl.DataFrame) -> str:
    """The category of which most rests on them, where one is stated and nobody else is counted in it."""
    if failed.height < exposed.height:
        return ""
    stated = resting.filter((pl.col("field") == "category") & pl.col("value").is_not_null())
    known = stated.drop_nulls("share_pct").sort("share_pct", "amount_gbp", descending=True)
    if known.is_empty():
        return ""
    top = known.row(0, named=True)
    return f"**{words.percent(top['share_pct'])}** of {words.safe(top['label'])} was paid to them. "


def stale(window: Row, today: date) -> list[str]:
    """What is old: the spending, or the day on which events were checked."""
    said = []
    if window["to_on"] and today - window["to_on"] > FRESH:
        said.append(
            f"The latest month of spending loaded ends on {words.day(window['to_on'])}. Who is paid today "
            "may be others."
        )
    if window["checked_on"] and today - window["checked_on"] > CHECKED:
        said.append(
            f"Events were last checked on {words.day(window['checked_on'])}. What happened since is not "
            "shown, and what is shown may have ended."
        )
    return said


def bear_in_mind(window: Row) -> Sequence[str]:
    """What to bear in mind, three lines, plain text."""
    loaded = covered.events(window)
    return (
        f"{loaded[0].upper()}{loaded[1:]}. That none is shown for a supplier does not say that it is "
        "solvent.",
        "Administration, a receiver or a voluntary arrangement does not say that a service has closed: many "
        "go on, or are taken over.",
        "A ward is where a supplier is registered. Where its services are given, and who is behind a main "
        "contractor, is not known.",
    )

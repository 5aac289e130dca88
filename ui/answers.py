"""The answer before any picture: what was computed, with its hedge, or that nothing may be said."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from ui import words
from ui.provenance import Coverage

Row = Mapping[str, Any]

# Below these a finding would rest on too little: the sentence turns neutral.
LEAST_IDENTIFIED_PCT = 60.0
LEAST_MONTHS = 0.75
# Councils publish quarterly, within a month of the quarter's end: older than that, something is missing.
FRESH = timedelta(days=92 + 31)
EFFECTIVE = (
    "The effective number says how many suppliers of equal size would leave the money in as few hands. The "
    "lower it is, the fewer have most of the money; it says nothing of how well they work."
)
# A file that disagrees with the total it states: so begins the warning about it.
OWN_TOTAL = "own total is"


def answer(head: Row, cover: Row, place: str, period: str) -> str:
    """Who is paid and how few they are, as Markdown with the figures in bold."""
    amount, suppliers = words.pounds(head["amount_gbp"]), words.count(head["suppliers"], "supplier")
    paid = f"{_when(cover, period)} {words.safe(place)} paid **{amount}** to **{suppliers}**"
    because = _too_little(head, cover)
    if because:
        return f"{paid}. {because}"
    few = head["effective"] < head["suppliers"] / 2
    link = ", but spends as if it had" if few else ", and spends as if it had"
    return (
        f"{paid}{link} **{words.equal_suppliers(head['effective'])}**{_between(head)}. The five largest have "
        f"**{words.percent(head['top5_pct'])}** of the money."
    )


def _too_little(head: Row, cover: Row) -> str | None:
    if cover["identified_pct"] is not None and cover["identified_pct"] < LEAST_IDENTIFIED_PCT:
        named = words.percent(cover["identified_pct"])
        return f"Only {named} of the money names its supplier: too little to say how few there are."
    if head["effective"] is None:
        return "No supplier was paid more than it gave back, so there are no shares to compare."
    if head["is_unreliable"]:
        limits = words.too_small(head["unreliable_suppliers"], head["unreliable_gbp"])
        return f"[u] That is {limits}: too little to say how concentrated it is."
    if cover["months_expected"] and cover["months_present"] < LEAST_MONTHS * cover["months_expected"]:
        return "That is too few months to say how few suppliers there are."
    return None


def may_find(head: Row, cover: Row) -> bool:
    """Whether there is enough for a finding; where not, no title on the page may claim one."""
    return _too_little(head, cover) is None


def period_shown(cover: Row, period: str) -> str:
    """The period for a subtitle, with how much of it is loaded where that is not all."""
    there, due = cover["months_present"], cover["months_expected"]
    return period if there == due else f"{period} ({there} of {words.count(due, 'month')} loaded)"


def _when(cover: Row, period: str) -> str:
    there, due = cover["months_present"], cover["months_expected"]
    if there == due:
        return f"In {words.safe(period)}"
    if not there:
        return f"In {words.safe(period)}, of which no whole month is loaded,"
    are = "is" if there == 1 else "are"
    return f"In the {there} of {words.count(due, 'month')} of {words.safe(period)} that {are} loaded,"


def _between(head: Row) -> str:
    low, high = sorted((head["effective_low"], head["effective_high"]))
    if words.number(low) == words.number(high):
        return ""
    share = words.percent(head["unnamed_pct"])
    return f" (between {words.number(low)} and {words.number(high)}, as {share} of it has no supplier's name)"


def coverage_line(cover: Row) -> Coverage:
    """The coverage strip in one line, plain text: of the payments the figures stand on, no others."""
    amount = words.pounds(cover["amount_gbp"])
    if cover["apart_payments"]:
        paid, apart = cover["amount_gbp"] + cover["apart_gbp"], words.pounds(cover["apart_gbp"])
        amount += f" of the {words.pounds(paid)} paid, as {apart} to public bodies or passed on is kept apart"
    months = f"{cover['months_present']} of {words.count(cover['months_expected'], 'month')}"
    line = " · ".join(
        (
            words.count(cover["payments"], "payment"),
            amount,
            f"{words.percent(cover['identified_pct'])} with a supplier's name",
            f"{words.percent(cover['redacted_pct'])} redacted",
            f"{words.percent(cover['located_pct'])} located",
            months,
            f"loaded {words.day(cover['last_loaded_at'])}",
        )
    )
    named, bases = cover["identified_pct"], cover["vat_bases"]
    return Coverage(line, named, "with a supplier's name", cover["last_loaded_at"], filter(None, bases))


def missing(cover: Row) -> list[str]:
    """What is missing or was guessed, a sentence each, plain text."""
    said = [
        f"{words.count(cover['rows_read'], 'row')} read from {words.count(cover['files'], 'file')}; "
        f"{words.count(cover['rows_set_aside'], 'row')} set aside, each with its reason below.",
    ]
    if cover["missing_months"]:
        said.append(f"Missing: {words.listed(cover['missing_months'], 12)}.")
    bases = [basis for basis in cover["vat_bases"] if basis]
    if bases:
        said.append(
            f"Amounts are stated {words.listed(bases)} of VAT."
            if bases != ["unknown"]
            else "The files do not say whether amounts include VAT."
        )
    if cover["threshold_gbp"] is not None:
        said.append(f"Payments under about {words.threshold(cover['threshold_gbp'])} are not published.")
    said += [f"Guessed: {guess}" for guess in cover["guessed"]]
    return said + [str(warning) for warning in cover["warnings"]]


def stale(cover: Row, today: date) -> str | None:
    """Since when nothing has been loaded, where that is longer than publication takes; else None."""
    last: datetime | None = cover["last_loaded_at"]
    if last is None or today - last.date() <= FRESH:
        return None
    since = words.day(last)
    return (
        f"Nothing has been loaded since {since}. Spending published after that day is not in these figures."
    )


def kept_apart(head: Row, is_counted: bool) -> str:
    """The money to public bodies and the pass-throughs: how much, and whether it is in the figures."""
    if not head["public_payments"] and not head["pass_through_gbp"]:
        return "None of what is shown went to public bodies or was only passed on."
    total = (
        f"**{words.pounds(head['public_gbp'])}** to public bodies "
        f"({words.count(head['public_payments'], 'payment')})"
    )
    if head["pass_through_gbp"]:
        total += f" and **{words.pounds(head['pass_through_gbp'])}** that the council only passes on"
    if is_counted:
        return f"{total}: **in** the figures on this page, because you asked for it."
    return (
        f"{total}: **not** in the figures on this page, as councils do not choose freely whom to pay it to."
    )


def bear_in_mind(head: Row, cover: Row) -> list[str]:
    """At most three lines, the ones that matter most for what is shown; plain text."""
    lines = [f"{str(warning).rstrip('.')}." for warning in cover["warnings"] if OWN_TOTAL in str(warning)][:1]
    if head["unnamed_pct"] >= 0.5:
        lines.append(
            f"{words.pounds(head['unnamed_gbp'])} has no supplier's name. Were one supplier to have it all, "
            "there would be fewer equal suppliers than said; were thousands to share it, more."
        )
    if cover["missing_months"]:
        are = "are" if len(cover["missing_months"]) > 1 else "is"
        months = words.listed(cover["missing_months"], 4)
        lines.append(f"{months} {are} not loaded; totals are lower than the year's.")
    if head["single_supplier_categories"]:
        lines.append(
            f"{words.count(head['single_supplier_categories'], 'category has', 'categories have')} "
            "one supplier only. That may be proper: some services have one lawful or possible provider."
        )
    lines.append(
        "Suppliers are told apart by name. A group of companies counts as several, and a framework or a main "
        "contractor hides those behind it."
    )
    return lines[:3]

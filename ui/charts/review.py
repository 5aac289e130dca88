"""The questions which supplier is which organisation, and what was decided, as tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl

from ui import events, words
from ui.charts.figure import Field, Figure
from ui.charts.lineage import traced
from ui.charts.skills.lists import HOW

DECIDED = {
    "decision_id": pl.String, "what": pl.String, "verdict": pl.String, "by": pl.String, "because": pl.String,
    "decided_on": pl.Date, "stands": pl.Boolean, "said": pl.String, "known": pl.String,
}  # fmt: skip


@traced
def questions(frame: pl.DataFrame, most: int) -> Figure:
    """The answer of `review.matches`, the most money first; `question` names a row, `said` says it."""
    table = frame.with_columns(
        question=pl.format("{}/{}", "supplier_id", "org_id"),
        said=pl.format("{}: {}", "supplier_name", pl.coalesce("organisation_name", "org_id")),
    )
    more = " These are those paid most; there may be more." if frame.height >= most else ""
    return Figure(
        key="questions",
        title="Which supplier may be which organisation",
        subtitle="Suppliers not known by number, with the evidence for each organisation",
        sentence=f"{words.count(frame.height, 'question')}, the most money first.{more}"
        if frame.height
        else "No question is open.",
        chart=None,
        table=table,
        fields=(
            Field("supplier_name", "Supplier, as paid"),
            Field("organisation_name", "Registered name"),
            Field("why", "Why it is asked"),
            Field("score", "How alike (0 to 100)", "number"),
            Field("amount_gbp", "Paid (£)", "money"),
            Field("org_id", "Number in its register"),
            Field("status", "The register says"),
            Field("postcode", "Postcode of its office"),
        ),
    )


@traced
def notices(frame: pl.DataFrame) -> Figure:
    """The answer of `review.notices`: notices of nobody yet, to be looked up by a person."""
    table = frame.with_columns(
        link=events.link(),
        label=pl.col("label").fill_null(
            "not known: the same words stand for solvent and insolvent companies"
        ),
    )
    suppliers = frame["supplier_id"].n_unique()
    return Figure(
        key="notices-without-a-number",
        title="Notices without a company number that bear a supplier's name",
        subtitle="Notices of The Gazette that flag nobody; suppliers of exactly that name and legal form",
        sentence=f"{words.count(frame.height, 'notice')} of {words.count(suppliers, 'supplier')} to look up: "
        "two companies may bear one name."
        if frame.height
        else "No notice without a company number bears the name of a supplier.",
        chart=None,
        table=table,
        fields=(
            Field("supplier_name", "Supplier, as paid"),
            Field("company_name", "Name in the notice"),
            Field("label", "What the notice is"),
            Field("published_on", "Published on", "date"),
            Field("link", "Notice", "link"),
            Field("amount_gbp", "Paid (£)", "money"),
            Field("org_id", "The supplier's number, where known"),
            Field("event_id", "Event number", "count"),
        ),
    )


@traced
def texts(frame: pl.DataFrame) -> Figure:
    """How texts of exchanges were taken for skills: the answer of `review.words`."""
    none = frame.filter(pl.col("how") == "none").height
    return Figure(
        key="texts",
        title="How texts are taken for skills",
        subtitle="Texts that several people wrote, and the skill of the short list each is taken for",
        sentence=f"{words.count(frame.height, 'text')}, of which {none:,} fit no skill."
        if frame.height
        else "No text of an exchange is shown: only what several people write is.",
        chart=None,
        table=frame.with_columns(pl.col("how").replace(HOW), pl.col("label").fill_null("–")),
        fields=(
            Field("term", "As written"),
            Field("label", "Taken for"),
            Field("domain", "Domain"),
            Field("how", "Because of"),
        ),
    )


def answer(figure: Figure) -> str:
    """How much is open, and what linking means: `questions`, in Markdown."""
    suppliers = figure.table.unique("supplier_id")
    paid = words.pounds(suppliers["amount_gbp"].sum()) if suppliers["amount_gbp"].count() else words.UNKNOWN
    asked = (
        f"**{words.count(figure.table.height, 'question')}** about suppliers paid **{paid}** in all wait for "
        "a person."
        if figure.table.height
        else "No question waits for a person."
    )
    return f"{asked} A supplier is linked to an organisation by its number, or because a person confirmed it."


def evidence(figure: Figure, question: str) -> list[str]:
    """What speaks for and against one question of `questions`: who, may be whom, why, what it was paid."""
    row = figure.table.filter(pl.col("question") == question).row(0, named=True)
    register = ", ".join(each or words.UNKNOWN for each in (row["org_id"], row["status"], row["postcode"]))
    return [
        f"Paid: {row['supplier_name']}, {words.pounds(row['amount_gbp'])} by all councils loaded.",
        f"Registered: {row['organisation_name'] or words.UNKNOWN} ({register}).",
        f"Why it is asked: {row['why']}.",
    ]


def event(number: int, frame: pl.DataFrame) -> str:
    """Which event a number is, out of the answer of `review.event`."""
    if frame.is_empty():
        return f"no event has the number {number}, or it is hidden already"
    row = frame.row(0, named=True)
    what = f"{row['organisation'] or words.UNKNOWN} ({row['org_id'] or words.UNKNOWN})"
    return f"event {number}, {what}: {row['procedure_name']}, {words.day(row['happened_on'])}"


@traced
def decisions(decided: Sequence[Mapping[str, Any]]) -> Figure:
    """Every decision, latest first: the fields of each, and whether it stands."""
    gone = {each["withdraws"] for each in decided}
    rows = [
        {
            "decision_id": each["decision_id"],
            "what": f"{each['kind']} {' = '.join(str(value) for value in each['subject'].values())}",
            "verdict": each["verdict"],
            "by": each["by"],
            "because": each["because"],
            "known": "signed on" if each["is_proven"] else "said, not proven",
            "decided_on": each["decided_at"].date(),
            "stands": each["withdraws"] is None and each["decision_id"] not in gone,
        }
        for each in decided
    ]
    table = pl.DataFrame([{**row, "said": f"{row['what']}: {row['verdict']}"} for row in rows], DECIDED)
    return Figure(
        key="decisions",
        title="What was decided, by whom and why",
        subtitle="Every decision on record, latest first; withdrawn ones stay",
        sentence=f"{words.count(table.height, 'decision')}." if table.height else "Nothing is decided yet.",
        chart=None,
        table=table.reverse().with_columns(
            standing=pl.when("stands").then(pl.lit("yes")).otherwise(pl.lit("no"))
        ),
        fields=(
            Field("decided_on", "Decided on", "date"),
            Field("what", "Of what"),
            Field("verdict", "Verdict"),
            Field("standing", "Stands"),
            Field("by", "By"),
            Field("known", "How that is known"),
            Field("because", "Why"),
        ),
    )


def standing(figure: Figure) -> pl.DataFrame:
    """The decisions that can be withdrawn."""
    return figure.table.filter("stands")

"""What the search found, in words: what each thing is, one line of fact, and the page that shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import polars as pl

from ui import words

Row = Mapping[str, Any]
SURE = ("number", "confirmed")
ALIKE = 6
"""From this likeness on a name is only spelt much like what was typed."""


class Kind(NamedTuple):
    """A kind of thing: one of it, several as a heading, and several in a sentence."""

    one: str
    heading: str
    several: str


KINDS = {
    "supplier": Kind("Supplier", "Suppliers", "suppliers"),
    "contract": Kind("Contract", "Contracts", "contracts"),
    "recipient": Kind("Has grants", "Who has grants", "organisations that have grants"),
    "funder": Kind("Gives grants", "Who gives grants", "funders"),
    "category": Kind("Category", "Categories of spending", "categories of spending"),
    "ward": Kind("Ward", "Wards", "wards"),
    "measure": Kind("Measure", "Measures", "measures"),
    "word": Kind("Word", "Words and what they mean", "words"),
    "page": Kind("Page", "Pages", "pages"),
}
HOW = (
    "Type a name or part of it, in any spelling of Ltd or Limited, with or without accents and apostrophes.",
    "A company's number (01234567, SC123456), a charity's number or a ward's code finds it too.",
    "People are not found: neither payees who are people nor anything that is told of a person.",
)
MISSING = {
    "supplier": "No payments are loaded, so no supplier and no category is found: "
    "`python -m pipelines load` with a council's spending file brings them.",
    "recipient": "No grants are loaded, so nobody who gives or has one is found: "
    "`python -m pipelines fetch grants` brings them.",
    "ward": "No wards are loaded: `python -m pipelines fetch wards` brings them.",
    "contract": "No register of contracts is loaded: `python -m pipelines load` with one brings them.",
}


@dataclass(frozen=True)
class Result:
    """One thing that was found: plain text, and the page with its address."""

    key: str
    name: str
    fact: str
    page: str
    address: Mapping[str, str]


@dataclass(frozen=True)
class Group:
    """What was found of one kind, the likeliest first; `note` says what is left out, or not sure."""

    heading: str
    note: str
    results: tuple[Result, ...]


def groups(found: pl.DataFrame, council: str, place: str) -> list[Group]:
    """The answer of `find.found` for the council that is called `place`, kind by kind, in its order.

    What is only spelt alike is suggested where nothing else was found.
    """
    rows = found.to_dicts()
    sure = [row for row in rows if row["likeness"] < ALIKE]
    alike = [row for row in rows if row["likeness"] >= ALIKE]
    shown = Counter(row["kind"] for row in rows)
    made = []
    for kind in dict.fromkeys(row["kind"] for row in sure):
        ours = [row for row in sure if row["kind"] == kind]
        more = ours[0]["of_kind"] - shown[kind]
        note = f"{more:,} more are not shown: type more of the name to see them." if more else ""
        made.append(Group(KINDS[kind].heading, note, tuple(result(row, council, place) for row in ours)))
    if not sure and alike:
        note = "Their spelling is alike, and that is all: it does not say that they are what you look for."
        suggested = tuple(_suggested(row, council, place) for row in alike)
        made.append(Group("Did you mean one of these?", note, suggested))
    return made


def result(row: Row, council: str, place: str) -> Result:
    """One row as a line and a link."""
    page, address = _way(row)
    kept = {"council": row["council_ons"] or council, **address}
    key = f"{row['kind']}-{row['key']}"
    name = words.capital(row["name"]) if row["kind"] == "word" else row["name"]
    return Result(key, name, _fact(row, place), page, kept)


def _suggested(row: Row, council: str, place: str) -> Result:
    one = result(row, council, place)
    return replace(one, fact=f"{KINDS[row['kind']].one}. {one.fact}")


def _way(row: Row) -> tuple[str, dict[str, str]]:
    """The page that shows it, and what its address asks for beside the council."""
    kind, key = row["kind"], row["key"]
    year = {"period": row["period"]} if row["period"] else {}
    granted = {"awarded": row["period"] or "", "placed": "best_available"}
    ways: dict[str, tuple[str, dict[str, str]]] = {
        "supplier": ("concentration", {**year, "supplier": key, **_public(row)}),
        "contract": ("concentration", {**year, "supplier": row["leads_to"]} if row["leads_to"] else {}),
        "recipient": ("funding", granted),
        "funder": ("funding", {**granted, "funder": key}),
        "category": ("concentration", {**year, "category": key}),
        "ward": ("ward", {"ward": key}),
        "measure": ("methods", {"metric": key}),
        "word": ("methods", {}),
        "page": (key, {}),
    }
    return ways[kind]


def _public(row: Row) -> dict[str, str]:
    return {"public": "yes"} if row["is_public"] else {}


def _fact(row: Row, place: str) -> str:
    kind = row["kind"]
    if kind in ("measure", "word", "page"):
        said = str(row["said"] or "").replace("`", "")
        return words.capital(said if said.endswith((".", "?")) else f"{said}.")
    where = place if row["is_here"] else "another council's area"
    if kind == "ward":
        people = f", {words.count(row['times'], 'resident')}" if row["times"] is not None else ""
        return f"In {where}{people}."
    if kind == "contract":
        return _contract(row, where)
    paid, last = words.pounds(row["amount_gbp"]), words.day(row["last_on"])
    if kind in ("recipient", "funder"):
        said = "Granted" if kind == "recipient" else "Gave"
        return f"{said} {paid} in {words.count(row['times'], 'grant')} in {where}, the last on {last}."
    payments = f"{paid} in {words.count(row['times'], 'payment')}, the last on {last}."
    by = f"{place} paid" if row["is_here"] else f"Not paid by {place}; other councils paid"
    return f"{by} {payments}{_who(row)}"


def _contract(row: Row, where: str) -> str:
    parts = [f"Of {where}"]
    parts += [f"worth {words.pounds(row['amount_gbp'])}"] if row["amount_gbp"] is not None else []
    parts += [f"to {words.day(row['last_on'])}"] if row["last_on"] else []
    parts += [f"held by {row['said']}"] if row["said"] else []
    return f"{', '.join(parts)}."


def _who(row: Row) -> str:
    """The number that a register knows it by; where only the name agrees, that is said."""
    if not row["org_id"]:
        return ""
    number = row["org_id"].rsplit("-", 1)[-1]
    if row["match_tier"] in SURE:
        return f" Registered under {number}."
    return f" Its name is that of {number} in a register; nobody has confirmed that it is the same."


def answer(typed: str, found: pl.DataFrame) -> str:
    """What was found for what is typed, in one sentence of Markdown."""
    if not typed.strip():
        return "Suppliers, grants, wards, categories, measures and words: type what you look for."
    said = f"“{words.safe(typed)}”"
    sure = found.filter(pl.col("likeness") < ALIKE)["kind"].unique(maintain_order=True)
    if sure.len():
        return f"Found for {said}: {words.listed(KINDS[kind].several for kind in sure)}."
    return f"Nothing loaded is called {said}.{' Some names are spelt much alike.' if found.height else ''}"


def how(kinds: pl.DataFrame) -> str:
    """How to look, what is looked through, and what is not there to be found: the answer of `find.kinds`."""
    count = dict(kinds.iter_rows())
    parts = [f"{count[kind]:,} {said.several}" for kind, said in KINDS.items() if kind in count]
    missing = [said for kind, said in MISSING.items() if kind not in count]
    lines = (*HOW, f"Looked through: {words.listed(parts, len(KINDS))}.", *missing)
    return "\n".join(f"- {line}" for line in lines)

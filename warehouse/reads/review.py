"""Which supplier is which organisation: the questions, and a person's answers, which the next build obeys."""

import re
from pathlib import Path

import polars as pl

from warehouse import decisions, seeds
from warehouse.ask import ask
from warehouse.decision import Decision
from warehouse.errors import DecisionRefused
from warehouse.reader import current_store
from warehouse.settings import settings

_ORG_ID = re.compile(r"[A-Z]{2}-[A-Z]{2,8}-[A-Z0-9/.-]+")
_COMPANY = re.compile(r"GB-COH-[A-Z0-9]{8}")
MOST = 2**63 - 1
"""The largest number a question can ask for."""


def matches(is_open: bool = True, limit: int = 100) -> pl.DataFrame:
    """Which supplier may be which organisation, the most money first, with what a person answered."""
    return ask("review/matches", is_open=is_open, limit=limit)


def supplier(supplier_id: int) -> pl.DataFrame:
    """Which organisation one supplier is taken for."""
    return ask("review/supplier", supplier_id=supplier_id)


def notices() -> pl.DataFrame:
    """Which notices without a company number bear exactly the name of a supplier, the most money first."""
    return ask("review/notices")


def event(event_id: int) -> pl.DataFrame:
    """What one event that is not hidden says, of whom and whose notice; nothing where there is none."""
    return ask("review/event", event_id=event_id) if abs(event_id) <= MOST else pl.DataFrame()


def decide(
    verdict: str, supplier_id: int, org_id: str, by: str, because: str, *, is_proven: bool = False
) -> Decision:
    """Record that a supplier is ("confirmed") or is not ("rejected") an organisation.

    DecisionRefused where the supplier or the identifier is not known.
    """
    if not _ORG_ID.fullmatch(org_id) or (org_id.startswith("GB-COH-") and not _COMPANY.fullmatch(org_id)):
        raise DecisionRefused(f"{org_id!r} identifies no organisation", next="Write it as GB-COH-01234567.")
    if abs(supplier_id) > MOST or supplier(supplier_id).is_empty():
        raise DecisionRefused(f"No supplier has the number {supplier_id}")
    subject: dict[str, int | str] = {"supplier_id": supplier_id, "org_id": org_id}
    return decisions.record(_folder(), "match", subject, verdict, by=by, because=because, is_proven=is_proven)


def hide(event_id: int, by: str, because: str, *, is_proven: bool = False) -> Decision:
    """Let nobody see an event, from the next question on; nothing is built.

    DecisionRefused where it is hidden already, or where there is no such event: a wrong number would leave
    the right event for everybody to see.
    """
    if event_id in decisions.hidden(_folder()):
        raise DecisionRefused(f"The event {event_id} is hidden already")
    if event(event_id).is_empty():
        where = "The report line of a supplier and the column Event number say which numbers there are."
        raise DecisionRefused(f"No event has the number {event_id}; nothing is hidden", next=where)
    subject: dict[str, int | str] = {"event_id": event_id}
    return decisions.record(_folder(), "hide", subject, "hidden", by=by, because=because, is_proven=is_proven)


def unhide(event_id: int, by: str, because: str) -> list[Decision]:
    """Show an event again: withdraw whatever hides it. DecisionRefused where nothing does."""
    hiding = [
        each
        for each in decisions.standing(decisions.listed(_folder()))
        if each.kind == "hide" and each.subject["event_id"] == event_id
    ]
    if not hiding:
        raise DecisionRefused(f"The event {event_id} is not hidden")
    return [withdraw(each.decision_id, by, because) for each in hiding]


def words(limit: int = 1_000) -> pl.DataFrame:
    """How texts of exchanges were taken for skills; those that fit nothing or are guessed come first."""
    return ask("review/words", limit=limit)


def skills() -> pl.DataFrame:
    """The skills of the short list, by domain and name."""
    return seeds.seed("skills").select("skill_code", "label", "domain").sort("domain", "label")


def take_for(term: str, skill_code: str, by: str, because: str, *, is_proven: bool = False) -> Decision:
    """Record that a text is written for a skill of the short list; the next build obeys.

    DecisionRefused where the list has no such skill, or no exchange shows such a text.
    """
    if skill_code not in skills()["skill_code"].to_list():
        raise DecisionRefused(f"The short list has no skill {skill_code!r}", next="docs/methods.md names it.")
    if term not in words(MOST)["term"].to_list():
        raise DecisionRefused(f"No text {term[:60]!r} is shown: only what several people write is.")
    subject: dict[str, int | str] = {"term": term, "skill_code": skill_code}
    return decisions.record(_folder(), "skill", subject, "taken", by=by, because=because, is_proven=is_proven)


def withdraw(decision_id: str, by: str, because: str, *, is_proven: bool = False) -> Decision:
    """Take a decision back; both stay on record."""
    return decisions.withdraw(_folder(), decision_id, by=by, because=because, is_proven=is_proven)


def decided() -> list[Decision]:
    """Every decision, oldest first, withdrawals too."""
    return decisions.listed(_folder())


def _folder() -> Path:
    return current_store(settings()).parent

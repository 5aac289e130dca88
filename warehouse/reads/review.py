"""Which supplier is which organisation: the questions, and a person's answers, which the next build obeys."""

import re
from pathlib import Path

import polars as pl

from warehouse import decisions
from warehouse.ask import ask
from warehouse.decisions import Decision
from warehouse.errors import DecisionRefused
from warehouse.reader import current_store
from warehouse.settings import settings

_ORG_ID = re.compile(r"[A-Z]{2}-[A-Z]{2,8}-[A-Z0-9/.-]+")
_COMPANY = re.compile(r"GB-COH-[A-Z0-9]{8}")


def matches(is_open: bool = True, limit: int = 100) -> pl.DataFrame:
    """Which supplier may be which organisation, the most money first, with what a person answered."""
    return ask("review/matches", is_open=is_open, limit=limit)


def supplier(supplier_id: int) -> pl.DataFrame:
    """Which organisation one supplier is taken for."""
    return ask("review/supplier", supplier_id=supplier_id)


def decide(verdict: str, supplier_id: int, org_id: str, by: str, because: str) -> Decision:
    """Record that a supplier is ("confirmed") or is not ("rejected") an organisation.

    DecisionRefused where the supplier or the identifier is not known.
    """
    if not _ORG_ID.fullmatch(org_id) or (org_id.startswith("GB-COH-") and not _COMPANY.fullmatch(org_id)):
        raise DecisionRefused(f"{org_id!r} identifies no organisation", next="Write it as GB-COH-01234567.")
    if supplier(supplier_id).is_empty():
        raise DecisionRefused(f"No supplier has the number {supplier_id}")
    subject: dict[str, int | str] = {"supplier_id": supplier_id, "org_id": org_id}
    return decisions.record(_folder(), "match", subject, verdict, by=by, because=because)


def hide(event_id: int, by: str, because: str) -> Decision:
    """Let nobody see an event, from the next question on; nothing is built."""
    return decisions.record(_folder(), "hide", {"event_id": event_id}, "hidden", by=by, because=because)


def unhide(event_id: int, by: str, because: str) -> list[Decision]:
    """Show an event again: withdraw whatever hides it. DecisionRefused where nothing does."""
    hiding = [
        each
        for each in decisions.standing(decisions.listed(_folder()))
        if each.kind == "hide" and each.subject["event_id"] == event_id
    ]
    if not hiding:
        raise DecisionRefused(f"The event {event_id} is not hidden")
    return [decisions.withdraw(_folder(), each.decision_id, by=by, because=because) for each in hiding]


def withdraw(decision_id: str, by: str, because: str) -> Decision:
    """Take a decision back; both stay on record."""
    return decisions.withdraw(_folder(), decision_id, by=by, because=because)


def decided() -> list[Decision]:
    """Every decision, oldest first, withdrawals too."""
    return decisions.listed(_folder())


def _folder() -> Path:
    return current_store(settings()).parent

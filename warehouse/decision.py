"""One decision of a person: what may be decided of what, in which words, and how it is written down."""

import json
import re
import unicodedata
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from warehouse.errors import DecisionRefused, did_you_mean

VERDICTS = {
    "match": ("confirmed", "rejected"), "hide": ("hidden",), "report": ("reported",), "skill": ("taken",),
}  # fmt: skip
SUBJECTS: dict[str, dict[str, type]] = {
    "match": {"supplier_id": int, "org_id": str}, "hide": {"event_id": int}, "report": {"event_id": int},
    "skill": {"term": str, "skill_code": str},
}  # fmt: skip
WITHDRAWN = "withdrawn"
LONGEST = 2000
# What a store can hold as a number; one that is larger would break every question that is asked of it.
_BIGGEST = 2**63 - 1
_SPACES = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")


@dataclass(frozen=True)
class Decision:
    """One verdict by one person, and why. `withdraws` is the decision that this one takes back.

    `is_proven`: a sign-on vouched for `by`; else somebody typed it.
    """

    decision_id: str
    kind: str
    subject: Mapping[str, int | str]
    verdict: str
    by: str
    because: str
    decided_at: datetime
    withdraws: str | None = None
    is_proven: bool = False


def new(
    kind: str, subject: Mapping[str, int | str], verdict: str, by: str, because: str, is_proven: bool
) -> Decision:
    """A decision made now. DecisionRefused where a word of it is not known or missing."""
    if verdict not in VERDICTS.get(kind, ()):
        known = [f"{k} {v}" for k, verdicts in VERDICTS.items() for v in verdicts]
        raise DecisionRefused(
            f"'{kind} {verdict}' cannot be decided", next=did_you_mean(f"{kind} {verdict}", known)
        )
    _hold(kind, subject)
    return _made(kind, subject, verdict, by, because, is_proven, None)


def withdrawal(old: Decision, by: str, because: str, is_proven: bool) -> Decision:
    """That `old` is taken back, now. DecisionRefused where a word of it is missing."""
    return _made(old.kind, old.subject, WITHDRAWN, by, because, is_proven, old.decision_id)


def line(made: Decision) -> str:
    """It as one line of JSON, without its end."""
    return json.dumps({**made.__dict__, "decided_at": made.decided_at.isoformat()})


def read(text: bytes) -> Decision:
    """What `line` wrote. ValueError, TypeError, KeyError or DecisionRefused where it is anything else."""
    found: dict[str, Any] = json.loads(text)
    made = Decision(**{**found, "decided_at": datetime.fromisoformat(found["decided_at"])})
    words = (made.decision_id, made.kind, made.verdict, made.by, made.because, made.withdraws or "")
    is_back = made.verdict == WITHDRAWN and isinstance(made.withdraws, str)
    is_known = made.verdict in VERDICTS.get(made.kind, ()) and made.withdraws is None
    is_typed = all(isinstance(word, str) for word in words) and isinstance(made.is_proven, bool)
    if not is_typed or not (is_back or is_known) or made.decided_at.tzinfo is None:
        raise ValueError(f"not a decision: {made.verdict}")
    _hold(made.kind, made.subject)
    return made


def _hold(kind: str, subject: Mapping[str, int | str]) -> None:
    wanted = SUBJECTS[kind]
    if sorted(subject) != sorted(wanted):
        raise DecisionRefused(f"A decision of the kind {kind} is about {' and '.join(wanted)}")
    for name, value in subject.items():
        # A bool is an int to Python, and no number of anything.
        if type(value) is not wanted[name] or (isinstance(value, int) and abs(value) > _BIGGEST):
            raise DecisionRefused(f"{str(value)[:40]!r} is no {name}")
        if isinstance(value, str):
            _writable(value)


def _made(
    kind: str,
    subject: Mapping[str, int | str],
    verdict: str,
    by: str,
    because: str,
    is_proven: bool,
    withdraws: str | None,
) -> Decision:
    by, because = _plain(by), _plain(because)
    for word, text in (("by whom", by), ("because of what", because)):
        if not 0 < len(text) <= LONGEST:
            raise DecisionRefused(f"Say {word} this is decided, in 1 to {LONGEST} letters")
    now = datetime.now(UTC)
    return Decision(uuid.uuid4().hex, kind, dict(subject), verdict, by, because, now, withdraws, is_proven)


def _plain(text: str) -> str:
    """It on one line, without what cannot be seen: a sign that turns the direction of letters, say."""
    seen = "".join(each for each in _writable(text) if unicodedata.category(each) != "Cf")
    return _SPACES.sub(" ", seen).strip()


def _writable(text: str) -> str:
    """It. DecisionRefused where it holds half a character, which no store can keep."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise DecisionRefused("These words cannot be written down", where=repr(text[:40])) from error
    return text

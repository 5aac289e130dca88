"""What was found of a pack, as lines for a person or as JSON for a program."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from pipelines import wording
from pipelines.verified.apart import Difference
from pipelines.verified.manifest import utc
from pipelines.verified.verdict import CHANGED, SAME, Moved, Verdict, Verified

MOST = 12
AGAIN = {SAME: "Made again from the landed files: the same.", CHANGED: "Made again: changed."}
TODAY = {SAME: "Today: the same.", CHANGED: "Today: changed since."}
MEMBERS = {"altered": "is not the file that was made", "missing": "is missing",
           "unexpected": "is no file of this pack"}  # fmt: skip


def lines(found: Verified) -> Iterator[str]:
    """What was found, in the order in which a person asks."""
    told, members = found.pack.manifest, found.members
    made = utc(told.made_at)
    many = wording.many(len(told.figures), "{} figure{}")
    yield f"{told.title}: Part {told.part}, {many}, made on {wording.day(made)}, {made:%H:%M} UTC."
    yield f"Its data is {told.data.version}; {_in_use(found.store)}."
    if members.are_whole:
        yield f"Its {len(told.files)} files are as they were made."
    for how, words in MEMBERS.items():
        yield from (f"File {name}: {words}." for name in getattr(members, how))
    yield from _few([f"Landed file {each.file}: {each.sentence}." for each in found.faults])
    for verdict in found.verdicts:
        yield from _figure(verdict)


def _in_use(store: str) -> str:
    return f"the store in use is {store}" if store else "no store of its kind is in use here"


def as_json(found: Verified) -> dict[str, Any]:
    """The same for a program."""
    told, members = found.pack.manifest, found.members
    return {
        "title": told.title,
        "part": told.part,
        "made_at": utc(told.made_at),
        "data": told.data.version,
        "store_in_use": found.store or None,
        "is_rebuilt": found.is_rebuilt,
        "differs": found.differs,
        "files": {how: list(getattr(members, how)) for how in MEMBERS},
        "landed": [
            {"file": each.file, "sha256": each.sha256, "sentence": each.sentence} for each in found.faults
        ],
        "figures": [_as_json(each) for each in found.verdicts],
    }


def _as_json(verdict: Verdict) -> dict[str, Any]:
    return {
        "id": verdict.figure.id,
        "title": verdict.figure.title,
        "again": verdict.again,
        "because": list(verdict.because),
        "today": verdict.today,
        "because_today": list(verdict.because_today),
        "changed": [
            {"question": each.question, **one.__dict__} for each in verdict.moved for one in each.differences
        ],
    }


def _figure(verdict: Verdict) -> Iterator[str]:
    yield f"{verdict.figure.id}: {verdict.figure.title}"
    if verdict.again in AGAIN or verdict.because:
        yield f"  {AGAIN.get(verdict.again, 'Not made again.')}"
        yield from (f"    Because: {said}." for said in _few(verdict.because))
    if verdict.today in TODAY:
        yield f"  {TODAY[verdict.today]}"
        yield from (f"    Because: {said}." for said in _few(verdict.because_today))
    for each in verdict.moved:
        yield from _moved(each)


def _moved(moved: Moved) -> Iterator[str]:
    if not moved.differences:
        yield f"    {moved.question} answers otherwise; what it answered then cannot be made again here."
    yield from _few([f"    {moved.question}: {_difference(each)}" for each in moved.differences])


def _difference(each: Difference) -> str:
    return f"{each.of}: {each.column} {value(each.then)} → {value(each.now)}"


def value(found: Any) -> str:
    """One value of an answer, as a person writes it."""
    if found is None:
        return "not known"
    if isinstance(found, bool):
        return "yes" if found else "no"
    if isinstance(found, Decimal | int):
        return f"{found:,}"
    if isinstance(found, float):
        return f"{found:,.6g}" if abs(found) < 1e6 else f"{found:,.0f}"
    if isinstance(found, datetime | date):
        return wording.day(found)
    if isinstance(found, list):
        return ", ".join(map(value, found)) or "none"
    return str(found)


def _few(sentences: Sequence[str]) -> Iterator[str]:
    yield from sentences[:MOST]
    if len(sentences) > MOST:
        yield f"    and {len(sentences) - MOST:,} more; --json gives all"

"""What became of each part of each file given: an object for a program, a line for a person."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal

from pipelines import wording
from pipelines.formats.table_kinds import CALLED
from pipelines.landing import Landed
from pipelines.receipt import PartReceipt

RECONCILES = "The file's own total"
"""How the reader's own sentence about it begins; the line says it once, and louder."""


def called(kind: str) -> str:
    """A kind in words."""
    return {**CALLED, "ward_boundaries": "ward boundaries"}.get(kind, kind.replace("_", " "))


@dataclass(frozen=True)
class Outcome:
    """One part of one file. `sentence` is the line a person reads; the rest is what `--json` gives."""

    file: str
    part: str | None
    status: Literal["loaded", "already loaded", "refused", "not read again"]
    sentence: str
    source: str | None = None
    understood_as: str | None = None
    receipt: PartReceipt | None = None
    supersedes: tuple[Mapping[str, Any], ...] = field(default=())

    def as_json(self) -> dict[str, Any]:
        """The object of `load --json`."""
        part = self.receipt
        found: dict[str, Any] = {
            "_file": self.file,
            "part": self.part,
            "status": self.status,
            "source": self.source,
            "understood_as": self.understood_as,
        }
        for name in ("council_ons", "council", "council_how", "rows_read", "rows_kept", "rows_set_aside"):
            found[name] = getattr(part, name, None)
        found["set_aside"] = dict(part.set_aside) if part else {}
        found["total_gbp"] = part.total if part else None
        found["own_total_gbp"] = part.own_total if part else None
        for name in (
            "period_from",
            "period_to",
            "date_precision",
            "amount_heading",
            "amount_basis",
            "date_order",
        ):
            found[name] = getattr(part, name, None)
        for name in ("heading_row", "encoding", "delimiter"):
            found[name] = getattr(part, name, None)
        found["columns"] = dict(part.columns) if part else {}
        found["unused"] = list(part.unused) if part else []
        found["guessed"] = list(part.guessed) if part else []
        found["warnings"] = list(part.warnings) if part else []
        found["supersedes"] = [dict(each) for each in self.supersedes]
        found["sentence"] = self.sentence
        return found


def loaded(landed: Landed, part: PartReceipt, names: Mapping[int, str]) -> Outcome:
    """A part that was read now. `names` gives the file of each arrival that may be superseded."""
    return Outcome(
        landed.receipt.file,
        part.part,
        "loaded",
        line(part),
        landed.receipt.source,
        part.kind,
        part,
        tuple({"_file": names.get(old.arrival), "because": old.because} for old in part.supersedes),
    )


def already(landed: Landed, part: PartReceipt, superseded: bool) -> Outcome:
    """A part whose file was read before, the same way."""
    said = f"already loaded on {wording.day(landed.receipt.landed_at)}; nothing changed"
    if superseded:
        said += " (a later file has taken its place)"
    return Outcome(
        landed.receipt.file, part.part, "already loaded", said, landed.receipt.source, part.kind, part
    )


def refused(file: str, sentence: str, part: str | None = None, understood_as: str | None = None) -> Outcome:
    """A file or part that was not loaded, and why. The line begins with the file's name, so that goes."""
    return Outcome(file, part, "refused", _without(file, sentence), understood_as=understood_as)


def _without(file: str, sentence: str) -> str:
    return sentence.replace(f" ({file})", "", 1).replace(f" ({file}:", " (line ", 1)


def stays(landed: Landed, refusal: str | None = None) -> Outcome:
    """A landed file that is still as an older reader read it: refused by today's, or not read again yet."""
    receipt = landed.receipt
    said = f"stays as it was read on {wording.day(receipt.landed_at)}, by an earlier version of the reader"
    if refusal:
        said += f"; today's refuses it: {_without(receipt.file, refusal)}"
    else:
        said += "; python -m pipelines build reads it again"
    return Outcome(receipt.file, None, "not read again", said, receipt.source)


def line(part: PartReceipt) -> str:
    """Understood as, whose, rows, set aside and why, total, period, reconciled, guessed, warnings."""
    said = [called(part.kind)]
    if part.council:
        said.append(part.council)
    said.append(_rows(part))
    if part.total is not None:
        said.append(f"£{part.total:,.2f}")
    if part.period_from and part.period_to:
        said.append(wording.period(part.period_from, part.period_to, part.date_precision))
    text = ", ".join(said)
    sentences = [reconciled(part)] if part.own_total is not None else []
    sentences += [f"Guessed: {'; '.join(part.guessed)}."] if part.guessed else []
    warnings = [text for text in part.warnings if not text.startswith(RECONCILES)]
    sentences += [f"Warning: {'; '.join(warnings)}."] if warnings else []
    return " ".join([f"{text}.", *sentences])


def reconciled(part: PartReceipt) -> str:
    """Whether the file's own total is the sum of what was kept."""
    ours, own = part.total or Decimal(0), part.own_total or Decimal(0)
    if ours == own:
        return f"The file's own total is £{own:,.2f}, ours is the same."
    return f"THE FILE'S OWN TOTAL IS £{own:,.2f}, ours is £{ours:,.2f}: £{abs(own - ours):,.2f} apart."


def _rows(part: PartReceipt) -> str:
    text = f"{part.rows_kept:,} of {part.rows_read:,} rows kept"
    if part.set_aside:
        why = ", ".join(wording.aside(count, reason) for reason, count in sorted(part.set_aside.items()))
        text += f" (set aside: {why})"
    return text

"""The receipt of a landed file: what came, what was understood, what was kept; written once beside it."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from pipelines.source import Told


@dataclass(frozen=True)
class Span:
    """How many rows of a part fall into one month (or vintage), and what they add up to."""

    rows: int
    total: Decimal


@dataclass(frozen=True)
class Superseded:
    """An earlier arrival that this part takes the place of, and why."""

    arrival: int
    because: str


@dataclass(frozen=True)
class PartReceipt:
    """One part of a landed file. `spans` are keyed "2014-04" (or "2025"), money is in pounds."""

    arrival: int
    part: str | None
    entity: str
    kind: str
    council_ons: str | None
    council: str | None
    council_how: str
    heading_row: int | None
    encoding: str | None
    delimiter: str | None
    date_order: str | None
    amount_basis: str | None
    amount_heading: str | None
    columns: Mapping[str, str]
    period_from: date | None
    period_to: date | None
    date_precision: str
    spans: Mapping[str, Span]
    rows_read: int
    rows_kept: int
    set_aside: Mapping[str, int]
    total: Decimal | None
    own_total: Decimal | None
    guessed: tuple[str, ...]
    warnings: tuple[str, ...]
    unused: tuple[str, ...]
    supersedes: tuple[Superseded, ...]
    kept_files: tuple[str, ...]
    aside_file: str

    @property
    def rows_set_aside(self) -> int:
        """How many rows, whatever the reason."""
        return sum(self.set_aside.values())


@dataclass(frozen=True)
class Receipt:
    """One landed file of one source. `told` is what the officer said, `url` null for a file given by hand.

    `held` says of each part what was held back at the door; null where the file landed as it was given. Else
    sha256 and bytes are those of what was given, which is kept nowhere.
    """

    source: str
    file: str
    sha256: str
    bytes: int
    landed_at: datetime
    url: str | None
    licence: str
    reader_version: str
    told: Told
    parts: tuple[PartReceipt, ...] = field(default=())
    held: Mapping[str, tuple[str, ...]] | None = None

    def is_like(self, other: "Receipt") -> bool:
        """Whether the other is of the same file, told and read the same: it could bring nothing new."""
        mine = (self.sha256, self.told, self.reader_version)
        return mine == (other.sha256, other.told, other.reader_version)


def arrival_of(sha256: str, part: str | None) -> int:
    """The arrival's number: 37 bits, so that with 26 bits of row number it stays a positive BIGINT."""
    digest = hashlib.sha256(f"{sha256}{part or ''}".encode()).digest()
    return int.from_bytes(digest[:8], "big") >> (64 - 37)


def write(receipt: Receipt, path: Path) -> None:
    """The receipt as JSON; money and dates as text, so that nothing passes a float."""
    text = json.dumps(
        asdict(receipt) | {"told": told_as_json(receipt.told)}, indent=1, ensure_ascii=False, default=str
    )
    path.write_text(text, encoding="utf-8")


def read(path: Path) -> Receipt:
    """A receipt as it was written."""
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    found["landed_at"] = datetime.fromisoformat(found["landed_at"])
    found["told"] = Told(**found["told"])
    found["parts"] = tuple(_part(part) for part in found["parts"])
    if held := found.get("held"):
        found["held"] = {part: tuple(said) for part, said in held.items()}
    return Receipt(**found)


def told_as_json(told: Told) -> dict[str, Any]:
    """Told as plain JSON."""
    return {"council": told.council, "period": told.period, "columns": dict(told.columns)}


def _part(found: dict[str, Any]) -> PartReceipt:
    for name in ("period_from", "period_to"):
        found[name] = found[name] and date.fromisoformat(found[name])
    for name in ("total", "own_total"):
        found[name] = None if found[name] is None else Decimal(found[name])
    for name in ("guessed", "warnings", "unused", "kept_files"):
        found[name] = tuple(found[name])
    found["spans"] = {key: Span(span["rows"], Decimal(span["total"])) for key, span in found["spans"].items()}
    found["supersedes"] = tuple(Superseded(**each) for each in found["supersedes"])
    return PartReceipt(**found)

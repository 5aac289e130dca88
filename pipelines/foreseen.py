"""What loading a file would do, before anybody says yes: its first rows, what is set aside, what changes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl

from pipelines import landing, runner, supersede
from pipelines.destination import Destination
from pipelines.landing import Landed
from pipelines.outcome import Outcome
from pipelines.receipt import PartReceipt
from pipelines.source import Told

FIRST = 8
LONGEST = 200


@dataclass(frozen=True)
class Standing:
    """How much is loaded of one kind for one body: files or parts of one, rows, and their sum."""

    files: int
    rows: int
    total: Decimal | None


@dataclass(frozen=True)
class Foreseen:
    """One part of one file. `outcome.status` is loaded where it would be. Null `now`: it is refused."""

    outcome: Outcome
    first_rows: tuple[dict[str, Any], ...] = ()
    first_aside: tuple[dict[str, Any], ...] = ()
    now: Standing | None = None
    then: Standing | None = None

    def as_json(self) -> dict[str, Any]:
        """The object of `preview --json`: that of `load --json`, and what it would change."""
        said = self.outcome.as_json()
        return said | {
            "status": "would be loaded" if self.outcome.status == "loaded" else said["status"],
            "first_rows": list(self.first_rows),
            "first_aside": list(self.first_aside),
            "now": vars(self.now) if self.now else None,
            "then": vars(self.then) if self.then else None,
        }


def look(paths: Sequence[Path], told: Told, source: str | None, to: Destination) -> list[Foreseen]:
    """Read files as a load would, and leave nothing of them. The store in use and the landing stay."""
    with runner.alone(to):
        before = landing.landed(to.store)
        arrived, outcomes = runner.read_all(list(runner.files_of(paths)), told, source, to, before)
        new = [each.landed for each in arrived if each.is_new]
        by_arrival = {part.arrival: each for each in new for part in each.receipt.parts}
        return [_seen(each, by_arrival, before, landing.latest([*before, *new])) for each in outcomes]


def _seen(outcome: Outcome, new: dict[int, Landed], before: list[Landed], after: list[Landed]) -> Foreseen:
    part = outcome.receipt
    if part is None:
        return Foreseen(outcome)
    now, then = _standing(before, outcome.source, part), _standing(after, outcome.source, part)
    if part.arrival not in new or outcome.status != "loaded":
        return Foreseen(outcome, now=now, then=now)
    landed = new[part.arrival]
    return Foreseen(outcome, _rows(landed, part), _aside(landed, part), now, then)


def _standing(landed: Iterable[Landed], source: str | None, part: PartReceipt) -> Standing:
    every = list(landed)
    gone = supersede.gone(every)
    alike = [
        each
        for file in every
        for each in file.receipt.parts
        if file.receipt.source == source
        and (each.entity, each.council_ons) == (part.entity, part.council_ons)
        and each.arrival not in gone
    ]
    sums = [each.total for each in alike if each.total is not None]
    return Standing(
        len(alike), sum(each.rows_kept for each in alike), sum(sums, Decimal(0)) if sums else None
    )


def _rows(landed: Landed, part: PartReceipt) -> tuple[dict[str, Any], ...]:
    kept = landed.kept(part)
    if not kept:
        return ()
    frame = pl.read_parquet(kept[0], n_rows=FIRST)
    wanted = ["_row", *(name for name in frame.columns if not name.startswith("_"))]
    told = [name for name in wanted if frame[name].null_count() < frame.height]
    return tuple({name: _short(value) for name, value in row.items()} for row in frame[told].to_dicts())


def _aside(landed: Landed, part: PartReceipt) -> tuple[dict[str, Any], ...]:
    if not part.set_aside:
        return ()
    frame = pl.read_parquet(landed.folder / part.aside_file, n_rows=FIRST)
    shown = frame.select("_row", "reason", "text").to_dicts()
    return tuple({name: _short(value) for name, value in row.items()} for row in shown)


def _short(value: object) -> object:
    return f"{value[: LONGEST - 1]}…" if isinstance(value, str) and len(value) > LONGEST else value

"""The landed files that a pack names, as they stand today: found, altered or gone."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import polars as pl

from pipelines import receipt as receipts
from pipelines.landing import Landed
from pipelines.receipt import PartReceipt
from pipelines.verified.manifest import Arrival

CHUNK = 4 << 20


@dataclass(frozen=True)
class Fault:
    """A landed file that is not what the pack was made from; `sentence` says how."""

    source: str
    file: str
    sha256: str
    sentence: str


@dataclass(frozen=True)
class Then:
    """What of the landing a pack names: each file with its named parts alone, oldest first; and faults."""

    landed: tuple[Landed, ...]
    faults: tuple[Fault, ...]


def find(store: Path, named: Iterable[Arrival]) -> Then:
    """The landed files of these arrivals; of one that was read several times, that which kept as many."""
    wanted: dict[tuple[str, str], dict[int, Arrival]] = {}
    for each in named:
        wanted.setdefault((each.source, each.sha256), {})[each.arrival] = each
    readings = _readings(store)
    landed: list[Landed] = []
    faults: list[Fault] = []
    for (source, sha256), parts in wanted.items():
        found = _best(readings.get((source, sha256), []), parts)
        first = next(iter(parts.values()))
        if found is None:
            faults.append(Fault(source, first.file, sha256, "it is not in the landing any more"))
            continue
        landed.append(_readable(found))
        faults += [Fault(source, first.file, sha256, said) for said in _wrong(found, parts)]
    landed.sort(key=lambda each: (each.receipt.landed_at, each.folder.name))
    return Then(tuple(landed), tuple(faults))


def _readings(store: Path) -> dict[tuple[str, str], list[Landed]]:
    """Every reading of every file, the latest first; a receipt that cannot be read is of no file."""
    found: dict[tuple[str, str], list[Landed]] = {}
    for path in sorted((store / "landing").glob("*/*/*/receipt.json"), reverse=True):
        if path.parts[-4].startswith("."):
            continue
        try:
            each = Landed(path.parent, receipts.read(path))
        except (ValueError, KeyError, TypeError, OSError):
            continue
        found.setdefault((each.receipt.source, each.receipt.sha256), []).append(each)
    return found


def _best(readings: list[Landed], named: dict[int, Arrival]) -> Landed | None:
    if not readings:
        return None
    alike = [each for each in readings if not list(_counted_otherwise(each, named))]
    best = (alike or readings)[0]
    parts = tuple(part for part in best.receipt.parts if part.arrival in named)
    return Landed(best.folder, replace(best.receipt, parts=parts))


def _readable(landed: Landed) -> Landed:
    """Of its parts those whose rows are still there: what is left is asked all the same."""
    parts = tuple(part for part in landed.receipt.parts if _rows(landed, part) is not None)
    return Landed(landed.folder, replace(landed.receipt, parts=parts))


def _counted_otherwise(landed: Landed, named: dict[int, Arrival]) -> Iterator[str]:
    kept = {part.arrival: part.rows_kept for part in landed.receipt.parts}
    for each in named.values():
        if each.arrival not in kept:
            yield f"its part {each.part or each.file!r} is not read from it any more"
        elif each.rows_kept is not None and each.rows_kept != kept[each.arrival]:
            yield f"it is read otherwise now: {each.rows_kept:,} rows kept then, {kept[each.arrival]:,} now"


def _wrong(landed: Landed, named: dict[int, Arrival]) -> Iterator[str]:
    yield from _counted_otherwise(landed, named)
    if landed.receipt.held is None:
        published = landed.published()
        if not published.exists():
            yield "the file as published is gone from the landing"
        elif _digest(published) != landed.receipt.sha256:
            yield "the file as published was altered in the landing"
    for part in landed.receipt.parts:
        if said := _rows_wrong(landed, part):
            yield said


def _rows_wrong(landed: Landed, part: PartReceipt) -> str:
    """Whether the rows that were read from it are all there."""
    rows = _rows(landed, part)
    if rows is None:
        return "the rows read from it are gone from the landing or cannot be read"
    return "" if rows == part.rows_kept else "the rows read from it were altered in the landing"


def _rows(landed: Landed, part: PartReceipt) -> int | None:
    """How many rows of it stand in the landing; None where some cannot be read."""
    try:
        pl.read_parquet_schema(landed.folder / part.aside_file)
        return sum(pl.scan_parquet(path).select(pl.len()).collect().item() for path in landed.kept(part))
    except (OSError, pl.exceptions.PolarsError):
        return None


def _digest(path: Path) -> str:
    taken = hashlib.sha256()
    with path.open("rb") as file:
        while some := file.read(CHUNK):
            taken.update(some)
    return taken.hexdigest()

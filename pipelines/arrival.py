"""One file on its way in: recognised, copied, read, counted, and given its receipt; not yet landed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from pipelines import brought, landing, ordinary, recognise, supersede, twice, whose
from pipelines import tally as tallies
from pipelines.door import Held
from pipelines.landing import Landed
from pipelines.outcome import RECONCILES
from pipelines.receipt import PartReceipt, Receipt, arrival_of
from pipelines.registry import Reader
from pipelines.said import Said, hear
from pipelines.source import Ending, Reading, Table, Told, Understanding
from pipelines.supersede import Counted
from pipelines.tally import Stamp, Tally
from pipelines.version import reader_version
from warehouse.errors import ContractBroken

Rows = Callable[[int], None]


@dataclass(frozen=True)
class Given:
    """A file (as landed or as the officer has it), what was said of it, and its source if that was said.

    `url` is where it was fetched; null for one given by hand; `held` is of a copy reduced at the door.
    """

    path: Path
    told: Told
    source: str | None = None
    landed_at: datetime | None = None
    url: str | None = None
    held: Held | None = None


@dataclass(frozen=True)
class Arrived:
    """A file read into an incoming folder, or (`is_new` false) one that had landed the same way before."""

    landed: Landed
    is_new: bool
    headings: tuple[str, ...] = ()


def arrive(given: Given, store: Path, earlier: list[Landed], copied: Rows, rows: Rows) -> Iterator[Arrived]:
    """The file, once for each source that takes a part of it.

    MultiplierError where no source does, or where a part is refused.
    """
    ordinary.hold(given.path)
    told, said = landing.reading(given.path, lambda path: hear(path, given.told, store))
    headings = recognise.headings(given.path, told) if told.columns else ()
    # Before anything of it is copied: what tells of people lands reduced, and for one source only.
    readers = recognise.readers(given.path, given.source, told)
    if guarded := [reader for reader in readers if reader.door]:
        readers = guarded[:1]
    folder = landing.incoming(store)
    path, held = brought.bring(given.path, folder, told, store, readers[0].door, given.held, copied)
    for number, reader in enumerate(readers):
        place = folder if number == 0 else brought.beside(path, store)
        receipt = Receipt(
            source=reader.source.name,
            file=path.name,
            sha256=held.sha256,
            bytes=held.bytes,
            landed_at=given.landed_at or datetime.now(UTC),
            url=given.url,
            licence=reader.source.licence,
            reader_version=reader_version(),
            told=told,
            held=held.said if reader.door else None,
        )
        landed, is_new = _read(Landed(place, receipt), reader, earlier, said, rows)
        yield Arrived(landed, is_new, headings)


def _read(
    landed: Landed, reader: Reader, earlier: list[Landed], said: Said, rows: Rows
) -> tuple[Landed, bool]:
    """The file with its parts, and whether it is new; told the same again, it is the one of before."""
    receipt = landed.receipt
    for before in earlier:
        same = before.receipt.source == receipt.source and before.receipt.is_like(receipt)
        if same and whose.stands(before):
            return before, False
    standing = supersede.counted(earlier)
    parts = tuple(
        _part(landed, index, reading, reader, standing, said, rows)
        for index, reading in enumerate(reader.read(landed.published(), receipt.told))
    )
    return replace(landed, receipt=replace(receipt, parts=twice.warned(parts))), True


def _part(
    landed: Landed,
    index: int,
    reading: Reading,
    reader: Reader,
    standing: Iterable[Counted],
    said: Said,
    rows: Rows,
) -> PartReceipt:
    known = reading.understanding
    table = reader.table(known.kind)
    if table is None:
        raise ContractBroken(
            f"{reader.source.name} has no table for {known.kind}",
            where=landed.receipt.file,
            next="Load it without --source.",
        )
    arrival = arrival_of(landed.receipt.sha256, known.part)
    tally = tallies.keep(
        reading, table, landed.folder, index, Stamp(arrival, landed.receipt.file, known.part), rows
    )
    said = replace(said, warned=(*said.warned, *(landed.receipt.held or {}).get(known.part or "", ())))
    _hold(table, tally, landed.receipt.file, known.part, (*said.warned, *known.warnings))
    part = _receipt(landed.receipt, arrival, reading, reading.finish(), table, tally, said)
    compared = supersede.judge(Counted(landed, part), table, standing)
    return replace(part, supersedes=compared.supersedes, warnings=part.warnings + compared.warnings)


def _hold(table: Table, tally: Tally, file: str, part: str | None, warned: Sequence[str]) -> None:
    """The source's bounds on rows: nothing kept, or far too much, is a changed shape and not a load."""
    fewest, most = table.rows
    if fewest <= tally.kept <= most:
        return
    why = ", ".join(f"{count:,} {reason}" for reason, count in tally.set_aside.most_common())
    raise ContractBroken(
        "; ".join((f"{tally.kept:,} rows could be kept, {fewest:,} to {most:,} are expected", *warned)),
        where=f"{file}, {part}" if part else file,
        next=f"Set aside: {why}. Say what a heading means with --map." if why else table.rows_because,
    )


def _receipt(
    receipt: Receipt, arrival: int, reading: Reading, ending: Ending, table: Table, tally: Tally, said: Said
) -> PartReceipt:
    known = reading.understanding
    decided = whose.decide(table, receipt.told.council, tally.bodies, tally.kept, receipt.file)
    repeated = twice.repeated(tally.equal_rows())
    undated = bool(tally.first_on) and table.period not in known.columns
    return PartReceipt(
        arrival=arrival,
        entity=table.entity,
        council_ons=decided.ons,
        council=decided.name,
        council_how=decided.how,
        date_precision="month" if undated else "day",
        own_total=ending.own_total,
        guessed=_sentences(said.guessed, known.guessed, (decided.guessed,) if decided.guessed else ()),
        warnings=_sentences(said.warned, known.warnings, _news(ending, tally.total), repeated),
        supersedes=(),
        **_understood(known, table),
        **_counted(tally),
    )


def _understood(known: Understanding, table: Table) -> dict[str, Any]:
    same = ("part", "kind", "heading_row", "encoding", "delimiter", "date_order", "amount_basis", "unused")
    return {name: getattr(known, name) for name in same} | {
        "amount_heading": _heading(known, table.total),
        "columns": {ours: heading.text for ours, heading in known.columns.items()},
    }


def _counted(tally: Tally) -> dict[str, Any]:
    return {
        "period_from": tally.first_on,
        "period_to": tally.last_on,
        "spans": tally.spans,
        "rows_read": tally.read,
        "rows_kept": tally.kept,
        "set_aside": dict(tally.set_aside),
        "total": tally.total,
        "kept_files": tuple(tally.kept_files),
        "aside_file": tally.aside_file,
    }


def _news(ending: Ending, total: Decimal | None) -> tuple[str, ...]:
    """What the ending warns of; a total that agrees is no warning."""
    agrees = ending.own_total is not None and ending.own_total == total
    return tuple(text for text in ending.warnings if not (agrees and text.startswith(RECONCILES)))


def _heading(known: Understanding, column: str | None) -> str | None:
    heading = known.columns.get(column) if column else None
    return heading.text if heading else None


def _sentences(*groups: Iterable[str]) -> tuple[str, ...]:
    return tuple(text.rstrip(". ") for group in groups for text in group)

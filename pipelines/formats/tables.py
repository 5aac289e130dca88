"""Any published table to understood rows, or a refusal with a sentence: the door of the modules of
meaning."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from pipelines.formats import area_tables, heading_search, layout, oversize, pounds, settling, table_kinds
from pipelines.formats.layout import Layout
from pipelines.formats.parts import NoTable, Part
from pipelines.formats.records import open_all
from pipelines.formats.row_pass import RowPass
from pipelines.formats.table_kinds import CALLED, Judgement
from pipelines.source import Reading, Table, Told, Understanding
from warehouse.errors import SourceChanged

HEAD = 120
"""Records among which a heading is looked for."""

_SAY = 'Say what its headings mean, as --map amount="Their heading".'
_AGAIN = "Fetch it again, or ask the publisher."


@dataclass(frozen=True)
class Glimpse:
    """What a part is at first sight, why, and its headings (none where no heading was found)."""

    part: str | None
    kind: str
    because: str
    headings: tuple[str, ...] = ()


def glimpse(path: Path, told: Told | None = None) -> list[Glimpse]:
    """What each part of a file is, as far as told too. SourceChanged where it cannot be opened as a table."""
    found = []
    for part, judgement in judged(path, told or Told()):
        headings = tuple(text for text in judgement.found.texts if text) if judgement.found else ()
        found.append(Glimpse(part.name, judgement.kind, judgement.because, headings))
    return found


def words(path: Path) -> frozenset[str]:
    """Whatever could be a heading of the file, as `heading_search.word` makes it: a cell, or two one over
    the other."""
    heads = (part.head(HEAD) for part in _opened(path) if not isinstance(part, NoTable))
    return frozenset(word for head in heads for word in heading_search.words(head))


def read(path: Path, table: Table, name: str, told: Told) -> list[Reading]:
    """Every part of the file that is of the table's kinds. Other parts are named in the first one's warnings.

    Raises SourceChanged where no part is, naming what it is, or where a part that is cannot be read.
    """
    readings: list[Reading] = []
    left: list[tuple[Part | NoTable, Judgement]] = []
    for part, judgement in judged(path, told):
        if judgement.kind in table.kinds and not isinstance(part, NoTable):
            readings.append(reading(part, path.name, name, table, told, judgement))
        else:
            left.append((part, judgement))
    if not readings:
        raise _refusal(path.name, table, left)
    if said := [
        f"{_called(part, judgement)}: not read"
        for part, judgement in left
        if judgement.because != "it is empty"
    ]:
        first = readings[0].understanding
        readings[0].understanding = _with_warnings(first, said)
    return readings


def read_any(path: Path, tables: Sequence[Table], name: str, told: Told) -> list[Reading]:
    """The same with several tables: every part that is of a kind of one of them."""
    kinds = [each.kind for each in glimpse(path, told)]
    ours = [table for table in tables if set(table.kinds) & set(kinds)]
    return [reading for table in ours or tables[:1] for reading in read(path, table, name, told)]


def judged(path: Path, told: Told) -> tuple[tuple[Part | NoTable, Judgement], ...]:
    """The parts of a file and what each is; kept for the last few files, because a file is glimpsed and then
    read."""
    at = path.stat()
    return _judged_once(
        path, at.st_mtime_ns, at.st_size, told.council, told.period, tuple(told.columns.items())
    )


@lru_cache(maxsize=4)
def _judged_once(
    path: Path,
    _changed: int,
    _size: int,
    council: str | None,
    period: str | None,
    columns: tuple[tuple[str, str], ...],
) -> tuple[tuple[Part | NoTable, Judgement], ...]:
    told = Told(council, period, dict(columns))
    return tuple((part, _judgement(part, path.name, told)) for part in _opened(path))


def _opened(path: Path) -> tuple[Part | NoTable, ...]:
    """The parts of a file, kept for the last one: it is asked about often, and a workbook opens slowly."""
    at = path.stat()
    return _opened_once(path, at.st_mtime_ns, at.st_size)


@lru_cache(maxsize=1)
def _opened_once(path: Path, _changed: int, _size: int) -> tuple[Part | NoTable, ...]:
    return tuple(open_all(path))


def _judgement(part: Part | NoTable, file: str, told: Told) -> Judgement:
    """What a part is. A hidden sheet is never read: it is no part of what was published, and often holds the
    names that the shown one leaves out."""
    if isinstance(part, NoTable):
        return Judgement("no table", part.because)
    if part.hidden:
        return Judgement("hidden", "whoever opens the workbook does not see it")
    head = part.head(HEAD)
    judgement = table_kinds.judge(head, file, part.name, told)
    if judgement.kind == "unknown" and (because := oversize.because(head)):
        return Judgement(oversize.OVERSIZED, because)
    return _as_told(part, judgement, told) if judgement.kind == "unknown" and told.columns else judgement


def _as_told(part: Part, judgement: Judgement, told: Told) -> Judgement:
    """Payments, where nothing recognises the table and the officer says what its headings mean."""
    head = part.head(HEAD)
    found = heading_search.told(head, tuple(told.columns.values()))
    return Judgement("payments", "the officer says what its headings mean", found) if found else judgement


def reading(part: Part, file: str, name: str, table: Table, told: Told, judgement: Judgement) -> Reading:
    """The rows of a part that was judged to be the table's, under the headings of that name."""
    if judgement.found is None:
        raise SourceChanged("No heading was found", where=file, next=_SAY)
    where = f"{file}, {part.name}" if part.name else file
    if judgement.kind in area_tables.KINDS:
        return area_tables.reading(part, table, area_tables.of(part.head(HEAD), told.columns, where))
    made = layout.plan(part, where, name, table, told, judgement.kind, judgement.found)
    settling.settle(made, told)
    rows = RowPass(made)
    return Reading(_understanding(made), rows.batches(), rows.finish)


def _understanding(made: Layout) -> Understanding:
    return Understanding(
        kind=made.kind,
        part=made.part.name,
        encoding=made.part.encoding,
        delimiter=made.part.delimiter,
        heading_row=made.found.row,
        columns=dict(made.choice.columns),
        unused=made.choice.unused,
        amount_basis=pounds.basis(made.choice) if "amount" in made.choice.columns else None,
        date_order=made.date_order,
        guessed=tuple(f"{said.rstrip('.')}." for said in made.choice.guessed),
        warnings=tuple(made.warnings),
    )


def _with_warnings(known: Understanding, said: Sequence[str]) -> Understanding:
    return replace(known, warnings=(*known.warnings, *said))


def _called(part: Part | NoTable, judgement: Judgement) -> str:
    named = f'"{part.name}"' if part.name else "The file"
    return f"{named} is {CALLED.get(judgement.kind, judgement.kind)} ({judgement.because})"


def _refusal(file: str, table: Table, left: Sequence[tuple[Part | NoTable, Judgement]]) -> SourceChanged:
    wanted = " or ".join(CALLED.get(kind, kind) for kind in table.kinds)
    if not left:
        return SourceChanged("The file is empty: it holds no table", where=file, next=_AGAIN)
    if all(judgement.because == "it is empty" for _, judgement in left):
        return SourceChanged("The file is empty: no cell of it says anything", where=file, next=_AGAIN)
    said = "; ".join(_called(part, judgement) for part, judgement in left[:5])
    return SourceChanged(
        f"{said}, and not {wanted}",
        where=file,
        next=f"If it is, {_SAY[0].lower()}{_SAY[1:]}",
    )

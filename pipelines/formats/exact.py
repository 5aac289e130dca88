"""Registers whose layout is fixed: headings known by name, one delimiter, one way to write a date.

Nothing is guessed: a heading that is gone stops the load and is named, one that is new is told. Every record
after the heading is kept, or set aside with its line and a reason.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from pipelines.formats import exact_files
from pipelines.formats.ahead import ahead
from pipelines.formats.exact_cut import Cut
from pipelines.formats.exact_files import RegisterFile
from pipelines.formats.exact_layout import Layout
from pipelines.formats.exact_rows import Records
from pipelines.formats.exact_typed import TypedPass
from pipelines.source import Ending, Heading, Reading, Table, Told, Understanding
from warehouse.errors import SourceChanged, did_you_mean

__all__ = ["Layout", "headings", "read"]

_ORDERS = {"d": "dmy", "m": "mdy"}
headings = exact_files.headings


def read(path: Path, table: Table, kind: str, layout: Layout, told: Told | None = None) -> list[Reading]:
    """The file as one reading, a zip file as one of each register in it.

    SourceChanged names the headings that are missing and those that are new; the officer may then say which
    is which (`told.columns`). A text in a zip file with other headings is left, and that is told.
    """
    known = _as_told(layout, told or Told(), path.name)
    found = exact_files.open_all(path, known)
    ours = [each for each in found if _is_alike(each, known)]
    if not ours:
        raise _lacking(found[0], known, path.name)
    left = [f"{each.name} was left out: it has other headings" for each in found if each not in ours]
    readings = [_reading(each, table, kind, known, path.name) for each in ours]
    first = readings[0].understanding
    readings[0].understanding = replace(first, warnings=(*first.warnings, *left))
    return readings


def _as_told(layout: Layout, told: Told, where: str) -> Layout:
    for name in told.columns:
        if name not in layout.headings:
            what = f"There is no column {name!r}"
            raise SourceChanged(what, where=where, next=did_you_mean(name, layout.headings))
    said = {ours: text.strip() for ours, text in told.columns.items()}
    return replace(layout, headings={**layout.headings, **said})


def _is_alike(file: RegisterFile, layout: Layout) -> bool:
    """Whether a text is such a register, though perhaps a changed one: half of the headings stand in it."""
    return sum(text in file.headings for text in layout.headings.values()) * 2 >= len(layout.headings)


def _missing(file: RegisterFile, layout: Layout) -> dict[str, str]:
    """Our column -> its heading, of those that a file must have and has not."""
    must = {ours: text for ours, text in layout.headings.items() if ours not in layout.may_lack}
    return {ours: text for ours, text in must.items() if text not in file.headings}


def _new(file: RegisterFile, layout: Layout) -> list[str]:
    known = {*layout.headings.values(), *(layout.others or ())}
    return [text for text in file.headings if text and text not in known]


def _lacking(file: RegisterFile, layout: Layout, name: str) -> SourceChanged:
    gone, new = _missing(file, layout), _new(file, layout)
    has = f"It has {_named(new)} that {_is(new)} not known. " if new else ""
    what = f"{_named(gone.values())} {_is(gone)} not among the headings"
    if len(file.headings) < 2 < len(layout.headings):
        what = f"Its first line has no headings with {layout.delimiter!r} between them"
        has = ""
    return SourceChanged(
        what,
        where=f"{name}, {file.name}" if file.name else name,
        next=f'{has}Where one was renamed, say so, as --map {next(iter(gone), "ours")}="Their heading".',
    )


def _is(texts: Iterable[str]) -> str:
    return "is" if len(list(texts)) == 1 else "are"


def _named(texts: Iterable[str]) -> str:
    every = list(texts)
    shown = [f'"{text}"' for text in every[:5]]
    if len(every) > 5:
        shown.append(f"{len(every) - 5:,} more")
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def _reading(file: RegisterFile, table: Table, kind: str, layout: Layout, name: str) -> Reading:
    if _missing(file, layout):
        raise _lacking(file, layout, name)
    at = {ours: file.headings.index(text) for ours, text in layout.headings.items() if text in file.headings}
    twice = sorted(
        {file.headings[place] for place in at.values() if file.headings.count(file.headings[place]) > 1}
    )
    if twice:
        raise SourceChanged(
            f"The heading {_named(twice)} stands there twice",
            where=name,
            next="Fetch the file again, as it is published.",
        )
    mark, width = layout.delimiter.encode(), len(file.headings)
    cut = Cut(mark, layout.quote is not None, width, tuple(sorted(at.values())))
    records, rows = Records(file.text, file.row, cut), TypedPass(table, at, layout)

    def finish() -> Ending:
        short = ("the last line has no line end: the file may be cut short",)
        return Ending(warnings=rows.warnings() + (short if file.name and records.is_cut_short else ()))

    return Reading(_understood(file, kind, layout, at), map(rows.batch, ahead(records.chunks())), finish)


def _understood(file: RegisterFile, kind: str, layout: Layout, at: Mapping[str, int]) -> Understanding:
    new, lacks = _new(file, layout), [text for ours, text in layout.headings.items() if ours not in at]
    warnings = []
    if new and layout.others is not None:
        warnings.append(f"{_named(new)} {_is(new)} new among the headings, and not taken")
    if lacks:
        warnings.append(f"{_named(lacks)} {_is(lacks)} not among the headings, and left empty")
    if file.text.encoding.name != layout.encoding:
        warnings.append(f"it is written in {file.text.encoding.name}, and not in {layout.encoding} as before")
    return Understanding(
        kind=kind,
        part=file.name,
        encoding=file.text.encoding.name,
        delimiter=layout.delimiter,
        heading_row=file.row,
        columns={ours: Heading(file.headings[place], place, "known") for ours, place in at.items()},
        unused=tuple(text for place, text in enumerate(file.headings) if place not in at.values()),
        # The orders are literals, which a mapping does not keep.
        date_order=_ORDERS.get(layout.dates[1:2], "ymd"),  # type: ignore[arg-type]
        warnings=tuple(warnings),
    )

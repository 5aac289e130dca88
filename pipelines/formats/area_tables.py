"""Tables about areas: known by patterns of their headings, which say the vintage; read as they stand."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import polars as pl

from pipelines.formats import area_shapes, left_areas, need_shapes, odd_rows
from pipelines.formats.area_shapes import FILLER, Shape
from pipelines.formats.contents import said
from pipelines.formats.exact_layout import Layout
from pipelines.formats.exact_typed import TypedPass
from pipelines.formats.heading_search import Found, Record
from pipelines.formats.parts import Part
from pipelines.source import ASIDE, Batch, Ending, Heading, Reading, Table, Understanding
from warehouse.errors import SourceChanged

AREA = r"[A-Z]\d{8}|95[A-Z]{1,2}\d{1,6}|\d{2}[A-Z]{2}(?:[A-Z]{2})?|N\d{8}"
"""A code of the Government Statistical Service, or one of the older ones that still stand in lists."""
_OTHERS = (need_shapes.INDICES, need_shapes.SUMMARIES, *need_shapes.NEEDS, *area_shapes.CODES)
OURS = (*need_shapes.RESIDENTS, *_OTHERS)
# A list that is left may have the headings of a list of codes; residents those of any tidy table.
_SHAPES = (*need_shapes.RESIDENTS, *(left.shape for left in left_areas.LEFT), *_OTHERS)
_LEFT = {left.shape.kind: left.because for left in left_areas.LEFT}
KINDS = frozenset(shape.kind for shape in (*OURS, area_shapes.LOOKUP))
_CROSSED = re.compile(r"(?:wd|ward)_?(\d\d)_?(?:cd|code)", re.IGNORECASE)
_FILLER = re.compile(FILLER, re.IGNORECASE)
_MUST = re.compile(
    "|".join(re.sub(r"\?P<\w+>", "?:", shape.headings[shape.must[0]]) for shape in _SHAPES), re.IGNORECASE
)
_DEEPEST = 30


@dataclass(frozen=True)
class Known:
    """What a part is: one of ours, or one that is left; where its heading is, which cell is which of our
    columns, and the year that the heading of a code carries."""

    kind: str
    because: str
    found: Found
    shape: Shape
    at: Mapping[str, int]
    years: Mapping[str, str]


def find(head: Sequence[Record], told: Mapping[str, str]) -> Known | None:
    """What a table is that no other kind looks like. `told`: our column -> heading, as the officer says."""
    for index, record in enumerate(head[:_DEEPEST]):
        texts = tuple(map(said, record.cells))
        # Most lines have none of the headings without which a table is no such table.
        if not told and not any(map(_MUST.fullmatch, texts)):
            continue
        below = head[index + 1 : index + 2]
        for shape in _SHAPES:
            if known := _known(shape, texts, record, index, below, told):
                return known
    return None


def lookup(head: Sequence[Record], told: Mapping[str, str]) -> Known | None:
    """The same of tables of two or more codes of areas, which lists of postcodes have too."""
    for index, record in enumerate(head[:_DEEPEST]):
        texts = tuple(map(said, record.cells))
        if len({match[1] for text in texts if (match := _CROSSED.fullmatch(text))}) > 1:
            shape = left_areas.CROSSWALK.shape
            found = Found(record.row, record.row, index, texts, 0.0)
            return Known(shape.kind, left_areas.CROSSWALK.because, found, shape, {}, {})
        if known := _known(area_shapes.LOOKUP, texts, record, index, head[index + 1 : index + 2], told):
            return known
    return None


def reading(part: Part, table: Table, known: Known) -> Reading:
    """The rows of a part: kept, or set aside where a code is no area's or what must be said is not."""
    names = {column.name for column in table.columns}
    known = replace(known, at={ours: place for ours, place in known.at.items() if ours in names})
    columns = tuple(
        replace(column, required=column.required or column.name in known.shape.filled)
        for column in table.columns
    )
    texts = {name: known.found.texts[place] for name, place in known.at.items()}
    rows = TypedPass(replace(table, columns=columns), known.at, Layout(texts))
    understanding = Understanding(
        kind=known.kind,
        part=part.name,
        encoding=part.encoding,
        delimiter=part.delimiter,
        heading_row=known.found.row,
        columns={name: Heading(text, known.at[name], "known") for name, text in texts.items()},
        unused=tuple(text for text in known.found.texts if text and text not in texts.values()),
    )
    batches = _batches(part, rows, known, _constants(names, known))
    return Reading(understanding, batches, lambda: Ending(warnings=rows.warnings()))


def of(head: Sequence[Record], told: Mapping[str, str], where: str) -> Known:
    """The same as when it was judged. SourceChanged where it is none of ours any more."""
    known = find(head, told) or lookup(head, told)
    if known is None or known.kind not in KINDS:
        raise SourceChanged("No heading was found", where=where, next="Fetch the file again.")
    return known


def _known(
    shape: Shape,
    texts: Sequence[str],
    record: Record,
    index: int,
    below: Sequence[Record],
    told: Mapping[str, str],
) -> Known | None:
    """The line as a heading of that shape; None where it is none."""
    if not set(told) <= set(shape.headings):
        return None
    # Most lines of most files lack the first of them: the other headings are not looked for.
    if any(_match(texts, told.get(ours), shape.headings[ours])[0] is None for ours in shape.must):
        return None
    matches = {ours: _match(texts, told.get(ours), pattern) for ours, pattern in shape.headings.items()}
    at = {ours: place for ours, (place, _) in matches.items() if place is not None}
    among = [ours for ours in shape.among if ours in at]
    if len(among) < shape.at_least or not at:
        return None
    filled = [place for place, text in enumerate(texts) if text]
    strange = [place for place in filled if place not in at.values() and not _FILLER.fullmatch(texts[place])]
    if len(strange) > shape.strange * len(filled) or not _holds(shape, at, below):
        return None
    years = {ours: f"20{year}" for ours, (_, year) in matches.items() if year}
    first = next(iter(at.values()))
    because = _LEFT.get(shape.kind) or _because(shape, record, texts[first])
    return Known(
        shape.kind, because, Found(record.row, record.row, index, tuple(texts), 0.0), shape, at, years
    )


def _because(shape: Shape, record: Record, heading: str) -> str:
    return f'its headings on line {record.row} are of {shape.kind.replace("_", " ")}, as "{heading}"'


def _match(texts: Sequence[str], told: str | None, pattern: str) -> tuple[int | None, str | None]:
    """The first heading that matches, and the year in it."""
    for place, text in enumerate(texts):
        if told is not None:
            if text == told.strip():
                return place, None
        elif match := re.fullmatch(pattern, text, re.IGNORECASE):
            named = match.groupdict()
            return place, named.get("yy") or named.get("said")
    return None, None


def _holds(shape: Shape, at: Mapping[str, int], below: Sequence[Record]) -> bool:
    """Whether the first row says in these columns what such a table says."""
    cells = below[0].cells if below else ()
    return all(
        at[ours] < len(cells) and re.fullmatch(pattern, said(cells[at[ours]]), re.IGNORECASE)
        for ours, pattern in shape.holds.items()
    )


def _constants(names: set[str], known: Known) -> list[pl.Expr]:
    """What no cell says: the vintages of codes, and what the shape is about."""
    year = next(iter(known.years.values()), None)
    says = {name: text.replace("{yy}", (year or "")[2:]) for name, text in known.shape.says.items()}
    for ours, of_year in known.years.items():
        stem = f"{ours.removesuffix('_code')}_vintage"
        says |= {stem: of_year} if stem in names else {}
    return [pl.lit(text).alias(name) for name, text in says.items() if name in names and name not in known.at]


def _batches(part: Part, rows: TypedPass, known: Known, constants: list[pl.Expr]) -> Iterator[Batch]:
    codes = [name for name in known.at if name.endswith("_code")]
    must = [name for name in codes if name in known.shape.must] or codes[:1]
    for chunk in part.records_after(known.found.row, len(known.found.texts), ragged=False):
        batch = rows.batch(chunk)
        wrong = [
            ~pl.col(name).str.strip_chars().str.contains(f"^(?:{AREA})$").fill_null(False) for name in must
        ]
        odd = batch.kept.filter(pl.any_horizontal(wrong))
        kept = batch.kept.filter(~pl.any_horizontal(wrong)).with_columns(constants)
        yield Batch(kept, pl.concat([batch.aside, _aside(odd, list(known.at), must[0])]).sort("_row"))


def _aside(odd: pl.DataFrame, columns: list[str], at_fault: str) -> pl.DataFrame:
    texts = [odd_rows.as_text(row) for row in odd.select(columns).iter_rows()]
    return (
        odd.select("_row")
        .with_columns(
            pl.lit("not the code of an area").alias("reason"),
            pl.lit(at_fault).alias("column"),
            pl.Series("text", texts, dtype=pl.String),
        )
        .select(list(ASIDE))
    )

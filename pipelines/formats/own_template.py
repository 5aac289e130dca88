"""Sheets in the shape this product asks for: CSV whose headings are the names of our columns.

They tell of people, so they are held at the door. A file with a cell that could lead to somebody is refused
whole, before anything of it is kept; the number of a member becomes a key that leads back to nobody.
"""

from collections.abc import Sequence
from functools import partial
from hashlib import blake2b
from pathlib import Path

import polars as pl

from pipelines.formats import exact
from pipelines.formats.changed import changed
from pipelines.source import Reading, Table, Told
from warehouse.errors import SourceChanged
from warehouse.settings import settings
from warehouse.variables import people_key

PERSON = "person_key"
# What leads to a person, and what it is called.
TELLING = {
    "an e-mail address": r"[^\s@]+@[^\s@]+\.[^\s@]+",
    "a telephone number": r"(?:\+44|\b0)\s?\d(?:[\s-]?\d){8,}",
    "a full postcode": r"(?i)\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b",
}
_NUMBER = r"^[0-9A-Za-z/_-]*\d[0-9A-Za-z/_-]*$"
_NEXT = "Take it out, give people a member's number and a ward's code, and load the file again."


def table_of(path: Path, tables: Sequence[Table]) -> Table | None:
    """The table whose sheet this is: all headings are its columns, and what it cannot do without is there."""
    found = exact.headings(path)
    return next((table for table in tables if found and _fits(set(found), table)), None)


def _fits(headings: set[str], table: Table) -> bool:
    names = {column.name for column in table.columns}
    return headings <= names and len(headings) * 2 > len(names)


def read(path: Path, tables: Sequence[Table], told: Told) -> list[Reading]:
    """The rows of the sheet. SourceChanged where it is none of ours, or would tell who somebody is."""
    table = table_of(path, tables)
    if table is None:
        raise SourceChanged(
            "Its headings are those of no sheet of this source",
            where=path.name,
            next="The headings are the names of the columns on docs/sources.md.",
        )
    names = {column.name: column.name for column in table.columns}
    must = {column.name for column in table.columns if column.required}
    layout = exact.Layout(names, dates="%Y-%m-%d", may_lack=frozenset(names.keys() - must))
    settings().store.mkdir(parents=True, exist_ok=True)
    key = people_key(settings().store, is_demo=False)
    readings = exact.read(path, table, table.kinds[0], layout, told)
    return [changed(each, partial(_held, path.name, key)) for each in readings]


def _held(file: str, key: str, kept: pl.DataFrame) -> pl.DataFrame:
    texts = [name for name, kind in kept.schema.items() if kind == pl.String and not name.startswith("_")]
    for what, pattern in TELLING.items():
        _refuse_any(file, what, kept.select(pl.col(texts).str.contains(pattern)))
    if PERSON not in texts:
        return kept
    named = pl.col(PERSON).is_not_null() & ~pl.col(PERSON).str.contains(_NUMBER)
    _refuse_any(file, f"a {PERSON} that is no number of a member", kept.select(named))
    return kept.with_columns(pl.col(PERSON).map_elements(partial(_keyed, key), return_dtype=pl.String))


def _refuse_any(file: str, what: str, found: pl.DataFrame) -> None:
    many = sum(found.sum().fill_null(0).row(0)) if found.width else 0
    if many:
        raise SourceChanged(f"A cell holds {what}", where=file, how_many=f"{many:,} cells", next=_NEXT)


def _keyed(key: str, number: str) -> str:
    return blake2b(number.strip().encode(), key=key.encode()[:64], digest_size=10).hexdigest()

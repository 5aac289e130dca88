"""Sheets of hubs and exchanges: templates filled in, and what volunteers keep in sheets of their own.

They tell of people. Whatever is read here was reduced at the door (pipelines/door).
"""

from collections.abc import Sequence
from pathlib import Path

from pipelines.formats import exact, kept_headings, tables
from pipelines.formats.parts import NoTable
from pipelines.source import Reading, Table, Told
from warehouse.errors import SourceChanged

LARGEST = 20_000_000
"""Bytes of a workbook that is opened to see whether it is a template: filled by hand, none is larger."""


def takes(path: Path, ours: Sequence[Table]) -> bool:
    """Whether it is a template filled in: a text with a table's headings, or a workbook with such a sheet."""
    if path.suffix.lower() == ".xlsx":
        return path.stat().st_size <= LARGEST and any(
            _fits(judged.found.texts, table)
            for part, judged in tables.judged(path, Told())
            for table in ours
            if judged.kind in table.kinds and judged.found and not isinstance(part, NoTable)
        )
    return any(_fits(exact.headings(path), table) for table in ours)


def _fits(headings: Sequence[str], table: Table) -> bool:
    """Whether all headings are columns of the table, with what it cannot lack."""
    names = {column.name for column in table.columns}
    return {column.name for column in table.columns if column.required} <= set(headings) <= names


def read(path: Path, ours: Sequence[Table], told: Told) -> list[Reading]:
    """The rows of each sheet. SourceChanged where none is one of the tables."""
    readings = [
        tables.reading(part, path.name, kept_headings.KINDS[judged.kind].name, table, told, judged)
        for part, judged in tables.judged(path, told)
        for table in ours
        if judged.kind in table.kinds and not isinstance(part, NoTable)
    ]
    if not readings:
        raise SourceChanged(
            "Its headings are those of no sheet of this source",
            where=path.name,
            next="Fill in a template: python -m pipelines templates --to FOLDER.",
        )
    return readings

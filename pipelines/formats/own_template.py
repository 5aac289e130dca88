"""Sheets of hubs and exchanges: templates filled in, and what volunteers keep in sheets of their own.

They tell of people. Whatever is read here was reduced at the door (pipelines/door).
"""

from collections.abc import Sequence
from pathlib import Path

from pipelines.formats import kept_headings, tables
from pipelines.formats.parts import NoTable
from pipelines.source import Reading, Table, Told
from warehouse.errors import SourceChanged


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

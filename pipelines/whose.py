"""Whose a part is, asked when it is read and again of what has landed: lists and settings change."""

from collections import Counter
from collections.abc import Mapping

import polars as pl

from pipelines import councils, registry, tally
from pipelines.councils import Decision
from pipelines.landing import Landed
from pipelines.receipt import PartReceipt
from pipelines.source import Table


def decide(
    table: Table, told: str | None, bodies: Mapping[tuple[str, str], int], rows: int, file: str
) -> Decision:
    """Whose the rows of a part are; a national table may be nobody's. `bodies` as Tally counts them."""
    asked = councils.of_the_nation if table.is_national else councils.decide
    return asked(told, bodies, rows, file)


def stands(landed: Landed) -> bool:
    """Whether every part would be given today to the body it was given to. Reads the columns that say so."""
    reader = registry.readers().get(landed.receipt.source)
    return reader is None or all(
        _stands(landed, part, table)
        for part in landed.receipt.parts
        if (table := reader.table(part.kind)) and part.council_how != "told"
    )


def _stands(landed: Landed, part: PartReceipt, table: Table) -> bool:
    now = decide(table, None, _bodies(landed, part, table), part.rows_kept, landed.receipt.file)
    return (now.ons, now.how) == (part.council_ons, part.council_how)


def _bodies(landed: Landed, part: PartReceipt, table: Table) -> Counter[tuple[str, str]]:
    """Counted file by file, as they were when the part was read."""
    bodies: Counter[tuple[str, str]] = Counter()
    for path in landed.kept(part) if table.body else ():
        there = [name for name in table.body if name in pl.read_parquet_schema(path)]
        if there:
            tally.count_bodies(pl.read_parquet(path, columns=there), there, bodies)
    return bodies

"""Tables that go on to the right: a line a month with a column a sector, or a line a sector with a column a
year.

A line stays one row: its first cell, and what stands under each other heading as "2016=46; 2017=51". Whole
numbers only; a mark for nothing, such as [x] (not available) or [z] (not applicable), is left out: it is not
nought.
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import polars as pl

from pipelines.formats.parts import Chunk, Part, Record
from pipelines.formats.records import open_parts
from pipelines.source import ASIDE, Batch, Ending, Heading, Reading, Table, Understanding
from warehouse.errors import SourceChanged

NOTHING = ("[x]", "[z]", "[c]", "[low]", "..", "-")
"""What a publisher of statistics writes where there is no number."""


def read(path: Path, table: Table, kind: str) -> list[Reading]:
    """Each table of the file. `table` has the columns `label`, `under` (the first heading) and `figures`.

    SourceChanged where nothing stands under the headings.
    """
    return [_reading(part, table, kind, path.name) for part in open_parts(path)]


def _reading(part: Part, table: Table, kind: str, file: str) -> Reading:
    heading = next((record for record in part.head() if any(cell.strip() for cell in record.cells)), None)
    if heading is None or len(heading.cells) < 2:
        raise SourceChanged(
            "There is no line of headings", where=file, next="Ask the publisher for the table."
        )
    understanding = Understanding(
        kind=kind,
        part=part.name,
        encoding=part.encoding,
        delimiter=part.delimiter,
        heading_row=heading.row,
        columns={"label": Heading(heading.cells[0].strip(), 0, "known")},
    )
    return Reading(understanding, _batches(part, heading, table), partial(Ending))


def _batches(part: Part, heading: Record, table: Table) -> Iterator[Batch]:
    texts = [cell.strip() for cell in heading.cells]
    for chunk in part.records_after(heading.row, len(texts)):
        yield _batch(chunk, texts, table)


def _batch(chunk: Chunk, texts: list[str], table: Table) -> Batch:
    """Lines with a label and numbers. One with anything else is set aside whole, with the heading it stood
    under."""
    kept: list[tuple[object, ...]] = []
    aside: list[tuple[object, ...]] = []
    for row, *cells in chunk.frame.iter_rows():
        label, *figures = ((cell or "").strip() for cell in cells)
        wrong = next(
            (text for text, cell in zip(texts[1:], figures, strict=True) if not _is_figure(cell)), None
        )
        if not label and not any(figures):
            aside.append((row, "blank row", None, ""))
        elif not label or wrong is not None:
            said = "no label" if not label else "number not understood"
            aside.append((row, said, wrong, "; ".join([label, *figures])))
        else:
            told = zip(texts[1:], figures, strict=True)
            kept.append(
                (
                    row,
                    label,
                    texts[0],
                    "; ".join(f"{text}={_plain(cell)}" for text, cell in told if _says(cell)),
                )
            )
    odd = chunk.odd.select("_row", "reason", pl.lit(None, pl.String).alias("column"), "text")
    return Batch(
        pl.DataFrame(kept, schema=table.schema(), orient="row"),
        pl.concat([pl.DataFrame(aside, schema=ASIDE, orient="row"), odd.match_to_schema(pl.Schema(ASIDE))]),
    )


def _says(cell: str) -> bool:
    return bool(cell) and cell.lower() not in NOTHING


def _plain(cell: str) -> str:
    return cell.replace(",", "")


def _is_figure(cell: str) -> bool:
    return not _says(cell) or (_plain(cell).isascii() and _plain(cell).isdigit())

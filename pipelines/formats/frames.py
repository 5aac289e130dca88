"""Gathered text to frames: the fast parser, held to the number of records that were counted."""

import numpy as np
import polars as pl

from pipelines.formats import odd_lines
from pipelines.formats.parts import ODD, Chunk
from pipelines.formats.stretches import Gathered, Shape

_MARK = "\ufeff".encode()


def chunk(got: Gathered, shape: Shape) -> Chunk:
    """The records as a chunk of `shape.width` columns."""
    frame = _parsed(got, shape)
    names = frame.columns
    if got.blanks:
        frame = frame.with_columns(pl.when(pl.col(names) != "").then(pl.col(names)))
    rows = np.concatenate(got.rows) if got.rows else np.empty(0, np.uint32)
    frame.insert_column(0, pl.Series("_row", rows, dtype=pl.UInt32))
    return Chunk(frame, pl.DataFrame(got.odd, schema=ODD, orient="row"))


def _parsed(got: Gathered, shape: Shape) -> pl.DataFrame:
    schema = pl.Schema({f"c{i}": pl.String for i in range(shape.width)})
    text = got.texts[0] if len(got.texts) == 1 else b"".join(got.texts)
    count = sum(map(len, got.rows))
    frame = _fast(bytes(text), schema, shape.delimiter) if count else schema.to_frame()
    if frame is None or frame.height != count:
        return _slow(bytes(text), schema, shape.delimiter)
    return frame


def _fast(text: bytes, schema: pl.Schema, delimiter: bytes) -> pl.DataFrame | None:
    try:
        return pl.scan_csv(
            _MARK + text if text.startswith(_MARK) else text,  # the parser drops one, which may be a cell's
            has_header=False,
            schema=schema,
            separator=delimiter.decode(),
            quote_char='"' if b'"' in text else None,
            extra_columns="ignore",  # those beyond the width, which are empty
        ).collect()
    except pl.exceptions.PolarsError:
        return None


def _slow(text: bytes, schema: pl.Schema, delimiter: bytes) -> pl.DataFrame:
    """Record by record, for text that the fast parser counts differently than we do."""
    lines = [line.removesuffix(b"\r") for line in text.removesuffix(b"\n").split(b"\n")]
    found, _ = odd_lines.read(lines, len(schema), delimiter, ragged=False, last=True)
    cells = [tuple(odd_lines.bare(cell) for cell in one.cells[: len(schema)]) for one in found]
    return pl.DataFrame(cells, schema=schema, orient="row").with_columns(
        pl.when(pl.all() != "").then(pl.all())
    )

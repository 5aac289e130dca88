"""The source rows behind figures as CSV, whose cells no spreadsheet takes for formulas."""

from __future__ import annotations

import polars as pl

from ui.exports.cells import defused

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def to_csv(frame: pl.DataFrame) -> bytes:
    """Every row with all its columns, UTF-8 with a mark; what is not known is empty."""
    plain = frame.with_columns(
        pl.col(name).cast(pl.List(pl.String)).list.join("; ")
        for name, kind in frame.schema.items()
        if isinstance(kind, pl.List)
    )
    texts = [name for name, kind in plain.schema.items() if kind == pl.String]
    return BYTE_ORDER_MARK + plain.with_columns(_defused(plain[name]) for name in texts).write_csv().encode()


def _defused(cells: pl.Series) -> pl.Series:
    """The same texts, each that would begin a formula with an apostrophe before it."""
    texts = cells.unique().drop_nulls().to_list()
    changed = {text: safe for text in texts if (safe := defused(text)) != text}
    return cells.replace(changed) if changed else cells

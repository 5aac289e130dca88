"""Soil clean rows in every way that published files are dirty, and say which row was soiled how."""

from collections.abc import Callable

import numpy as np
import polars as pl

PER_TEN_MILLION = {
    "bad date": 2_000,
    "bad amount": 2_000,
    "short": 2_000,
    "long": 1_000,
    "mid quote": 1_000,
    "unclosed quote": 500,
    "cp1252": 1_500,  # not refused: healed
    "several lines": 500,  # not refused: a cell may hold line ends
    "duplicate": 20_000,  # not refused: reported; these come on top of the rows asked for
}
_STAND_IN = {"\x01": b"\xe9", "\x02": b"\xa3", "\x03": b"\x92"}  # é, £ and ’ of cp1252

Cells = dict[str, str]


def old_bytes(text: bytes) -> bytes:
    """Put the cp1252 bytes where soil() left their stand-ins."""
    for mark, byte in _STAND_IN.items():
        text = text.replace(mark.encode(), byte)
    return text


def soil(frame: pl.DataFrame, rng: np.random.Generator) -> pl.DataFrame:
    """`text` (the record) and `what` (null where clean) of the rows, with their dirt and copies."""
    counts = {what: _count(n * len(frame) / 10_000_000, rng) for what, n in PER_TEN_MILLION.items()}
    copies = counts.pop("duplicate")
    chosen = rng.permutation(len(frame))
    kinds = np.repeat(list(counts), list(counts.values()))[: len(frame)]
    soiled = frame[chosen[: len(kinds)]].rows(named=True)
    dirty = pl.DataFrame(
        {
            "at": chosen[: len(kinds)],
            "dirty": [
                _SOILERS[what](i, row) for i, (what, row) in enumerate(zip(kinds, soiled, strict=True))
            ],
            "what": kinds.tolist(),
        },
        schema={"at": pl.Int64, "dirty": pl.String, "what": pl.String},
    )
    clean = frame.select(pl.concat_str(pl.all(), separator=",").alias("text")).with_row_index("at")
    lines = clean.with_columns(pl.col("at").cast(pl.Int64)).join(
        dirty, on="at", how="left", maintain_order="left"
    )
    lines = lines.select("at", pl.coalesce("dirty", "text").alias("text"), "what")
    again = chosen[len(kinds) : len(kinds) + copies]
    doubled = lines[again].with_columns(pl.lit("duplicate").alias("what"), pl.col("at") + 1)
    return pl.concat([lines, doubled]).sort("at", maintain_order=True).select("text", "what")


def _count(expected: float, rng: np.random.Generator) -> int:
    """A whole number of this expectation."""
    return int(expected + rng.random())


def _line(row: Cells, **changed: str) -> str:
    return ",".join((row | changed).values())


def _mid_quote(i: int, row: Cells) -> str:
    return _line(row, description=('Pipe 12" wide', '"Pipe "12"" wide"x', '"The "best" pipe"')[i % 3])


_SOILERS: dict[str, Callable[[int, Cells], str]] = {
    "bad date": lambda i, row: _line(row, date=("31/02/2024", "n/a", "TBC", "99/99/9999")[i % 4]),
    "bad amount": lambda i, row: _line(row, amount=("#VALUE!", "12.34.56", "see note", "one")[i % 4]),
    "short": lambda i, row: ",".join(list(row.values())[: 3 + i % 5]),
    "long": lambda i, row: _line(row) + ",more" * (1 + i % 3),
    "mid quote": _mid_quote,
    "unclosed quote": lambda i, row: _line(row, description='"Payment for the second half of'),
    "cp1252": lambda i, row: _line(
        row, supplier=("Caf\x01 Ren\x01", "Under \x025k Ltd", "Children\x03s Care")[i % 3]
    ),
    "several lines": lambda i, row: _line(row, description=('"First\nsecond"', '"First,\n\nthird"')[i % 2]),
}

"""What the readers of published files hand over: a part of a file, its records, and chunks of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import polars as pl

ODD = {"_row": pl.UInt32, "reason": pl.String, "text": pl.String}


@dataclass(frozen=True)
class Record:
    """One record as published. `row` is the physical line (or sheet row) it begins on, 1-based. Where it has
    more than any table has, `over` says what, and there are no cells."""

    row: int
    cells: tuple[str, ...]
    over: str | None = None


@dataclass(frozen=True)
class Chunk:
    """Records in file order. `frame`: `_row` UInt32 and `c0`.. String (null = empty cell), one row a record.
    `odd`: `_row` UInt32, `reason`, `text` of records not of the asked width, too long or in broken quotes."""

    frame: pl.DataFrame
    odd: pl.DataFrame


@dataclass(frozen=True)
class NoTable:
    """A member of a zip file that is no table, and what it is."""

    name: str
    because: str


class Part(Protocol):
    """A file, a sheet of a workbook or a member of a zip file: a table, or what was published as one."""

    @property
    def name(self) -> str | None:
        """The sheet or member; None where the part is the whole file."""

    @property
    def encoding(self) -> str | None:
        """Python's name of the codec; None for workbooks."""

    @property
    def delimiter(self) -> str | None:
        """What separates cells; None for workbooks."""

    @property
    def hidden(self) -> bool:
        """Whether it is a sheet that is not shown to whoever opens the workbook."""

    def head(self, n: int = 60) -> list[Record]:
        """The first n records, blank ones too, of whatever width each has."""

    def tail(self, n: int = 30) -> list[Record]:
        """The last n records, in file order, of whatever width each has."""

    def records_after(self, row: int, width: int, ragged: bool = False) -> Iterator[Chunk]:
        """Every record after the one that begins on `row` (0: all), exactly once in a frame or among the odd.
        With `ragged`, records that are too short are filled up with nulls instead of being odd."""

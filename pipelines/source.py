"""What a source must say about itself, and what a reader hands over: the words pipelines/ is written in."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

import polars as pl

ColumnType = Literal["text", "money", "date", "whole", "decimal"]

TYPED: Mapping[str, pl.DataType] = {
    "money": pl.Decimal(18, 2),
    "date": pl.Date(),
    "whole": pl.Int64(),
    "decimal": pl.Decimal(18, 6),
}
"""What the reader's own column `_x` beside a published column `x` is made of. Text has none."""


@dataclass(frozen=True)
class Column:
    """One column of ours: the published text stands under `name`, what it was read as under `_name`.

    Where a template asks for it: `among` are the words to choose from; `listed` the seed whose labels are,
    `is_free` whether other words may stand there too.
    """

    name: str
    about: str
    type: ColumnType = "text"
    required: bool = False
    among: tuple[str, ...] = ()
    listed: str = ""
    is_free: bool = False


@dataclass(frozen=True)
class Table:
    """One table of a source; becomes raw.<source>__<entity>. `rows`: the fewest and the most a file may hold.

    `body` to `alike` say, by the names of columns, whose a file is, which period it covers, what adds up, and
    which pairs two files share when one of them is a correction of the other. `is_national`: its rows are of
    use whosever file they come in, so that nobody is asked whose it is. `is_snapshot`: a file is all there
    was on the day of its `period`, so that one of another day, or of none that is known, never takes the
    place of an earlier one. `is_of_many`: files of many publishers stand side by side,
    so that the months of one are not held against those of another.
    """

    entity: str
    kinds: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[int, int]
    rows_because: str
    body: tuple[str, ...] = ()
    period: str | None = None
    total: str | None = None
    alike: tuple[str, ...] = ()
    is_national: bool = False
    is_snapshot: bool = False
    is_of_many: bool = False

    def schema(self) -> dict[str, pl.DataType]:
        """The kept frame: `_row`, every column as published, beside each typed one what it was read as."""
        shape: dict[str, pl.DataType] = {"_row": pl.UInt32()}
        for column in self.columns:
            shape[column.name] = pl.String()
            if column.type in TYPED:
                shape[f"_{column.name}"] = TYPED[column.type]
        return shape


@dataclass(frozen=True)
class Source:
    """Who publishes something, where, how often, under which licence, and the tables it becomes.

    `template`: what the files are called in which this product asks for it; "" where it asks for none.
    """

    name: str
    title: str
    publisher: str
    page: str
    cadence: str
    licence: str
    tables: tuple[Table, ...]
    template: str = ""


@dataclass(frozen=True)
class Told:
    """What the officer said: the council, the period, and which of their headings is which of our columns."""

    council: str | None = None
    period: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Heading:
    """A heading as published, where it stands (0-based cell), and how it was recognised."""

    text: str
    position: int
    how: Literal["known", "normal form", "content", "officer"]


@dataclass(frozen=True)
class Understanding:
    """What a reader understood of one part (file, sheet or zip member). `heading_row` is a line, from 1."""

    kind: str
    part: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    heading_row: int | None = None
    columns: Mapping[str, Heading] = field(default_factory=dict)
    unused: tuple[str, ...] = ()
    amount_basis: Literal["net", "gross", "unknown"] | None = None
    date_order: Literal["dmy", "mdy", "ymd"] | None = None
    guessed: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Batch:
    """Some rows of one part: `kept` as Table.schema() says; `aside` is `_row`, `reason`, `column`, `text`."""

    kept: pl.DataFrame
    aside: pl.DataFrame


@dataclass(frozen=True)
class Ending:
    """What is known only after the last row: the file's own total, and warnings as sentences."""

    own_total: Decimal | None = None
    warnings: tuple[str, ...] = ()


@dataclass
class Reading:
    """One part on its way: what it is, its rows in batches (to be read once, in order), and how it ended."""

    understanding: Understanding
    batches: Iterator[Batch]
    finish: Callable[[], Ending]


ASIDE: Mapping[str, pl.DataType] = {
    "_row": pl.UInt32(),
    "reason": pl.String(),
    "column": pl.String(),
    "text": pl.String(),
}
"""The shape of what is set aside."""

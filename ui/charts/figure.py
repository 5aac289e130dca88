"""A figure: a finding, the picture of it, the sentence that says the same, and its table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import altair as alt
import polars as pl

Drawing = alt.Chart | alt.LayerChart
Kind = Literal["text", "money", "percent", "number", "count", "date"]


@dataclass(frozen=True)
class Field:
    """One column of a figure's table: its name in the frame, its heading, and how it is written."""

    name: str
    label: str
    kind: Kind = "text"


@dataclass(frozen=True)
class Figure:
    """All that a screen, a picture file, a worksheet and a screen reader need of one figure.

    `key` names its files. `title` states what was computed, in ten words at most; `subtitle` says measure,
    place and period; `sentence` says in words what `chart` shows. `chart` is None where there is nothing that
    may be drawn, and then `sentence` says why. `table` holds the figures behind it, `fields` its columns.
    """

    key: str
    title: str
    subtitle: str
    sentence: str
    chart: Drawing | None
    table: pl.DataFrame
    fields: tuple[Field, ...]

    @property
    def shown(self) -> pl.DataFrame:
        """The table with only its own columns, in their order."""
        return self.table.select([field.name for field in self.fields])

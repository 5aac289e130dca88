"""A figure: a finding, the picture of it, the sentence that says the same, and its table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from io import BytesIO
from typing import Any, Literal

import altair as alt
import polars as pl

from ui import frozen, theme, words
from ui.charts import neutral

# A title is read at a glance.
MOST_WORDS = 10

Drawing = alt.Chart | alt.LayerChart
Given = pl.DataFrame | Mapping[str, Any]
"""What the maker of a figure is given of an answer: a frame, or one of its rows."""
Kind = Literal["text", "link", "money", "percent", "number", "count", "date"]


@dataclass(frozen=True)
class Field:
    """One column of a figure's table: its name in the frame, its heading, and how it is written.

    `mark` names the column that says why a value is not told, as "[c]"; empty where none does.
    """

    name: str
    label: str
    kind: Kind = "text"
    mark: str = ""

    def said(self, value: object) -> str:
        """One of its values in words, for a table that is read and not sorted."""
        if value is None:
            return "–"
        if isinstance(value, date):
            return words.day(value)
        if self.kind == "money" and isinstance(value, Decimal | float | int):
            return words.pounds_exact(value)
        if isinstance(value, float):
            # Without "-0.0", which is no number to anybody.
            return f"{round(value, 1) + 0.0:,.1f}"
        return f"{value:,}" if self.kind == "count" and isinstance(value, int) else str(value)

    @property
    def is_number(self) -> bool:
        """Whether its values stand at the right."""
        return self.kind in ("money", "percent", "number", "count")


@dataclass(frozen=True)
class Figure:
    """All that a screen, a picture file, a worksheet and a screen reader need of one figure.

    `key` names its files. `title` states what was computed, in ten words at most; `subtitle` says measure,
    place and period; `sentence` says in words what `chart` shows. `chart` is None where there is nothing that
    may be drawn, and then `sentence` says why. `table` holds the figures behind it, `fields` its columns;
    `stands_on` what its makers were given, the innermost's first (`ui.charts.lineage`). Drawn in a
    pre-election period its title is the neutral one of its key, whatever its maker found.
    """

    key: str
    title: str
    subtitle: str
    sentence: str
    chart: Drawing | None
    table: pl.DataFrame
    fields: tuple[Field, ...]
    stands_on: tuple[tuple[Given, ...], ...] = ()

    def __post_init__(self) -> None:
        if frozen.is_on():
            # Here and not where titles are written, so that nobody who draws a figure can forget it.
            object.__setattr__(self, "title", neutral.title(self.key))

    @property
    def shown(self) -> pl.DataFrame:
        """The table with only its own columns, in their order."""
        return self.table.select([field.name for field in self.fields])

    def cells(self, field: Field) -> list[Any]:
        """One column for a file or for paper: where a value is not told, the mark that says why."""
        return marked(self.table, field)

    @cached_property
    def spec(self) -> dict[str, Any]:
        """The chart as a Vega-Lite specification, to be read and not changed; ValueError where there is none.

        Not held against Vega-Lite's schema: for one chart that takes longer than all the rest of its making,
        and it says something of our code, not of the data. The tests hold every chart against it.
        """
        if self.chart is None:
            raise ValueError(f"The figure {self.key!r} has no picture: {self.sentence}")
        return dict(self.chart.to_dict(validate=False))

    @cached_property
    def on_screen(self) -> dict[str, Any]:
        """The specification for the browser: in the product's look, its rows as Arrow bytes.

        Streamlit packs what is not packed, by way of pandas and anew for every visitor.
        """
        rows = self.spec.get("datasets", {})
        return theme.on_screen({**self.spec, "datasets": {name: _packed(rows[name]) for name in rows}})


def marked(table: pl.DataFrame, field: Field) -> list[Any]:
    """The values of one column, each that is not told as its mark; None where it has none."""
    values = table[field.name].to_list()
    marks = table[field.mark].to_list() if field.mark else values
    return [mark if value is None else value for value, mark in zip(values, marks, strict=True)]


def titled(finding: str, otherwise: str) -> str:
    """The finding as title, or `otherwise` where a long name makes it too long for one."""
    return finding if len(finding.split()) <= MOST_WORDS else otherwise


def _packed(rows: list[dict[str, Any]]) -> bytes | list[dict[str, Any]]:
    # Shapes of wards stay as they are: the map's library reads GeoJSON, not a table.
    if any(isinstance(value, dict) for value in rows[0].values()):
        return rows
    packed = BytesIO()
    # Browsers read Arrow as it was before its newer kind of text.
    pl.DataFrame(rows, infer_schema_length=None).write_ipc_stream(
        packed, compat_level=pl.CompatLevel.oldest()
    )
    return packed.getvalue()

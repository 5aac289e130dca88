"""A frame as a table: figures of one precision, headings in words, readable by a screen reader."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import polars as pl
import streamlit as st

from ui import words
from ui.charts.figure import Field, Kind, marked

_COLUMNS: dict[Kind, Callable[..., Any]] = {
    "text": st.column_config.TextColumn,
    "link": partial(st.column_config.LinkColumn, display_text="Open"),
    "money": partial(st.column_config.NumberColumn, format="£%,.2f"),
    "percent": partial(st.column_config.NumberColumn, format="%.1f"),
    "number": partial(st.column_config.NumberColumn, format="%.1f"),
    "count": partial(st.column_config.NumberColumn, format="%,d"),
    "date": partial(st.column_config.DateColumn, format="D MMMM YYYY"),
}


FEW = 16
_OPENED = re.compile(r"https://[A-Za-z0-9./?=_-]+")


def table(frame: pl.DataFrame, fields: Sequence[Field], alt: str) -> None:
    """The columns of `frame` that `fields` name, in that order; `alt` says what the table is."""
    gaps = {mark for field in fields for mark in _gaps(frame, field)}
    gap = str(gaps.pop()) if len(gaps) == 1 and None not in gaps else "–"
    # Of a few rows each says its own mark, as text: nobody needs to sort them.
    told = [field for field in fields if field.mark] if gaps - {None} and frame.height <= FEW else []
    config = {
        field.name: st.column_config.TextColumn(field.label, alignment="right")
        if field in told
        else _COLUMNS[field.kind](field.label)
        for field in fields
    }
    texts = [
        pl.Series(field.name, [field.said(each) for each in marked(frame, field)], pl.String)
        for field in told
    ]
    shown = frame.with_columns(texts).select([field.name for field in fields])
    # As Arrow: of a Polars frame Streamlit would make a pandas frame first, and of that Arrow.
    packed = shown.to_arrow(compat_level=pl.CompatLevel.oldest())
    st.dataframe(packed, hide_index=True, column_config=config, alt=alt, width="stretch", placeholder=gap)


def _gaps(frame: pl.DataFrame, field: Field) -> set[str | None]:
    """What stands in a column where nothing is told: the marks that say why, or None."""
    values = zip(frame[field.name].to_list(), marked(frame, field), strict=True)
    return {mark for value, mark in values if value is None}


def still(key: str, frame: pl.DataFrame, fields: Sequence[Field], alt: str) -> None:
    """The same as a table that stands whole, on the screen and on paper: for few rows, in words.

    Its place is called after `key` and after the columns of numbers, which the style sheet sets to the right.
    """
    cells = {
        words.safe(field.label): [_cell(field, value) for value in marked(frame, field)] for field in fields
    }
    numbers = "".join(f"-n{place}" for place, field in enumerate(fields, 1) if field.is_number)
    with st.container(key=f"still{numbers}-{key}"):
        st.table(pl.DataFrame(cells), hide_index=True, border="horizontal", alt=alt)


def _cell(field: Field, value: object) -> str:
    """One value as Markdown that does nothing; an address of plain signs may be opened."""
    said = field.said(value)
    if field.kind == "link":
        return f"[Open]({said})" if _OPENED.fullmatch(said) else "–"
    if field.kind == "date":
        return words.safe(said).replace(" ", "\N{NO-BREAK SPACE}")
    return words.safe(said)

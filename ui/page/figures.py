"""Figures on a page: the picture, the sentence that says the same, its table and its files, on demand."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import polars as pl
import streamlit as st

from ui import frozen, words
from ui.charts import neutral
from ui.charts.figure import Field, Figure
from ui.exports import figure as picture
from ui.exports import workbook
from ui.page import packing
from ui.page.opening import as_drawn, section
from ui.page.tables import still, table
from ui.provenance import Provenance

MAP_HEIGHT = 420
FEW_ROWS, FEW_COLUMNS, ON_PAPER = 16, 4, 10
_MIME = {
    "png": "image/png",
    "svg": "image/svg+xml",
    "csv": "text/csv",
    "html": "text/html",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def show(figure: Figure, provenance: Provenance) -> None:
    """A figure: finding, measure, picture, the sentence that says the same; table and files on demand."""
    with st.container(key=f"figure-{figure.key}"):
        _heading(figure)
        if figure.chart is not None:
            st.vega_lite_chart(
                spec=figure.on_screen,
                theme=None,
                width="stretch",
                key=f"chart-{figure.key}",
                alt=figure.sentence,
            )
        _said(words.safe(figure.sentence), words.safe(provenance.credited))
        _on_demand(figure, provenance, with_table=True)


def show_table(figure: Figure, provenance: Provenance) -> None:
    """A figure that is a table to scroll in, on paper its first rows; and its files on demand."""
    _tabled(figure, provenance, partial(_both, figure.key))


def show_any(figure: Figure, provenance: Provenance) -> None:
    """A figure with its picture where it has one, else its table: of few rows it stands whole."""
    if figure.chart is not None:
        show(figure, provenance)
    elif figure.table.height > FEW_ROWS:
        _tabled(figure, provenance, partial(_both, figure.key))
    else:
        is_narrow = len(figure.fields) <= FEW_COLUMNS
        _tabled(figure, provenance, partial(still if is_narrow else _either, figure.key))


def _either(key: str, frame: pl.DataFrame, fields: Sequence[Field], alt: str) -> None:
    """Many columns: whole where there is room and on paper, else one to scroll in, which keys can reach."""
    with st.container(key=f"narrow-{key}"):
        table(frame, fields, alt)
    # Nobody looks a file's line up from paper: the style sheet leaves these two columns out there.
    is_lined = [field.name for field in fields[-2:]] == ["_file", "_row"]
    with st.container(key=f"wide-{'lined-' if is_lined else ''}{key}"):
        still(key, frame, fields, alt)


def _both(key: str, frame: pl.DataFrame, fields: Sequence[Field], alt: str) -> None:
    """A long table to scroll in, and in its place on paper its first rows, as the style sheet says."""
    with st.container(key=f"scrolled-{key}"):
        table(frame, fields, alt)
    with st.container(key=f"paper-{key}"):
        # Nobody looks a file's line up from paper.
        shown = [field for field in fields if not field.name.startswith("_")]
        still(f"paper-{key}", frame.head(ON_PAPER), shown, alt)
        if frame.height > ON_PAPER:
            st.caption(f"{words.count(frame.height - ON_PAPER, 'more row')}: in the files of the page.")


def _tabled(figure: Figure, provenance: Provenance, draw: Callable[..., None]) -> None:
    with st.container(key=f"figure-{figure.key}"):
        _heading(figure)
        st.markdown(words.safe(figure.sentence))
        if figure.table.height:
            draw(figure.table, figure.fields, figure.title)
            _on_demand(figure, provenance, with_table=False)


def show_each(figures: Sequence[Figure], provenance: Provenance) -> None:
    """Figures one under the other, all with the same lines; in a pre-election period without what changed."""
    told = [figure for figure in figures if neutral.is_told(figure.key)]
    for figure in told:
        show_any(figure, provenance)
    if len(told) < len(figures):
        st.markdown(frozen.LEFT_OUT)


def pair(heading: str, sealed: Sequence[workbook.Sealed]) -> None:
    """Two figures side by side, each with its own lines; one under the other where the screen is narrow."""
    section(heading)
    for column, (figure, provenance) in zip(st.columns(len(sealed), gap="large"), sealed, strict=True):
        with column:
            show(figure, provenance)


def show_map(map_: Figure, bars: Figure, provenance: Provenance, deck: Callable[[], Any]) -> None:
    """A map to read, print and have read out, and its bars; one to move about in where somebody asks."""
    if map_.chart is None:
        st.markdown(words.safe(map_.sentence))
        return
    for column, figure in zip(st.columns(2, gap="large"), (map_, bars), strict=True):
        with column:
            show(figure, provenance)
    if st.toggle("Move about in the map", key="moving-map"):
        st.pydeck_chart(deck(), height=MAP_HEIGHT, alt=map_.sentence, key="deck")


def take_away(
    figures: Sequence[workbook.Sealed],
    provenance: Provenance,
    title: str,
    to_print: Callable[[], bytes] | None = None,
) -> None:
    """Everything on the page as one workbook, the address, and the lines that every file carries.

    `to_print` makes the page as one file to print, where it can be had so.
    """
    section(
        "Take it with you",
        "The address of this page holds every choice made on it: copy it to share what you see. A figure "
        "goes into an evidence pack from its own table and downloads.",
    )
    with st.container(key="take-away"):
        told = [sealed for sealed in figures if neutral.is_told(sealed[0].key)]
        make = partial(workbook.page_to_xlsx, told, provenance, title)
        _button("All figures as a workbook (XLSX)", make, _file_name("page", provenance, "xlsx"))
        if to_print is not None:
            _button("This page to print (HTML)", to_print, _file_name("page", provenance, "html"))
    st.caption("  \n".join(words.safe(line) for line in provenance.lines()))


def _heading(figure: Figure) -> None:
    _said(f"### {words.safe(figure.title)}", words.safe(figure.subtitle))


def _said(*paragraphs: str) -> None:
    # One element and not several: what an element costs is most of what a rerun costs.
    st.markdown("\n\n".join(paragraphs), anchors=False)


def _on_demand(figure: Figure, provenance: Provenance, *, with_table: bool) -> None:
    label = "Table and downloads" if with_table else "Downloads"
    # Opening asks the server: what nobody opens is neither sent nor made.
    box = st.expander(f"{label}: {figure.key.replace('-', ' ')}", key=f"more-{figure.key}", on_change="rerun")
    if not box.open:
        return
    with box:
        if with_table:
            table(figure.table, figure.fields, figure.sentence)
        with st.container(horizontal=True):
            said = packing.button(figure, provenance)
            if figure.chart is not None:
                _button(
                    "PNG", partial(picture.png, figure, provenance), _file_name(figure.key, provenance, "png")
                )
                _button(
                    "SVG", partial(picture.svg, figure, provenance), _file_name(figure.key, provenance, "svg")
                )
            _button(
                "CSV", partial(workbook.to_csv, figure, provenance), _file_name(figure.key, provenance, "csv")
            )
            make = partial(workbook.to_xlsx, [figure], provenance, figure.title)
            _button("XLSX", make, _file_name(figure.key, provenance, "xlsx"))
        if said:
            # An alert is read out when it comes.
            st.info(words.safe(said))


def _button(label: str, make: Callable[[], bytes], file_name: str) -> None:
    mime = _MIME[file_name.rsplit(".", 1)[1]]
    st.download_button(label, as_drawn(make), file_name, mime, key=f"get-{file_name}", on_click="ignore")


def _file_name(key: str, provenance: Provenance, ending: str) -> str:
    stem = re.sub(r"[^a-z0-9]+", "-", f"{key} {provenance.place} {provenance.period}".lower()).strip("-")
    return f"{stem}.{ending}"

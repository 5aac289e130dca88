"""The list of the evidence pack: what is on it, in which order, in which part, with which sentence."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from urllib.parse import parse_qs

import streamlit as st

from ui import evidence, words
from ui.charts.figure import Figure
from ui.exports.pack.item import Item
from ui.exports.pack.listed import LONGEST_NOTE, LONGEST_TITLE, Listed, called, is_exempt
from ui.page import packing
from ui.page.leading import PAGES, lead
from ui.page.opening import section
from ui.page.tables import table


def teach(what: str, steps: Sequence[str]) -> None:
    """Nothing is on the list yet: what a pack is, and how one is made. The page ends here."""
    said = "\n".join(f"{number}. {step}" for number, step in enumerate(steps, 1))
    section("How a pack is made", f"{what}\n\n{said}")
    lead("concentration", "Begin with: Who do we pay, and how few are they?")
    st.stop()


def pack_title(listed: Listed) -> None:
    """Ask for the title of the pack."""
    st.text_input(
        "Title of the pack",
        value=listed.title,
        max_chars=LONGEST_TITLE,
        key="pack-title",
        on_change=_titled,
        placeholder="Ten words at most, such as: Who we pay for adult social care",
    )


def arrange(listed: Listed, hidden: Collection[int], *, is_officer: bool) -> None:
    """Each figure on the list, with all that can be done with it; of those at `hidden` places no more."""
    for place, (kept, item) in enumerate(zip(listed.kept, listed.items, strict=True), 1):
        with st.container(border=True, key=f"listed-{place}"):
            if place in hidden:
                st.markdown(f"### {called(item)}\n\n{evidence.HIDDEN}", anchors=False)
                _moves(item, kept.key, place, len(listed.kept))
            else:
                _one(item, kept.key, place, len(listed.kept), is_officer=is_officer)


def _one(item: Item, key: str, place: int, count: int, *, is_officer: bool) -> None:
    _said(item)
    st.text_input(
        f"Sentence under {_named(item)}",
        value=item.note,
        max_chars=LONGEST_NOTE,
        key=f"note-{key}",
        on_change=partial(_noted, key),
    )
    if is_officer:
        _part(item, key)
    _moves(item, key, place, count)
    _look(item, key)


def _said(item: Item) -> None:
    seal = item.seal
    shown = f"{words.safe(item.figure.subtitle)}  \n{words.safe(seal.filters)}. {words.safe(seal.source)}"
    st.markdown(f"### {called(item)}. {words.safe(item.figure.title)}\n\n{shown}", anchors=False)
    with st.container(key=f"lead-from-{item.id}"):
        st.page_link(
            PAGES / f"{item.page}.py",
            label=f"From: {words.safe(item.page_title)}",
            query_params=parse_qs(item.address),
        )


def _part(item: Item, key: str) -> None:
    if is_exempt(item):
        st.caption(evidence.RESTRICTED)
        return
    st.radio(
        f"Part of {_named(item)}",
        ["A", "B"],
        index=0 if item.part == "A" else 1,
        format_func={"A": "Part A: public", "B": "Part B: exempt"}.__getitem__,
        key=f"part-{key}",
        horizontal=True,
        on_change=partial(_parted, key),
    )


def _moves(item: Item, key: str, place: int, count: int) -> None:
    name = _named(item)
    with st.container(horizontal=True):
        up, down = partial(_moved, key, -1), partial(_moved, key, 1)
        st.button(f"Move {name} up", key=f"up-{key}", on_click=up, disabled=place == 1)
        st.button(f"Move {name} down", key=f"down-{key}", on_click=down, disabled=place == count)
        st.button(f"Take {name} off", key=f"off-{key}", on_click=partial(packing.take_off, key))


def _look(item: Item, key: str) -> None:
    """The figure itself, for whoever opens it."""
    box = st.expander(f"Look at {_named(item)}", key=f"look-{key}", on_change="rerun")
    if box.open:
        with box:
            _drawn(item.figure, key)


def _drawn(figure: Figure, key: str) -> None:
    st.markdown(words.safe(figure.sentence))
    if figure.chart is None:
        table(figure.table, figure.fields, figure.title)
    else:
        st.vega_lite_chart(
            spec=figure.on_screen, theme=None, width="stretch", key=f"drawn-{key}", alt=figure.sentence
        )


def _named(item: Item) -> str:
    return called(item).replace("Figure", "figure")


def _titled() -> None:
    packing.keep(packing.kept().titled(st.session_state["pack-title"]))


def _noted(key: str) -> None:
    packing.keep(packing.kept().noted(key, st.session_state[f"note-{key}"]))


def _parted(key: str) -> None:
    packing.keep(packing.kept().parted(key, st.session_state[f"part-{key}"]))


def _moved(key: str, by: int) -> None:
    packing.keep(packing.kept().moved(key, by))

"""Cards side by side: a figure each, and the page that says more."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from ui import frozen, words
from ui.glance import Card

MOST = 5
PAGES = Path(__file__).resolve().parents[2] / "pages"


def cards(heading: str, found: Sequence[Card], council: str) -> None:
    """At most five, in a line that breaks where the screen is narrow; each leads to its page."""
    st.markdown(f"## {heading}", anchors=False)
    with st.container(horizontal=True, key="cards"):
        for each in found[:MOST]:
            with st.container(border=True, key=f"card-{each.key}"):
                _card(each, council)


def _card(card: Card, council: str) -> None:
    lines = [f"### {words.safe(card.label)}", f"**{words.safe(card.value)}**"]
    # What was found and how it changed is a headline; how much is known is none.
    told = (card.known,) if frozen.is_on() else (card.said, card.change, card.known)
    lines += [words.safe(line) for line in told if line]
    st.markdown("\n\n".join(lines), anchors=False)
    st.page_link(
        PAGES / f"{card.page}.py", label=card.link, query_params={"council": council, **card.address}
    )

"""The search: its box at the head of every page, and what it found."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from ui import words
from ui.filters.finding import LONGEST
from ui.find import Group
from ui.page.leading import PAGES

FIND, LABEL = "find", "Find a supplier, ward, grant or word"


def box(page: str) -> None:
    """The box at the head of `page`: what is typed is looked for on the page of finding, the council kept."""
    if page == FIND:
        return
    line = st.form("find", clear_on_submit=True, border=False).container(
        horizontal=True, vertical_alignment="bottom", key="find-line"
    )
    typed = line.text_input(LABEL, key="find-text", placeholder=LABEL, max_chars=LONGEST)
    is_asked = line.form_submit_button("Find")
    if is_asked:
        kept = {"council": st.query_params["council"]} if "council" in st.query_params else {}
        asked = {"q": typed.strip()} if typed.strip() else {}
        st.switch_page(PAGES / f"{FIND}.py", query_params={**kept, **asked})


def results(found: Sequence[Group]) -> None:
    """What was found, kind by kind: each a link to its page, and a line of fact."""
    for place, group in enumerate(found):
        st.markdown(f"## {group.heading}\n\n{group.note}".strip(), anchors=False)
        with st.container(key=f"found-{place}"):
            for each in group.results:
                with st.container(key=f"lead-{each.key}"):
                    label = words.safe(each.name)
                    st.page_link(PAGES / f"{each.page}.py", label=label, query_params=dict(each.address))
                    st.markdown(words.safe(each.fact))

"""From one page to another: what was chosen here is chosen there."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

PAGES = Path(__file__).resolve().parents[2] / "pages"


def lead(name: str, label: str, **address: str) -> None:
    """A link to the page of this name, with these choices in its address."""
    with st.container(key=f"lead-{name}"):
        st.page_link(PAGES / f"{name}.py", label=label, query_params=address)

"""From one page to another: what was chosen here is chosen there."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import streamlit as st

from ui import words

PAGES = Path(__file__).resolve().parents[2] / "pages"


def lead(name: str, label: str, **address: str) -> None:
    """A link to the page of this name, with these choices in its address."""
    with st.container(key="-".join(("lead", name, *address.values()))):
        st.page_link(PAGES / f"{name}.py", label=words.safe(label), query_params=address)


def lead_wards(council: str, wards: Iterable[tuple[str, str]]) -> None:
    """A link to the page of each of these wards: its code, and what the link says."""
    for ward, label in wards:
        lead("ward", label, council=council, ward=ward)

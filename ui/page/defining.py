"""What a measure is, what the product says of itself, and whom to tell of an error in a figure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote

import streamlit as st

from ui import words
from ui.provenance import Standing

_EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+")
_ADDRESS = re.compile(r"https://[A-Za-z0-9./_~%?=&-]+")


def define(title: str, lines: Sequence[tuple[str, str]], sql: str) -> None:
    """One measure: its name, what is said of it line by line, and on demand the SQL it is worked out by."""
    said = "\n".join(f"- **{name}**: {words.safe(text)}" for name, text in lines if text)
    st.markdown(f"### {words.safe(title)}\n\n{said}", anchors=False)
    with st.expander("The SQL it is worked out by", key="measure-sql"):
        st.code(sql, language="sql", wrap_lines=True)


def fold(label: str, text: str) -> None:
    """A text of our own, in Markdown, which opens where somebody asks for it."""
    with st.expander(label, key=f"folded-{label.lower().replace(' ', '-')}"):
        st.markdown(text, anchors=False)


def report_error(standing: Standing) -> None:
    """Whom to tell of an error in any figure, and what to quote so that it can be found."""
    contact = standing.contact
    if _EMAIL.fullmatch(contact):
        subject = quote(f"Error in a figure: store {standing.version}", safe="")
        told = f"[write to {words.safe(contact)}](mailto:{contact}?subject={subject})"
    elif contact.startswith("https://") and _ADDRESS.fullmatch(contact):
        told = f"[use this page]({contact})"
    else:
        told = "write to the council that runs this"
    st.markdown(
        f"To report an error, {told}. Quote the title of the figure, the address of the page, which holds "
        f"every choice, and the store: **{words.safe(standing.version)}**. Where a row is wrong, quote its "
        "file and line too. A mended file is loaded beside the wrong one; the page of sources tells them."
    )

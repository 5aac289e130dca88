"""What somebody types to find."""

from __future__ import annotations

import re

import streamlit as st

from ui.filters.widgets import from_address, made, to_address

LONGEST = 120
NUMBER = re.compile(r"[0-9]{1,18}")


def text(label: str, key: str, placeholder: str = "") -> str:
    """What is typed, kept in the page's address."""
    asked = from_address(key)
    held = st.session_state.get(key)
    wanted = (held if isinstance(held, str) else "") if asked is None else "".join(asked[:1])
    st.session_state[key] = wanted[:LONGEST]
    value = st.text_input(label, key=key, placeholder=placeholder, max_chars=LONGEST).strip()
    to_address(key, [value] if value else [])
    made(key, [value] if value else [], {value: value})
    return value


def number(key: str) -> int | None:
    """The number that is chosen of a filter drawn later, or asked for by the address; None where none is."""
    asked = from_address(key)
    wanted = st.session_state.get(key) if asked is None else "".join(asked[:1])
    return int(wanted) if isinstance(wanted, str) and NUMBER.fullmatch(wanted) else None

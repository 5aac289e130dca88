"""Sign in and out by the council's own sign-on, and as whom the reader is signed in."""

from __future__ import annotations

import streamlit as st

from ui import words

OFFICER, NONE = "an officer", "not an officer here, or not lately enough: sign out and in again"


def sign(email: str, *, is_signed_in: bool, is_officer: bool) -> None:
    """The button, and whether the one who is signed in is an officer here."""
    if not is_signed_in:
        st.button("Sign in", on_click=st.login)
        return
    with st.container(horizontal=True, vertical_alignment="center", key="signed-in"):
        st.caption(words.safe(f"Signed in as {email or words.UNKNOWN}, {OFFICER if is_officer else NONE}."))
        st.button("Sign out", on_click=st.logout)

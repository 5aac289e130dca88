"""A form by which an officer decides something: who, why, and which verdict."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from ui import words

LONGEST = 2000
# The number of an event has 16 figures at most, and a table sets commas between them.
NUMBER = 40
INCOMPLETE = "Nothing was recorded: say who decides and why."
TYPED = "The name is recorded as said, not proven: nobody signs in here."


@dataclass(frozen=True)
class Said:
    """A verdict, by whom and why, none of them empty; `is_proven` where a sign-on vouches for `by`."""

    verdict: str
    by: str
    because: str
    is_proven: bool = False


def decide(key: str, verdicts: Mapping[str, str], signed_on_as: str) -> Said | None:
    """Ask why, and who where no sign-on says it; a button for each of `verdicts` (verdict to label).

    None until one is pressed.
    """
    with st.form(f"form-{key}"):
        by = signed_on_as or st.text_input("Who decides", key=f"by-{key}", max_chars=200)
        st.caption(words.safe(f"Recorded in the name of {by}.") if signed_on_as else TYPED)
        because = st.text_input("Why", key=f"because-{key}", max_chars=LONGEST)
        with st.container(horizontal=True):
            pressed = [
                verdict
                for verdict, label in verdicts.items()
                if st.form_submit_button(label, key=f"{verdict}-{key}")
            ]
    if not pressed:
        return None
    if not by.strip() or not because.strip():
        st.error(INCOMPLETE)
        return None
    return Said(pressed[0], by, because, bool(signed_on_as))


def event() -> int | None:
    """The number of the event to hide; None where none is written."""
    text = (
        st.text_input("Number of the event", key="event-to-hide", max_chars=NUMBER).replace(",", "").strip()
    )
    if text and not (text.isascii() and text.isdigit()):
        st.error("The number of an event is figures only; it stands in the report line of a supplier.")
    return int(text) if text.isascii() and text.isdigit() else None


def recorded(sentence: str) -> None:
    """Say that a decision is on record."""
    st.success(sentence)

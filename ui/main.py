"""The contents page: which pages there are, in which order, and over which state of the data they stand."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from ui import page, roles
from ui.first_start import FIRST_START, State
from ui.provenance import Standing
from ui.turn import TURN
from warehouse import ask
from warehouse.errors import MultiplierError, QuestionMisasked
from warehouse.log import log
from warehouse.settings import settings

PAGES = Path(__file__).resolve().parent.parent / "pages"
ASK_AGAIN_SECONDS = 0.5


def pages(*, is_officer: bool) -> list[st.Page]:
    """Every page under its file's name, the first at the bare address too; one is for officers only."""
    file, title = PAGES / "concentration.py", "Commissioning concentration"
    found = [
        st.Page(file, title=title, url_path="start", default=True),
        st.Page(file, title=title, url_path="concentration", visibility="hidden"),
        st.Page(PAGES / "insolvency.py", title="Supplier insolvency"),
        st.Page(PAGES / "sources.py", title="Sources and methods"),
    ]
    return [*found, st.Page(PAGES / "review.py", title="Matches and decisions")] if is_officer else found


def contents() -> None:
    """Choose the page by its address and run it; whatever is in the way is said in a sentence."""
    page.look()
    chosen = st.navigation(pages(is_officer=officer()), position="top")
    state = FIRST_START.state
    if state and not state.is_over:
        wait()
        return
    try:
        # One snapshot for the whole page: a store that is published meanwhile cannot mix its figures in.
        with TURN, ask.snapshot(), page.entered(standing()):
            chosen.run()
    except QuestionMisasked as error:
        log.error("%s", error.sentence)
        page.trouble(
            "The store was made by another version of Multiplier. "
            "`python -m pipelines build` makes it anew from the landed files."
        )
    except MultiplierError as error:
        log.error("%s", error.sentence)
        page.trouble(state.trouble if state and state.trouble else error.public)


def officer() -> bool:
    """Whether this reader is one, by the settings and the sign-on alone."""
    return roles.is_officer(settings().officers, settings().officer_emails, st.user.to_dict())


def standing() -> Standing:
    """Which store is shown, and to whom: what an address says of the reader counts for nothing."""
    about, chosen = ask.about(), settings()
    if chosen.officers == roles.SIGNED_IN and "is_logged_in" in st.user:
        signed_in = bool(st.user["is_logged_in"])
        st.button("Sign out" if signed_in else "Sign in", on_click=st.logout if signed_in else st.login)
    return Standing(about.version, about.built_at, about.is_demo, officer(), chosen.contact)


@st.fragment(run_every=ASK_AGAIN_SECONDS)
def wait() -> None:
    """Show how far the demonstration council is; the page opens by itself when it is there."""
    state = FIRST_START.state or State(1.0, "ready", is_over=True)
    if state.is_over:
        st.rerun()
    page.building(state.what, state.part)


contents()

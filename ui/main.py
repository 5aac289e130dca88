"""The contents page: which pages there are, in which order, and over which state of the data they stand."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import streamlit as st

from ui import page, roles
from ui.first_start import FIRST_START, State
from ui.provenance import Standing
from ui.turn import TURN
from warehouse import ask, evidence
from warehouse.errors import MultiplierError, QuestionMisasked
from warehouse.log import log
from warehouse.settings import settings

PAGES = Path(__file__).resolve().parent.parent / "pages"
ASK_AGAIN_SECONDS = 0.5


class Reader(NamedTuple):
    """Whether the reader is an officer, and the name that the sign-on proved; empty where it proved none."""

    is_officer: bool
    name: str


def pages(*, is_officer: bool) -> list[st.Page]:
    """Every page under its file's name, the first at the bare address too; the last are for officers only."""
    first = PAGES / "overview.py"
    found = [
        st.Page(first, title="Overview", url_path="start", default=True),
        st.Page(first, title="Overview", url_path="overview", visibility="hidden"),
        st.Page(PAGES / "concentration.py", title="Commissioning concentration"),
        st.Page(PAGES / "insolvency.py", title="Supplier insolvency"),
        st.Page(PAGES / "funding.py", title="Funding reach"),
        st.Page(PAGES / "hub.py", title="Hub activity"),
        st.Page(PAGES / "skills.py", title="Skills"),
        st.Page(PAGES / "ward.py", title="Ward"),
        st.Page(PAGES / "find.py", title="Find"),
        st.Page(PAGES / "evidence.py", title="Evidence pack"),
        st.Page(PAGES / "sources.py", title="Sources"),
        st.Page(PAGES / "methods.py", title="Methods"),
    ]
    officers = [
        st.Page(PAGES / "review.py", title="Matches and decisions"),
        st.Page(PAGES / "load.py", title="Load data"),
    ]
    return [*found, *officers] if is_officer else found


def contents() -> None:
    """Choose the page by its address and run it; whatever is in the way is said in a sentence."""
    page.look()
    who = reader()
    chosen = st.navigation(pages(is_officer=who.is_officer), position="top")
    state = FIRST_START.state
    if state and not state.is_over:
        wait()
        return
    try:
        # One snapshot for the whole page: a store that is published meanwhile cannot mix its figures in.
        with (
            TURN,
            ask.snapshot(),
            page.entered(standing(who), ask.hidden, evidence.answered, chosen.url_path or "overview"),
        ):
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


def reader() -> Reader:
    """Who reads, by the settings and the sign-on alone: what an address says counts for nothing."""
    chosen, user, now = settings(), st.user.to_dict(), datetime.now(UTC)
    asked = (chosen.officers, chosen.officer_emails, user, now)
    return Reader(roles.is_officer(*asked), roles.signed_on_as(*asked))


def standing(who: Reader) -> Standing:
    """Which store is shown, and to whom; and the button of the sign-on, where there is one."""
    about, chosen, user = ask.about(), settings(), st.user.to_dict()
    if chosen.officers == roles.SIGNED_IN and "is_logged_in" in user:
        page.sign(roles.address(user), is_signed_in=user["is_logged_in"] is True, is_officer=who.is_officer)
    return Standing(
        about.version, about.built_at, about.is_demo, who.is_officer, chosen.contact, who.name,
        about.frozen is not None, about.frozen.until if about.frozen else None,
    )  # fmt: skip


@st.fragment(run_every=ASK_AGAIN_SECONDS)
def wait() -> None:
    """Show how far the demonstration council is; the page opens by itself when it is there."""
    state = FIRST_START.state or State(1.0, "ready", is_over=True)
    if state.is_over:
        st.rerun()
    page.building(state.what, state.part)


contents()

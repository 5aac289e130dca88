"""Give files: choose them, see what they would change, say yes, watch, go back. In words of the page."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from ui import asked, given, words
from ui.errand import Errand
from ui.given import Part, Told
from ui.page.tables import table
from ui.uploads import LEAVE

log = logging.getLogger("multiplier")
AGAIN_SECONDS = 0.5
LONGEST = 200
PATHS = "--"
"""What follows on the command line are files, whatever they are called."""
_TASK = "what is being loaded"
Step = Literal["preview", "load", "undo"]


@dataclass(frozen=True)
class Task:
    """What is under way or just done: the step, its run, and the files with what was said of them."""

    step: Step
    errand: Errand
    words: tuple[str, ...] = ()
    # Taken away with all that is in it when the task is forgotten, or the session is.
    folder: TemporaryDirectory[str] | None = field(default=None, repr=False)


def allow() -> None:
    """Let this session send files; only for a page that is drawn for an officer."""
    if context := get_script_run_ctx(suppress_warning=True):
        LEAVE.give(context.session_id)


def task() -> Task | None:
    """What this session does at the moment. Files that were loaded are not kept here any longer."""
    found = st.session_state.get(_TASK)
    if not isinstance(found, Task):
        return None
    if found.step == "load" and found.errand.state.is_over and found.folder:
        found.folder.cleanup()
    return found


def begin(step: Step, by: str, before: Task | None = None) -> None:
    """Load the files looked at before, or go back to the store of before; the page is drawn anew."""
    options = ["--files"] if step == "undo" else ["--steps", *(before.words if before else ())]
    log.info("%s asks to %s", by or "An officer who is not signed in", step)
    folder, said = (before.folder, before.words) if before else (None, ())
    st.session_state[_TASK] = Task(step, Errand([step, *options]), said, folder)
    st.rerun()


def forget() -> None:
    """Begin anew: the files given are taken away."""
    done = st.session_state.pop(_TASK, None)
    if isinstance(done, Task) and done.folder:
        done.folder.cleanup()
    st.rerun()


def ask(sources: Sequence[str]) -> None:
    """Ask for files and for what they do not tell themselves; begin to look at them."""
    with st.form("give"):
        files = st.file_uploader("Files", accept_multiple_files=True, key="files-to-load")
        told = _told(sources)
        pressed = st.form_submit_button("Look at them", key="give-look")
    if pressed and not files:
        st.error("Nothing was given: choose one file or more.")
    elif pressed:
        folder: TemporaryDirectory[str] = TemporaryDirectory(prefix="multiplier-given-")
        kept = given.keep(Path(folder.name), ((each.name, each.getvalue()) for each in files))
        _look(folder, told, tuple(map(str, kept)))


def tell(before: Task, sources: Sequence[str]) -> None:
    """Ask again what the files looked at do not tell themselves; begin to look at them anew."""
    with st.form("tell"):
        told = _told(sources)
        pressed = st.form_submit_button("Look again", key="tell-look")
    if pressed:
        _look(before.folder, told, before.words[before.words.index(PATHS) + 1 :])


def _look(folder: TemporaryDirectory[str] | None, told: Told, paths: tuple[str, ...]) -> None:
    said = (*told.options(), PATHS, *paths)
    st.session_state[_TASK] = Task("preview", Errand(["preview", "--steps", *said]), said, folder)
    st.rerun()


def _told(sources: Sequence[str]) -> Told:
    return Told(
        st.text_input("Whose files, where they do not say", key="give-council", max_chars=LONGEST),
        st.text_input(
            "Which period, for files without dates, as 2024-05", key="give-period", max_chars=LONGEST
        ),
        str(st.selectbox("What they are", ["", *sources], format_func=_named, key="give-source")),
        st.text_area(
            "What a heading means, a line each, as amount = Net Amount", key="give-mapping", max_chars=2_000
        ),
    )


def templates() -> None:
    """Offer the templates, each made when it is asked for."""
    with st.container(horizontal=True):
        for label, name in asked.BOOKS.items():
            st.download_button(label, partial(asked.book, name), name, key=f"get-{name}", on_click="ignore")
        label = "All, with CSV and schemas"
        st.download_button(label, asked.everything, asked.ALL, key="get-templates", on_click="ignore")


@st.fragment(run_every=AGAIN_SECONDS)
def wait(under_way: Task) -> None:
    """Show how far it is; the page is drawn anew when it is over."""
    state = under_way.errand.state
    if state.is_over:
        st.rerun()
    st.progress(state.part, text=words.safe(words.capital(state.what)))


def part(found: Part) -> None:
    """One part of a file: what it was understood as, what it would change, its first rows."""
    st.markdown(f"### {words.safe(given.named(found))}", anchors=False)
    is_refused = found["status"] == "refused"
    (st.error if is_refused else st.markdown)(words.safe(words.capital(found["sentence"])))
    if sentence := given.change(found):
        st.markdown(words.safe(sentence))
    for title, (frame, fields) in (
        ("Headings", given.headings(found)),
        ("First rows", given.first_rows(found)),
        (given.aside(found), given.first_aside(found)),
    ):
        if frame.height:
            st.markdown(f"**{words.safe(title)}**")
            table(frame, fields, f"{title} of {given.named(found)}")


def _named(source: str) -> str:
    return words.capital(source.replace("_", " ")) if source else "They tell it themselves"


def button(label: str, key: str) -> bool:
    """A button; whether it was pressed."""
    return st.button(words.safe(label), key=key)

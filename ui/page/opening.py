"""How every page opens, and its weathers: the answer, the coverage strip, stale, empty, in trouble."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import polars as pl
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ui import frozen, words
from ui.charts.figure import Field
from ui.page import finding, packing
from ui.page.tables import table
from ui.provenance import DEMONSTRATION, Standing

STYLE = Path(__file__).parent.with_name("style.css")
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+")
_ADDRESS = re.compile(r"https://[A-Za-z0-9./_~%?=&-]+")
_ENTERED = "the page was entered through the contents"
_HIDDEN = "what is hidden now"


def look() -> None:
    """The look of everything, whatever the weather."""
    st.set_page_config(layout="wide")
    st.html(STYLE)


@contextmanager
def entered(
    standing: Standing,
    hidden: Callable[[], frozenset[int]] = frozenset,
    answered: packing.Answers = list,
    address: str = "",
) -> Iterator[None]:
    """What ui/main.py puts round a page: the demonstration's banner, the date, and the leave to open.

    `hidden` says which events nobody is to see, while the page is drawn and later, when a file is made of it;
    `answered` what was asked for the page so far; `address` is the page's own.
    """
    around = packing.begin(address, standing, hidden, answered)
    if standing.is_demo:
        with st.container(key="banner"):
            st.info(f"{DEMONSTRATION} Load your own files with `python -m pipelines load`.")
    with st.container(horizontal=True, vertical_alignment="center", key="head"):
        st.caption(f"Multiplier · data as of {words.day(standing.built_at)}")
        finding.box(address)
    if standing.is_frozen:
        st.info(standing.frozen)
    packing.line(around)
    st.session_state[_ENTERED], st.session_state[_HIDDEN] = standing, hidden
    try:
        with frozen.held(standing.is_frozen):
            yield
    finally:
        del st.session_state[_ENTERED], st.session_state[_HIDDEN]
        packing.end()


def as_drawn(make: Callable[[], bytes]) -> Callable[[], bytes]:
    """`make`, for a click later on: RuntimeError where an event was hidden since, as the file may show it."""
    hidden = st.session_state[_HIDDEN]
    drawn_without = hidden()

    def made() -> bytes:
        if hidden() - drawn_without:
            raise RuntimeError("An event was hidden since this page was drawn: load the page anew.")
        return make()

    return made


def standing() -> Standing | None:
    """What `entered` was told of the store and the reader; None outside of it."""
    found = st.session_state.get(_ENTERED)
    return found if isinstance(found, Standing) else None


def open_page(question: str) -> tuple[Standing, DeltaGenerator]:
    """The question as title. Gives the store's standing and the place for the answer, known only later.

    A page that was not entered through ui/main.py stops here.
    """
    now = standing()
    if now is None:
        st.error("This page opens only through the contents page.")
        st.stop()
    st.title(question, anchor=False)
    packing.titled(question)
    return now, st.container(key="answer")


def answer(place: DeltaGenerator, sentence: str, *, is_computed: bool = True) -> None:
    """The answer, in Markdown whose data is already made safe.

    One that is computed of what councils and others do is not shown in a pre-election period.
    """
    place.markdown(frozen.ANSWER if is_computed and frozen.is_on() else sentence)


def chosen(shown: str) -> None:
    """What is chosen, in words, readable without opening a filter."""
    st.caption(f"Shown: {words.safe(shown)}.")


def section(heading: str, sentence: str = "") -> None:
    """A heading, and under it a sentence in Markdown whose data is already made safe."""
    st.markdown(f"## {heading}\n\n{sentence}".strip(), anchors=False)


def coverage(line: str, missing: Sequence[str], set_aside: pl.DataFrame) -> None:
    """The coverage strip: one line, which opens to what is missing and what was set aside."""
    box = st.expander(f"Coverage: {words.safe(line)}", key="coverage", on_change="rerun")
    with box:
        for sentence in missing:
            st.markdown(words.safe(sentence))
        if set_aside.height and box.open:
            fields = (
                Field("_file", "File"),
                Field("reason", "Set aside because"),
                Field("rows", "Rows", "count"),
                Field("first_row", "First line", "count"),
            )
            table(set_aside, fields, "Rows set aside, by file and reason")


def weather(*sentences: str | None) -> None:
    """What to know before reading: since when the data is old, for one. None is fair weather."""
    for sentence in sentences:
        if sentence:
            st.warning(words.safe(sentence))


def empty(filters: Sequence[str], period: str, what: str = "payment") -> None:
    """Nothing matches: which filter does it, and the one thing to do. The page ends here."""
    if filters:
        st.info(
            words.safe(
                f"No {what} matches all the filters in {period}. Lift the filter on {words.listed(filters)}."
            )
        )
    else:
        st.info(
            words.safe(
                f"No {what} matches these filters in {period}. Lift one of them, or choose another period."
            )
        )
    st.stop()


def building(what: str, part: float) -> None:
    """The very first start: the demonstration council is being made. `part` of it, 0 to 1, is done."""
    st.title("Getting ready", anchor=False)
    st.markdown("Nothing is loaded yet, so a fictional council is being made to show what is here.")
    st.progress(min(max(part, 0.0), 1.0), text=words.safe(what))


def trouble(sentence: str) -> None:
    """What went wrong, as a sentence, with nothing of the machinery."""
    st.error(words.safe(sentence))


def bullets(lines: Sequence[str]) -> None:
    """Sentences of data, one under the other."""
    st.markdown("\n".join(f"- {words.safe(line)}" for line in lines))


def notes(lines: Sequence[str]) -> None:
    """What to bear in mind: three lines at most."""
    section("What to bear in mind", "\n".join(f"- {words.safe(line)}" for line in lines[:3]))


def report(contact: str, place: str, events: Sequence[int]) -> None:
    """Whom to tell of an error, and what to quote."""
    numbers = ", ".join(str(event) for event in events)
    said = f"Quote event {words.safe(numbers)}." if events else ""
    if _EMAIL.fullmatch(contact):
        about = quote(f"Error about a supplier: event {numbers}", safe="")
        told = f"[write to {words.safe(contact)}](mailto:{contact}?subject={about})"
    elif contact.startswith("https://") and _ADDRESS.fullmatch(contact):
        told = f"[use this page]({contact})"
    else:
        told = f"write to {words.safe(place)}"
    st.markdown(f"**Report an error about this supplier**: {told}. {said} A wrong event is hidden at once.")

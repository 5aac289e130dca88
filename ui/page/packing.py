"""Put a figure on the list of the evidence pack, take it off again, and keep the list between visits."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Protocol
from urllib.parse import urlencode

import streamlit as st

from ui import words
from ui.charts import lineage
from ui.charts.figure import Figure
from ui.exports.pack import listed as listing
from ui.exports.pack.item import Asked, Item
from ui.exports.pack.listed import Kept, Listed
from ui.exports.pack.shelf import SHELF, new_name
from ui.filters import widgets
from ui.page.leading import PAGES
from ui.provenance import Provenance, Standing

log = logging.getLogger("multiplier")
NAME = "pack"
"""What the name of a list is called in the address."""
MOST_BYTES = 16 * 1024 * 1024
HIDDEN_SINCE = "An event was hidden since this page was drawn: load the page anew."
FULL = (
    f"The list is full: a pack has {listing.MOST_FIGURES} figures at most. Take one off, or export this one "
    "first."
)
_AROUND, _NAME, _LIST, _SAID = "the page around", "name of the list", "the list", "said of the list"
_OWN = "name of the list that this visit made"


class Answered(lineage.Answered, Protocol):
    """What evidence says of an answer."""

    @property
    def question(self) -> str:
        """What was asked."""

    @property
    def params(self) -> str:
        """With what, as JSON text."""

    @property
    def rows(self) -> int:
        """How many rows were answered."""

    @property
    def sha256(self) -> str:
        """The digest of the answer."""

    @property
    def behind(self) -> str:
        """The question that lists its source rows, or empty."""


Answers = Callable[[], Sequence[Answered]]


@dataclass
class Around:
    """The page that is being drawn: its address and title, and what a figure on it can be held to."""

    page: str
    standing: Standing
    hidden: Callable[[], frozenset[int]]
    answered: Answers
    title: str = ""
    choices: Mapping[str, widgets.Chosen] = field(default_factory=dict)


def begin(page: str, standing: Standing, hidden: Callable[[], frozenset[int]], answered: Answers) -> Around:
    """What each run begins with: no choices made yet, and the list of the visitor found again."""
    st.session_state[_AROUND] = around = Around(page, standing, hidden, answered, choices=widgets.forget())
    current(is_officer=standing.is_officer)
    return around


def titled(title: str) -> None:
    """The page that is drawn asks this question."""
    around = st.session_state.get(_AROUND)
    if isinstance(around, Around):
        around.title = title


def end() -> None:
    """What each run ends with: nothing of it is left for the next."""
    st.session_state.pop(_AROUND, None)
    st.session_state.pop(_SAID, None)


def current(*, is_officer: bool) -> Listed:
    """The list of this visitor, and its name in the address as long as something is on it.

    A reload of the browser finds it by that name, and so does whoever is sent the address; a change by a
    visit that did not make it is made to a copy. Whoever may not see all of it has a copy of the rest.
    """
    name = st.session_state.get(_NAME) or st.query_params.get(NAME, "")
    found = SHELF.get(name) or st.session_state.get(_LIST) or Listed()
    seen = found.seen_by(is_officer=is_officer)
    if len(seen.kept) < len(found.kept):
        name, found = new_name(), seen
        SHELF.put(name, found)
    if found == Listed():
        st.query_params.pop(NAME, None)
        return found
    st.session_state[_NAME], st.session_state[_LIST] = name, found
    if st.query_params.get(NAME) != name:
        st.query_params[NAME] = name
    return found


def keep(changed: Listed) -> None:
    """The list is this from now on."""
    name = st.session_state.setdefault(_OWN, new_name())
    st.session_state[_NAME], st.session_state[_LIST] = name, changed
    SHELF.put(name, changed)


def kept() -> Listed:
    """The list as the run found it, and as it was changed since."""
    found: Listed = st.session_state.get(_LIST, Listed())
    return SHELF.get(st.session_state.get(_NAME, "")) or found


def line(around: Around) -> None:
    """How many figures are on the list, leading to it; nothing where none is."""
    count = len(kept().kept)
    if count and around.page != "evidence":
        label = f"Evidence pack: {words.count(count, 'figure')}"
        with st.container(key="pack-line"):
            st.page_link(PAGES / "evidence.py", label=label)


def button(figure: Figure, seal: Provenance) -> str:
    """Put this figure on the list, or take it off. Gives what is to be said of it under the button."""
    around = st.session_state.get(_AROUND)
    if not isinstance(around, Around):
        return ""
    known = listing.key(figure, seal, around.page)
    place, said = kept().place(known), st.session_state.get(_SAID, {}).get(known, "")
    if place:
        st.button("Take off the pack", key=f"pack-{figure.key}", on_click=partial(take_off, known))
        return said or f"On the list of the evidence pack: {place} of {len(kept().kept)}."
    # What was asked so far holds all that this figure was drawn of; later the snapshot is gone.
    asked, without = around.answered(), around.hidden()
    add = partial(_add, figure, seal, around, asked, without)
    st.button("Add to pack", key=f"pack-{figure.key}", on_click=add)
    return str(said)


def take_off(known: str) -> None:
    """The figure of this key is no longer on the list."""
    keep(kept().without(known))
    st.session_state[_SAID] = {known: "Taken off the list of the evidence pack."}


def _add(
    figure: Figure, seal: Provenance, around: Around, answered: Sequence[Answered], without: frozenset[int]
) -> None:
    """Put it on the list as it was drawn; where that may not be, the page says why."""
    known, now = listing.key(figure, seal, around.page), around.hidden()
    size, before = listing.weight(figure), kept()
    if now - without:
        log.error("%s", HIDDEN_SINCE)
        st.session_state[_SAID] = {known: HIDDEN_SINCE}
    elif len(before.kept) >= listing.MOST_FIGURES or before.size + size > MOST_BYTES:
        st.session_state[_SAID] = {known: FULL}
    else:
        keep(before.added(Kept(known, _item(figure, seal, around, answered), now, size)))


def _item(figure: Figure, seal: Provenance, around: Around, answered: Sequence[Answered]) -> Item:
    chosen = around.choices
    wards = chosen["ward"].labels if "ward" in chosen else ()
    return Item(
        figure=replace(figure, stands_on=()),
        seal=seal,
        page=around.page,
        page_title=around.title,
        address=urlencode([(key, value) for key, one in chosen.items() for value in one.values]),
        questions=tuple(
            Asked(each.question, each.params, each.rows, each.sha256, each.behind)
            for each in lineage.behind(figure, answered)
        ),
        store=around.standing.version,
        wards=wards,
    )

"""One choice, several, yes or no: each shows a widget, returns a value and keeps it in the page's address.

The address holds codes, not the words of a label, so that a link outlives a label. What an address asks for
and the data does not have falls back to the default, and the page says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl
import streamlit as st

from ui import words

NOTICES = "notices of the filters"
_MADE = "the choices made on this page"
_SEEN, _BY_CHOICE = "the choices the filters saw last", "a choice asked for this run"
LONGEST = 40


@dataclass(frozen=True)
class Chosen:
    """What is chosen of one thing, the default too, and how it is said."""

    values: tuple[str, ...]
    labels: tuple[str, ...] = ()


def forget() -> dict[str, Chosen]:
    """A new page is drawn: no choice is made on it yet. Gives where its choices will stand by their keys."""
    made: dict[str, Chosen] = {}
    st.session_state[_MADE] = made
    return made


def begin() -> None:
    """What each run begins with: no notices yet, and whether a person's choice asked for it."""
    seen, now = st.session_state.get(_SEEN, {}), _choices()
    st.session_state[_BY_CHOICE] = any(now.get(key, value) != value for key, value in seen.items())
    st.session_state[NOTICES] = []


def one(label: str, key: str, options: Mapping[str, str], default: str, *, none: str | None = None) -> str:
    """One of `options` (value to label). With `none`, nothing may be chosen too; that is the empty string."""
    known = {"": none} | dict(options) if none is not None else dict(options)
    asked = from_address(key)
    if asked is not None:
        wanted = asked[0] if asked else default
        if wanted not in known:
            there, said = known[default], _short(wanted)
            _notice(f"The address asks for {label.lower()} {said!r}, which is not here; {there} is shown.")
        st.session_state[key] = wanted if wanted in known else default
    else:
        # Said anew, as the page that was left had a widget of its own under this name; it may choose several.
        held = st.session_state.get(key)
        st.session_state[key] = held if isinstance(held, str) and held in known else default
    value = str(st.selectbox(label, list(known), format_func=known.__getitem__, key=key))
    to_address(key, [] if value == default else [value])
    made(key, [value] if value else [], known)
    return value


def many(label: str, key: str, options: Mapping[str, str], *, nothing: str = "All") -> tuple[str, ...]:
    """Any of `options` (value to label); none chosen is everything, or what `nothing` says."""
    asked = from_address(key)
    held = st.session_state.get(key)
    wanted = (held if isinstance(held, list) else []) if asked is None else asked
    lost = [value for value in wanted if value not in options]
    if lost:
        _notice(
            f"{label}: {words.listed(map(_short, lost))} is not in this council's data, "
            "so that filter is not applied."
        )
    st.session_state[key] = [value for value in wanted if value in options]
    chosen = st.multiselect(
        label, list(options), format_func=options.__getitem__, key=key, placeholder=nothing
    )
    to_address(key, chosen)
    made(key, chosen, options)
    return tuple(chosen)


def flag(label: str, key: str) -> bool:
    """Yes or no; the address says `yes`, or nothing."""
    asked = from_address(key)
    if asked is not None:
        if asked not in ([], ["yes"], ["no"]):
            said = _short(asked[0])
            _notice(f"The address says {key}={said!r}; only yes and no are understood, and no is shown.")
        st.session_state[key] = asked == ["yes"]
    else:
        st.session_state[key] = st.session_state.get(key) is True
    value = st.toggle(label, key=key)
    to_address(key, ["yes"] if value else [])
    made(key, ["yes"] if value else [], {"yes": label})
    return value


def measure(options: Mapping[str, str]) -> str:
    """Which measure the main figure shows: a key of `options`, the first by default."""
    asked = from_address("measure")
    default = next(iter(options))
    if asked is not None:
        st.session_state["measure"] = asked[0] if asked and asked[0] in options else default
    chosen = st.radio(
        "Measure", list(options), format_func=options.__getitem__, key="measure", horizontal=True
    )
    to_address("measure", [] if chosen == default else [chosen])
    made("measure", [chosen], options)
    return str(chosen)


def row(label: str, key: str, frame: pl.DataFrame, value: str, none: str, words_in: str | None = None) -> str:
    """One row of a table by its `value` column, said as its `words_in` column; the empty string is none."""
    rows = frame.select(
        pl.col(value).cast(pl.String).fill_null("none"),
        pl.col(words_in or value).cast(pl.String).fill_null("Not stated").alias("said"),
    )
    options = dict(rows.iter_rows())
    return one(label, key, options, "", none=none)


@dataclass(frozen=True)
class _Written:
    """What this session wrote into the address last, and what stood there before."""

    values: list[str]
    before: list[str]


def from_address(key: str) -> list[str] | None:
    """What the address says, if that is news: at the first look, or after going back or following a link."""
    now = st.query_params.get_all(key)
    last: _Written | None = st.session_state.get(f"{key} in the address")
    if last is None:
        return now
    if now == last.values:
        # On a page without this choice the browser's own value of it is forgotten; the address still says it.
        return None if key in st.session_state else now
    # A choice made before the browser took over what we wrote still brings the older address; going back
    # brings it too, but no choice with it.
    is_late = now == last.before and st.session_state.get(_BY_CHOICE, False)
    return None if is_late else now


def to_address(key: str, values: list[str]) -> None:
    before = st.query_params.get_all(key)
    if values != before:
        if values:
            st.query_params[key] = values
        else:
            del st.query_params[key]
    last: _Written | None = st.session_state.get(f"{key} in the address")
    if last is None or last.values != values:
        st.session_state[f"{key} in the address"] = _Written(list(values), before)
    st.session_state[_SEEN] = _choices()


def made(key: str, values: Sequence[str], labels: Mapping[str, str]) -> None:
    chosen = Chosen(tuple(values), tuple(labels[value] for value in values if value != "none"))
    st.session_state.setdefault(_MADE, {})[key] = chosen


def _choices() -> dict[str, object]:
    """The values of all that can be chosen on the page, filters and others."""
    return {
        str(key): list(value) if isinstance(value, list) else value
        for key, value in st.session_state.items()
        if key not in (NOTICES, _BY_CHOICE) and isinstance(value, bool | int | float | str | list | tuple)
    }


def _short(text: str) -> str:
    """What an address may have said of itself on the page: nobody's message by a link."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _notice(sentence: str) -> None:
    st.session_state.setdefault(NOTICES, []).append(sentence)

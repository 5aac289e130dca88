"""What is covered of failed suppliers and what is not: the days of notices, source by source, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ui import words
from ui.provenance import Coverage

Row = Mapping[str, Any]

# Of more stretches of days the latest are named, the rest counted.
MOST_SPANS = 3


def line(window: Row) -> Coverage:
    """The coverage strip in one line, plain text."""
    said = " · ".join(
        (
            words.count(window["payments"], "payment"),
            words.pounds(window["amount_gbp"]),
            f"{words.percent(window['watched_pct'])} to {window['watched']:,} of "
            f"{words.count(window['suppliers'], 'supplier')} matched to a register",
            f"{window['months_present']} of {words.count(window['months_expected'], 'month')}",
            events(window),
            f"loaded {words.day(window['last_loaded_on'])}",
        )
    )
    return Coverage(
        said, window["watched_pct"], "paid to suppliers matched to a register", window["last_loaded_on"]
    )


def events(window: Row) -> str:
    """Which days the loaded events are of, source by source, and when they were loaded last."""
    if window["checked_on"] is None:
        return "no events loaded"
    said = [_notices(window)] if window["notice_days"] else []
    if window["asked_on"]:
        said.append(f"cases that Companies House gave, the last on {words.day(window['asked_on'])}")
    return f"{' and '.join(said) or 'no dated events'}, checked on {words.day(window['checked_on'])}"


def _notices(window: Row) -> str:
    """On how many days the loaded notices were published, and on which: a gap is never in a span."""
    spans = [
        words.day(first) if first == last else f"{words.day(first)} to {words.day(last)}"
        for first, last in zip(window["stretches_from"], window["stretches_to"], strict=True)
    ]
    shown = "; ".join(spans[-MOST_SPANS:])
    earlier = len(spans) - MOST_SPANS
    more = f"; {words.count(earlier, 'earlier stretch', 'earlier stretches')}" if earlier > 0 else ""
    return f"notices of {words.count(window['notice_days'], 'day')} ({shown}{more})"


def missing(window: Row) -> list[str]:
    """What is not covered, a sentence each, plain text."""
    said = [
        "Notices of other days than those named above are not loaded. A notice without a company number is "
        f"linked to nobody, whoever bears the name: of those loaded {window['unnumbered']:,} have none.",
        "Watched are suppliers matched to Companies House or a charity register by number, or by name where "
        "a person confirmed it. A name alone flags nobody.",
        "Not covered: sole traders, partnerships, unincorporated groups, many charities, and firms behind a "
        "main contractor. They have no notices in The Gazette, or their payments do not name them.",
    ]
    if not window["contracts"]:
        said.append("No contracts register is loaded: what is left of contracts is not known.")
    if window["expired"]:
        said.append(
            f"{words.count(window['expired'], 'organisation')} with an event that was not checked again in "
            "time: such an event is not shown until it is."
        )
    return said

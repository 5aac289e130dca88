"""How a person is told of days, months and what was set aside."""

import unicodedata
from datetime import date

from warehouse.pin import Pin


def plain(text: str) -> str:
    """What was published, said on a terminal: without what commands it, or turns the direction of letters."""
    return "".join(each for each in text if each == "\n" or unicodedata.category(each) not in ("Cc", "Cf"))


def day(on: date) -> str:
    """ "5 March 2026"."""
    return f"{on.day} {on:%B %Y}"


def frozen(found: Pin) -> str:
    """That readers stay with an older store, until when and why."""
    until = f"until {day(found.until)}" if found.until else "until python -m pipelines unfreeze"
    why = f" ({found.because.rstrip('.')})" if found.because else ""
    return f"Pre-election period{why}: pages stay with store {found.store} {until}; headlines are not shown."


def month(name: str) -> str:
    """ "2026-03" as "March 2026"; what is no month as it is."""
    try:
        return f"{date.fromisoformat(f'{name}-01'):%B %Y}"
    except ValueError:
        return name


def period(first: date, last: date, precision: str) -> str:
    """From when to when, in days, or in months where the file says no more."""
    if precision == "month":
        ends = dict.fromkeys(f"{on:%B %Y}" for on in (first, last))
        return f"{' to '.join(ends)} (no {'day' if len(ends) == 1 else 'days'})"
    return " to ".join(dict.fromkeys(day(on) for on in (first, last)))


def aside(rows: int, reason: str) -> str:
    """ "5 blank rows", "639 with too few cells", "2 with a date not understood", "1 not in pounds"."""
    if reason.startswith("a notice "):
        return f"{rows:,} notice{'' if rows == 1 else 's'} {reason.removeprefix('a notice ')}"
    if reason.endswith((" row", "footer", "heading")):
        return f"{rows:,} {reason}{'' if rows == 1 else 's'}"
    if reason.endswith(("not understood", "out of range", "too long")):
        return f"{rows:,} with {'an' if reason[0] in 'aeiou' else 'a'} {reason}"
    return f"{rows:,} {reason}" if reason.startswith("not ") else f"{rows:,} with {reason}"


def many(count: int, words: str) -> str:
    """ "{} grant{} came to nothing" with its count and, but for one, an s."""
    return words.format(f"{count:,}", "" if count == 1 else "s")

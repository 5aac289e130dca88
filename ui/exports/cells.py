"""What may stand in a cell of a file that a spreadsheet will open."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from decimal import Decimal

Cell = str | int | float | Decimal | date | datetime | None

# A spreadsheet takes a text that begins so for a formula; full-width forms are turned into these by some.
_FORMULA = re.compile(r"^[\s\x00-\x1f]*[=+\-@|]")
# Where lists are parted by semicolons a spreadsheet parts the lines of a CSV file there, inside quotes too,
# and then a new line of a text is a new line of the file.
_AFTER_SEMICOLON = re.compile(r"([;\uff1b\u037e\r\n][\s\x00-\x1f]*)(?=[=+\-@|\uff1d\uff0b\uff0d\uff20])")
_NOT_XML = r"\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
_TURNS = r"\u202a-\u202e\u2066-\u2069"
_NOT_SHOWN = re.compile(f"[{_NOT_XML}{_TURNS}]")


def defused(text: str) -> str:
    """The text as it was, with an apostrophe wherever a spreadsheet would begin a formula."""
    begins = unicodedata.normalize("NFKC", text[:8])
    whole = _AFTER_SEMICOLON.sub(r"\1'", text)
    return f"'{whole}" if _FORMULA.match(begins) or text[:1] in ("\t", "\r", "\n") else whole


def printable(text: str) -> str:
    """The text without what no worksheet and no picture may hold: control characters, and what turns text."""
    return _NOT_SHOWN.sub("", text)

"""What the page of the evidence pack says: how one is made, and what is on the list."""

from __future__ import annotations

from typing import Literal

from ui import words

Part = Literal["A", "B"]

TITLE = "Which figures go before the committee?"
WHAT = (
    "An evidence pack is some figures of this product, in your order and with a sentence of yours under "
    "each. It comes as documents that others can check: a report, slides, a web page, tables, pictures, and "
    "the source rows and questions behind each figure."
)
HOW = (
    "On any page, open **Table and downloads** under a figure and press **Add to pack**. What you chose on "
    "the page goes with it.",
    "Come back here: put the figures in order, write a sentence under each, and give the pack a title.",
    "The pack is checked, for personal data and old figures among others. What must be mended is said here. "
    "Then it comes as one file (ZIP).",
)
FIGURES = (
    "The report has them in this order. Keep the address of this page: the list is found under it, until the "
    "server is started anew."
)
PARTS = (
    "Part A is public. Part B is exempt, for example because it tells of one firm's affairs (Schedule 12A of "
    "the Local Government Act 1972), and comes as a file of its own. You decide; figures that are for "
    "officers only are always in Part B."
)
HIDDEN = "An event was hidden since this figure was drawn, so it is not shown here."
RESTRICTED = "For officers only, so it is in Part B."


GIVEN = (
    "One file (ZIP) holds the report (Word), slides (PowerPoint), a web page, the tables (Excel, ODS, CSV) "
    "and each picture (PNG, SVG, PDF). With them go the source rows, the questions (SQL) and a list of it "
    "all (manifest.json). By it anybody can check the pack: `python -m pipelines verify` and the file's name."
)
PARTED: tuple[Part, ...] = ("A", "B")
LEVELS = {"blocks": "Must be mended", "warns": "Look at"}


def answer(public: int, exempt: int, blocking: int = 0) -> str:
    """How many figures are on the list, and how much stands in the way, as Markdown."""
    if not public + exempt:
        return "**No figure** is on the list yet."
    count = words.count(public + exempt, "figure")
    parts = f": {public} in Part A, {exempt} in Part B" if exempt else ""
    ready = (
        f"**{words.count(blocking, 'thing')}** must be mended before it can be let out."
        if blocking
        else "Nothing stands in the way of letting it out."
    )
    return f"**{count}** {'is' if public + exempt == 1 else 'are'} on the list{parts}. {ready}"


def order(*, is_officer: bool) -> str:
    """What is to know of the list, and for officers of its parts."""
    return f"{FIGURES} {PARTS}" if is_officer else FIGURES


def checked(blocking: int, warning: int) -> str:
    """What the checks found, in one sentence."""
    if not blocking + warning:
        return (
            "No sign of personal data, exempt matter or old data was found. A name alone gives no sign: read "
            "the figures yourself before you let them out."
        )
    found = [
        *([f"{words.count(blocking, 'thing')} to mend"] if blocking else []),
        *([f"{words.count(warning, 'thing')} to look at"] if warning else []),
    ]
    return (
        f"The checks found {words.listed(found)}. A name alone gives no sign: read the figures yourself, too."
    )


def refused(part: Part) -> str:
    """Why a part is not offered."""
    return f"Part {part} can be downloaded once everything above that must be mended is mended."

"""How wide rows are, where heading and rows disagree: a column without a name, or commas without quotes."""

import re
from collections.abc import Sequence

from pipelines.formats.contents import said
from pipelines.formats.heading_search import Found
from pipelines.formats.parts import Record
from warehouse.errors import SourceChanged

_WHOLE = 0.9
"""The share of rows that must fill a cell beyond the heading, for it to be a column that has no heading."""

THOUSANDS = r"^[-(]?\s*\u00a3?\s*[-(]?[0-9]{1,3}$"
REST = r"^[0-9]{3}(?:\.[0-9]{1,2})?\)?-?$"
"""The halves of an amount that a comma parted: "7" and "816.00"."""
_MONEY = re.compile(r"amount|value|net|gross|spend|paid|total|cost|price|sum|\u00a3", re.IGNORECASE)


def named(found: Found) -> int:
    """How many cells the heading names, those without a name between included."""
    return max(i for i, text in enumerate(found.texts) if text) + 1


def of(found: Found, below: Sequence[Record], where: str) -> int:
    """The width rows are read at, never narrower than the heading; rows of another are set aside later.

    Raises SourceChanged where many rows are wider because "7,816.00" was written without quotes.
    """
    narrow = named(found)
    filled = [max((i + 1 for i, cell in enumerate(r.cells) if said(cell)), default=0) for r in below]
    wide = [record for record, width in zip(below, filled, strict=True) if width > narrow]
    if not wide:
        return narrow
    middle = sorted(filled)[len(filled) // 2]
    if len(found.texts) > narrow:
        return max(narrow, min(middle, len(found.texts)))
    split = [record for record in wide if _is_split(record, found)]
    if len(split) * 10 >= len(wide) * 8 and len(wide) * 3 >= len(below):
        raise SourceChanged(
            "Amounts are written with commas and without quotes, so that one amount stands in two cells",
            where=f"{where}:{split[0].row}",
            how_many=f"{len(split):,} of the first {len(below):,} rows",
            next="Ask the publisher for the file with quotes, or for the workbook.",
        )
    return middle if len(wide) >= len(below) * _WHOLE else narrow


def warning(found: Found, width: int) -> str | None:
    """A sentence where rows are read wider than the heading."""
    more = width - len(found.texts)
    if more <= 0:
        return None
    cells = "one cell" if more == 1 else f"{more} cells"
    return (
        f"Nearly all rows have {cells} more than the heading; what stands there has no name and is not used."
    )


def shifted(found: Found, width: int, by_content: Sequence[str], where: str) -> None:
    """Refuse where rows are wider than the heading, and dates or amounts do not stand under theirs."""
    if width > len(found.texts) and by_content:
        raise SourceChanged(
            f"Rows have more cells than the heading, and {' and '.join(by_content)} stand under other "
            "headings: a comma without quotes shifts them",
            where=where,
            next="Ask the publisher for the file with quotes, or for the workbook.",
        )


def _is_split(record: Record, found: Found) -> bool:
    """Whether an amount stands in two cells, its heading over the first: "7" and "816.00"."""
    texts = [said(cell) for cell in record.cells]
    halves = zip(found.texts, texts, texts[1:], strict=False)
    return any(_MONEY.search(over) and re.match(THOUSANDS, a) and re.match(REST, b) for over, a, b in halves)

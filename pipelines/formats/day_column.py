"""Which column says the day of a payment; else which say its month; else the period that was told."""

import re

from pipelines.formats import columns, periods
from pipelines.formats.contents import said
from pipelines.formats.layout import Layout
from pipelines.formats.periods import Period
from pipelines.source import Told
from warehouse.errors import SourceChanged


def settle(layout: Layout, told: Told) -> None:
    """Settle it by headings, rows and the officer's word; SourceChanged asks for the period."""
    period = periods.said(told.period) if told.period else None
    _weak(layout, period)
    if "paid_on" in layout.choice.columns:
        return
    layout.period = period
    if period is None and not _months(layout):
        raise SourceChanged(
            "The file has no payment date" + _nearly(layout),
            where=layout.where,
            next=f"Say the period, as --period {_suggested(layout)}, and load it again.",
        )


def _weak(layout: Layout, period: Period | None) -> None:
    """A day that is none of payment is taken for want of a better, and not where the period is told."""
    choice = layout.choice
    if choice.kinds.get("paid_on") not in columns.WEAK:
        return
    heading = choice.columns["paid_on"]
    if period:
        del choice.columns["paid_on"], choice.kinds["paid_on"]
        choice.guessed.append(f'The period told is taken, not the days under "{heading.text}"')
    else:
        choice.guessed.append(f'"{heading.text}" is taken for the payment date: the file has no better one')


def _months(layout: Layout) -> bool:
    """Whether one column, or one of months and one of years, say the month of every row."""
    month = layout.choice.beside.get("paid_on.month")
    if month is None:
        return False
    texts, cells = layout.found.texts, _cells(layout)
    year = None if cells and all(map(periods.of_month, cells)) else _year(layout, month)
    if not cells or (year is None and not all(map(periods.of_month, cells))):
        return False
    layout.month_at, layout.year_at = month, year
    say = f'"{texts[month]}" says' if year is None else f'"{texts[month]}" and "{texts[year]}" say'
    layout.choice.guessed.append(f"{say} the month; each payment is put on its first day")
    return True


def _cells(layout: Layout) -> list[str]:
    """What stands in the column of months or periods, where there is one."""
    month = layout.choice.beside.get("paid_on.month")
    if month is None:
        return []
    return [text for r in layout.below if month < len(r.cells) and (text := said(r.cells[month]))]


def _year(layout: Layout, month: int) -> int | None:
    """The column of years that with the column of months says a month on every row; None where none does.

    A number under "Period", or beside a financial year, is the ledger's, and no month.
    """
    texts = layout.found.texts
    numbers = "month" in texts[month].lower()
    for at, text in enumerate(texts):
        if "year" not in text.lower():
            continue
        ledger = re.search(r"financ|fiscal", text, re.IGNORECASE)
        rows = [r.cells for r in layout.below if len(r.cells) > max(at, month)]
        pairs = [(a, b) for cells in rows if (a := said(cells[month])) and (b := said(cells[at]))]
        good = [periods.of_parts(a, b) for a, b in pairs
                if (numbers or not a.isdigit()) and not (ledger and b.isdigit())]  # fmt: skip
        if pairs and len(good) == len(pairs) and all(good):
            return at
    return None


def _nearly(layout: Layout) -> str:
    cells = _cells(layout)
    if not cells:
        return ""
    heading = layout.found.texts[layout.choice.beside["paid_on.month"]]
    return f' ("{heading}", such as {cells[0]}, is an accounting period and not a day)'


def _suggested(layout: Layout) -> str:
    found = periods.in_text(layout.where)
    if found:
        return f"{found[0].text} (which the file's name suggests)."
    above = " ".join(cell for record in layout.part.head(layout.found.index) for cell in record.cells)
    if len(named := periods.in_text(above)) == 1:
        return f"{named[0].text} (which the lines above the heading suggest)."
    return "2013-02, 2013-Q1 or 2013/14."

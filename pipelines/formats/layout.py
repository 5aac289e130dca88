"""Everything that is decided about a part before its rows are read: heading, columns, width, period, order, style."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

import polars as pl

from pipelines.formats import amounts, columns, contents, dates, periods
from pipelines.formats.columns import Choice
from pipelines.formats.contents import said
from pipelines.formats.heading_search import Found
from pipelines.formats.headings import known
from pipelines.formats.parts import Part, Record
from pipelines.formats.periods import Period
from pipelines.source import Table, Told
from warehouse.errors import SourceChanged

SAMPLE = 400
"""Records of the head that contents are judged by."""


@dataclass
class Layout:
    """How to read the rows of a part."""

    part: Part
    where: str
    table: Table
    kind: str
    found: Found
    choice: Choice
    width: int
    ragged: bool = False
    style: amounts.Style = "english"
    order: dates.Order | None = None
    date_order: Literal["dmy", "mdy", "ymd"] | None = None
    period: Period | None = None
    month_at: int | None = None
    warnings: list[str] = field(default_factory=list)


def plan(part: Part, where: str, name: str, table: Table, told: Told, kind: str, found: Found) -> Layout:
    """The layout of a part; SourceChanged says what is missing and what the officer can say."""
    head = part.head(found.index + 1 + SAMPLE)
    below = [record for record in head[found.index + 1 :] if any(map(said, record.cells))]
    if not below and not any(record.row > found.row for record in head):
        raise SourceChanged("There is a heading and no rows below it", where=f"{where}:{found.row}")
    width = _width(found, below)
    texts = [*found.texts, *[""] * width][:width]
    looks = [contents.look([r.cells[i] if i < len(r.cells) else None for r in below]) for i in range(width)]
    ours = [column.name for column in table.columns]
    choice = columns.choose(texts, looks, known(name), told, ours, len(below))
    if name == "spending":
        columns.by_content(choice, texts, looks, len(below))
    layout = Layout(part, where, table, kind, found, choice, width)
    _need(layout, texts)
    if any(column.name == "paid_on" for column in table.columns):
        _settle_days(layout, below, told)
    layout.ragged = _is_ragged(layout, below)
    return layout


def _width(found: Found, below: Sequence[Record]) -> int:
    """As wide as the heading, or as most rows are where they hold more than the heading names."""
    named = max(i for i, text in enumerate(found.texts) if text) + 1
    widths = sorted(
        max((i + 1 for i, cell in enumerate(record.cells) if said(cell)), default=0) for record in below
    )
    return max(named, widths[len(widths) // 2] if widths else 0)


def _need(layout: Layout, texts: Sequence[str]) -> None:
    """Refuse where a column that the table cannot do without was not found; a missing day is another matter."""
    needed = [c.name for c in layout.table.columns if c.required and c.name != "paid_on"]
    if "amount" in needed:
        needed.append("supplier")
    missing = [name for name in needed if name not in layout.choice.columns]
    if missing:
        listed = ", ".join(f'"{text}"' for text in texts if text)
        raise SourceChanged(
            f"No column was found for {' and '.join(missing)}; the heading is taken to be: {listed}",
            where=f"{layout.where}:{layout.found.row}",
            next=f'Say which it is, as --map {missing[0]}="Their heading".',
        )


def _settle_days(layout: Layout, below: Sequence[Record], told: Told) -> None:
    """Which column says the day; else a column of months; else the period told; else a refusal."""
    choice = layout.choice
    kind = choice.kinds.get("paid_on")
    period = periods.said(told.period) if told.period else None
    if kind in columns.WEAK:
        heading = choice.columns["paid_on"]
        if period:
            del choice.columns["paid_on"], choice.kinds["paid_on"]
            choice.guessed.append(f'The period told is taken, not the days under "{heading.text}"')
        else:
            choice.guessed.append(
                f'"{heading.text}" is taken for the payment date: the file has no better one'
            )
    if "paid_on" in choice.columns:
        return
    month = choice.beside.get("paid_on.month")
    cells = [
        text for r in below if month is not None and month < len(r.cells) and (text := said(r.cells[month]))
    ]
    if period is None and cells and all(periods.of_month(text) for text in cells):
        layout.month_at = month
        choice.guessed.append(
            f'"{layout.found.texts[month or 0]}" says the month; each payment is put on its first day'
        )
        return
    if period is None:
        raise SourceChanged(
            "The file has no payment date" + _nearly(layout, cells),
            where=layout.where,
            next=f"Say the period, as --period {_suggested(layout)}",
        )
    layout.period = period


def _nearly(layout: Layout, cells: Sequence[str]) -> str:
    if not cells:
        return ""
    heading = layout.found.texts[layout.choice.beside["paid_on.month"]]
    return f' ("{heading}", such as {cells[0]}, is an accounting period and not a day)'


def _suggested(layout: Layout) -> str:
    found = periods.in_text(layout.where)
    if found:
        return f"{found[0].text} (which the file's name suggests)."
    return "2013-02, 2013-Q1 or 2013/14."


def _is_ragged(layout: Layout, below: Sequence[Record]) -> bool:
    """Whether short rows are the file's habit and read well when filled up: an amount and a day where they belong."""
    rows = [record.cells for record in below if len(record.cells) > 1]
    short = [cells for cells in rows if len(cells) < layout.width]
    if not short or len(short) * 20 < len(rows):
        return False
    at = {name: layout.choice.columns[name].position for name in ("amount", "paid_on", "value", "title")
          if name in layout.choice.columns}  # fmt: skip
    good = sum(
        all(i < len(cells) and said(cells[i]) for i in at.values()) and _reads(cells, at) for cells in short
    )
    return good * 10 >= len(short) * 8


def _reads(cells: Sequence[str], at: dict[str, int]) -> bool:
    if (
        "amount" in at
        and not amounts.bare_texts([cells[at["amount"]]])[0].lstrip("-").replace(",", "")[:1].isdigit()
    ):
        return False
    return "paid_on" not in at or any(dates.parse(cells[at["paid_on"]], order) for order in ("dmy", "mdy"))


def settle_values(layout: Layout, told: Told) -> None:
    """Decide the order of day and month and the style of numbers by the rows themselves, as few chunks as it takes."""
    money = [c.name for c in layout.table.columns if c.type == "money" and c.name in layout.choice.columns]
    days = [c.name for c in layout.table.columns if c.type == "date" and c.name in layout.choice.columns]
    seen: dict[str, None] = {}
    evidence = dates.Evidence(None, False, "")
    months = [m for period in _named(layout, told) for m in period.months()]
    for place, chunk in enumerate(layout.part.records_after(layout.found.row, layout.width, layout.ragged)):
        if place == 0:
            layout.style = _style(layout, chunk.frame, money)
        for name in days:
            cells = chunk.frame[f"c{layout.choice.columns[name].position}"].drop_nulls()
            seen.update(dict.fromkeys(cells.unique(maintain_order=True)[:200_000]))
        evidence = dates.decide(list(seen), months)
        if evidence.order or not evidence.needed:
            break
    if evidence.needed and evidence.order is None:
        raise SourceChanged(
            f"Day and month cannot be told apart: {evidence.because}",
            where=layout.where,
            next="Say the period, as --period 2013-02, and the days will be read to lie in it.",
        )
    layout.order = evidence.order
    if days:
        layout.date_order = evidence.order or _other_order(seen)
        if evidence.order == "mdy":
            layout.choice.guessed.append(f"Dates are month first: {evidence.because}")


def _other_order(seen: dict[str, None]) -> Literal["dmy", "ymd"] | None:
    for text in seen:
        if said(text)[:4].isdigit():
            return "ymd"
        if dates.parse(text, None):
            return "dmy"
    return None


def _named(layout: Layout, told: Told) -> list[Period]:
    if told.period:
        return [periods.said(told.period)]
    return periods.in_text(layout.where) or periods.in_text(layout.part.name or "")


def _style(layout: Layout, frame: pl.DataFrame, money: Sequence[str]) -> amounts.Style:
    values: list[str] = []
    for name in money:
        cells = frame[f"c{layout.choice.columns[name].position}"].drop_nulls()
        marked = cells.filter(cells.str.contains(",", literal=True) | cells.str.contains(r"\.[0-9]{3}"))
        values += marked[:20_000].to_list()
    style, english, european = amounts.style(values)
    if style == "european":
        layout.choice.guessed.append(
            f"Amounts are read as 1.234,56: {european:,} can only be read so, and none only as 1,234.56"
        )
    elif english and european:
        layout.warnings.append(
            f"{european:,} amounts are written as 1.234,56 among others written as 1,234.56"
        )
    return style

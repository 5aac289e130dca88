"""What only the rows settle: which comes first of day and month, how numbers are written, whether rows are
short or long by habit."""

from collections.abc import Sequence
from typing import Literal

import polars as pl

from pipelines.formats import amounts, dates, day_column, day_order, flipped, periods, strays
from pipelines.formats.contents import said
from pipelines.formats.layout import Layout
from pipelines.formats.periods import Period
from pipelines.source import Told
from warehouse.errors import SourceChanged

_CREDIT = frozenset(
    ("crn", "credit", "credit note", "cr", "cn", "credit memo", "creditnote", "supplier credit")
)


def settle(layout: Layout, told: Told) -> None:
    """Settle the layout by its rows. SourceChanged says what the officer must say."""
    if any(column.name == "paid_on" for column in layout.table.columns):
        day_column.settle(layout, told)
        _credit_notes(layout)
    layout.ragged = _is_ragged(layout)
    _values(layout, told)


def _credit_notes(layout: Layout) -> None:
    """Warn where rows marked as credit notes have amounts above nothing: the sign may stand in the mark."""
    amount = layout.choice.columns["amount"].position
    for at, text in enumerate(layout.found.texts):
        marks = [said(r.cells[at]).lower() if at < len(r.cells) else "" for r in layout.below]
        if not set(marks) & _CREDIT or len(set(marks)) > 8:
            continue
        cells = [r.cells[amount] for r, mark in zip(layout.below, marks, strict=True)
                 if mark in _CREDIT and amount < len(r.cells)]  # fmt: skip
        values = amounts.read(pl.Series(cells, dtype=pl.String), layout.style).drop_nulls()
        if len(values) and int((values > 0).sum()) * 10 >= len(values) * 9:
            layout.warnings.append(
                f'Rows marked as credits under "{text}" have amounts above nothing: added as published'
            )


def _values(layout: Layout, told: Told) -> None:
    """Decide the order of day and month and the style of numbers by the rows themselves, as few chunks as it
    takes."""
    money = [c.name for c in layout.table.columns if c.type == "money" and c.name in layout.choice.columns]
    days = [c.name for c in layout.table.columns if c.type == "date" and c.name in layout.choice.columns]
    seen: dict[str, None] = {}
    evidence, first = day_order.Evidence(None, False, ""), None
    months = [m for period in _named(layout, told) for m in period.months()]
    for place, chunk in enumerate(layout.part.records_after(layout.found.row, layout.width, layout.ragged)):
        if place == 0:
            layout.style, first = _style(layout, chunk.frame, money), chunk
        for name in days:
            cells = chunk.frame[f"c{layout.choice.columns[name].position}"].drop_nulls()
            seen.update(dict.fromkeys(cells.unique(maintain_order=True)[:200_000]))
        evidence = day_order.decide(list(seen), months)
        if evidence.order or not evidence.needed:
            break
    if evidence.needed and evidence.order is None:
        raise SourceChanged(
            f"Day and month cannot be told apart: {evidence.because}",
            where=layout.where,
            next="Say the period, as --period 2013-02, and the days will be read to lie in it.",
        )
    if because := flipped.said(seen):
        raise SourceChanged(
            f"Days and months are mixed up: {because}",
            where=layout.where,
            next="Ask the publisher for the CSV, or for the workbook with its dates put right.",
        )
    layout.order = evidence.order
    layout.strays = first is not None and strays.are_habit(first, layout)
    if days:
        layout.date_order = evidence.order or _other_order(seen)
        if first_of := {"mdy": "month", "ymd": "year"}.get(evidence.order or ""):
            layout.choice.guessed.append(f"Dates are {first_of} first: {evidence.because}")


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


def _is_ragged(layout: Layout) -> bool:
    """Whether short rows are the file's habit and read well when filled up: an amount and a day where they
    belong."""
    rows = [record.cells for record in layout.below if len(record.cells) > 1]
    short = [cells for cells in rows if len(cells) < layout.width]
    if not short or len(short) * 20 < len(rows):
        return False
    chosen = layout.choice.columns
    at = {
        str(name): chosen[name].position for name in ("amount", "paid_on", "value", "title") if name in chosen
    }
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

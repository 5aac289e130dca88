"""Rows that stand twice in one file: repeated in a part, or a sheet a month beside one of all months."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from pipelines.receipt import PartReceipt, Span


def warned(parts: Sequence[PartReceipt]) -> tuple[PartReceipt, ...]:
    """The parts, each that holds the rows of others again with a warning that says how many and how much."""
    return tuple(
        replace(part, warnings=(*part.warnings, said)) if (said := _again(part, parts)) else part
        for part in parts
    )


def repeated(rows: int) -> tuple[str, ...]:
    """That so many rows of one part are the repetition of an earlier one; nothing where none is."""
    if rows == 1:
        return ("1 row repeats an earlier row exactly, and is kept",)
    return (f"{rows:,} rows repeat an earlier row exactly, and are kept",) if rows else ()


def _again(part: PartReceipt, parts: Sequence[PartReceipt]) -> str | None:
    """Months of the part that are, row for row and penny for penny, those of smaller parts together."""
    others = list(_within(part, parts))
    months = _together(others)
    if not months or any(part.spans[name] != span for name, span in months.items()):
        return None
    rows = sum(span.rows for span in months.values())
    total = sum((span.total for span in months.values()), Decimal(0))
    names = [f'"{other.part}"' for other in others]
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    return (
        f'"{part.part}" holds as many rows and pounds again as {listed} ({rows:,} rows, \u00a3{total:,.2f}): '
        "all are kept, so that money counts twice"
    )


def _within(part: PartReceipt, parts: Sequence[PartReceipt]) -> Iterator[PartReceipt]:
    """The parts with fewer rows (of two with as many, the one before) whose every month the part has."""
    before = True
    for other in parts:
        if other is part:
            before = False
            continue
        fewer = other.rows_kept < part.rows_kept or (before and other.rows_kept == part.rows_kept)
        same = (other.entity, other.council_ons) == (part.entity, part.council_ons)
        if same and fewer and other.total is not None and set(other.spans) <= set(part.spans):
            yield other


def _together(parts: Sequence[PartReceipt]) -> dict[str, Span]:
    months: dict[str, Span] = {}
    for part in parts:
        for name, span in part.spans.items():
            before = months.get(name, Span(0, Decimal(0)))
            months[name] = Span(before.rows + span.rows, before.total + span.total)
    return months

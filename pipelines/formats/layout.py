"""Everything that is decided about a part before its rows are read: heading, columns, width, period, order,
style."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from pipelines.formats import amounts, columns, contents, dates, widths
from pipelines.formats.choice import Choice
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
    below: Sequence[Record] = ()
    ragged: bool = False
    strays: bool = False
    style: amounts.Style = "english"
    order: dates.Order | None = None
    date_order: Literal["dmy", "mdy", "ymd"] | None = None
    period: Period | None = None
    month_at: int | None = None
    year_at: int | None = None
    warnings: list[str] = field(default_factory=list)


def plan(part: Part, where: str, name: str, table: Table, told: Told, kind: str, found: Found) -> Layout:
    """The layout of a part; SourceChanged says what is missing and what the officer can say."""
    head = part.head(found.index + 1 + SAMPLE)
    below = [record for record in head[found.index + 1 :] if any(map(said, record.cells))]
    if not below and not any(record.row > found.row for record in head):
        raise SourceChanged(
            "There is a heading and no rows below it",
            where=f"{where}:{found.row}",
            next="Fetch it again, or ask the publisher for the rows.",
        )
    width = widths.of(found, below, where)
    texts = [*found.texts, *[""] * width][:width]
    whole = [record for record in below if len(record.cells) >= width]
    judged = whole if len(whole) * 10 >= len(below) else below
    looks = [contents.look([r.cells[i] if i < len(r.cells) else None for r in judged]) for i in range(width)]
    ours = [column.name for column in table.columns]
    choice = columns.choose(texts, looks, known(name), told, ours, len(judged))
    if name == "spending":
        columns.by_content(choice, texts, looks, len(judged))
    _not_side_by_side(choice, texts, looks, f"{where}:{found.row}")
    guesses = [f"the {word}" for column, word in _SHIFTING.items() if _is_guess(choice, column)]
    widths.shifted(found, width, guesses, f"{where}:{found.row}")
    said_of_width = widths.warning(found, width)
    warnings = [said_of_width] if said_of_width else []
    layout = Layout(part, where, table, kind, found, choice, width, below, warnings=warnings)
    _need(layout, texts)
    return layout


def _not_side_by_side(
    choice: Choice, texts: Sequence[str], looks: Sequence[contents.Look], where: str
) -> None:
    """Refuse two tables beside each other: the payments on the right would be lost."""
    chosen = [choice.columns.get(column) for column in ("supplier", "paid_on", "amount")]
    twice = [
        heading and any(
            text == heading.text and at != heading.position
            and looks[at].filled * 2 >= looks[heading.position].filled > 0
            and (looks[at].letters >= 0.5) == (looks[heading.position].letters >= 0.5)
            for at, text in enumerate(texts)
        )
        for heading in chosen
    ]  # fmt: skip
    if all(twice):
        raise SourceChanged(
            "Two tables stand side by side: supplier, date and amount are each headed twice",
            where=where,
            next="Put one below the other, or each into a file of its own.",
        )


_SHIFTING = {"paid_on": "dates", "amount": "amounts"}


def _is_guess(choice: Choice, column: str) -> bool:
    return column in choice.columns and choice.columns[column].how == "content"


def _need(layout: Layout, texts: Sequence[str]) -> None:
    """Refuse where a column that the table cannot do without was not found; a missing day is another
    matter."""
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

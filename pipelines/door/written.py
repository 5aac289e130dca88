"""The reduced copy: a text or a workbook, as the file was, with the same sheets and lines."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Protocol, TextIO

import polars as pl
import xlsxwriter
from xlsxwriter.workbook import Workbook

from pipelines.door.plans import Plan

Rows = Iterable[tuple[pl.DataFrame, list[int]]]
LINES = "lines"
"""The heading of the cell that takes the line ends of a record of several lines, in a text."""

LEFT_OUT = "left out"
"""What stands on a line whose cells could not be told apart."""


class Copy(Protocol):
    """Where sheets are written to, one after the other."""

    def part(self, name: str | None, plan: Plan, rows: Rows) -> None:
        """Write one sheet."""


@contextmanager
def writer(target: Path, plans: Sequence[Plan]) -> Iterator[Copy]:
    """A copy of the kind that the file was of."""
    if plans[0].part.delimiter is not None:
        with target.open("w", encoding="utf-8", newline="") as file:
            yield _Text(file)
    else:
        with xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False}) as book:
            yield _Book(book)


def headings(plan: Plan) -> list[str]:
    """The headings of our columns where they stood, and behind them those of what was added."""
    ours = {*plan.at.values()}
    texts = [plan.found.texts[at] if at in ours else "" for at in range(plan.width)]
    return [*texts, *plan.added]


def _records(rows: Rows, width: int) -> Iterator[tuple[int, Sequence[str | None]]]:
    """(line, cells) of every record, in order."""
    broken = [LEFT_OUT, *[None] * (width - 1), LEFT_OUT]
    for frame, odd in rows:
        lines: Iterable[tuple[int, Sequence[str | None]]] = (
            (row, cells) for row, *cells in frame.iter_rows()
        )
        if odd:
            lines = sorted(chain(lines, ((row, broken) for row in odd)), key=lambda line: line[0])
        yield from lines


class _Text:
    def __init__(self, file: TextIO) -> None:
        self.file = file
        self.write = csv.writer(file, lineterminator="\n")

    def part(self, name: str | None, plan: Plan, rows: Rows) -> None:
        """The one sheet of a text; above its headings as many empty lines as there were lines."""
        self.file.write("\n" * (plan.found.row - 1))
        texts = headings(plan)
        self.write.writerow([*texts, LINES] if plan.gaps else texts)
        if plan.gaps:
            self._apart(plan, rows, len(texts) + 1)
            return
        for frame, odd in rows:
            if odd:
                self.write.writerows(cells for _, cells in _records([(frame, odd)], len(texts)))
            else:
                self.file.write(frame.drop("_row").write_csv(include_header=False))

    def _apart(self, plan: Plan, rows: Rows, width: int) -> None:
        """Records at the lines where they stood, though some took several."""
        held: tuple[int, Sequence[str | None]] = (plan.found.row, ())
        for line, cells in _records(rows, width):
            self._record(held, line)
            held = line, cells
        self._record(held, held[0] + 1)

    def _record(self, record: tuple[int, Sequence[str | None]], until: int) -> None:
        line, cells = record
        if cells:
            own = sum(cell.count("\n") for cell in cells if cell)
            self.write.writerow([*cells, "\n" * (until - line - 1 - own)])
        else:
            self.file.write("\n" * (until - line - 1))


class _Book:
    def __init__(self, book: Workbook) -> None:
        self.book = book

    def part(self, name: str | None, plan: Plan, rows: Rows) -> None:
        """One sheet, each record in its row."""
        sheet = self.book.add_worksheet(name)
        texts = headings(plan)
        for at, text in enumerate(texts):
            sheet.write_string(plan.found.row - 1, at, text)
        for line, cells in _records(rows, len(texts)):
            for at, cell in enumerate(cells):
                if cell is not None:
                    sheet.write_string(line - 1, at, cell)

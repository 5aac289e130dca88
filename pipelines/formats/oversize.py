"""What is more than any table has: told by its size, so that nothing reads it cell by cell."""

from collections.abc import Iterable, Sequence

from pipelines.formats.parts import Record
from warehouse.errors import SourceChanged

LONGEST = 1 << 18
"""Bytes of one record: eight cells as long as a spreadsheet lets a cell be (32,767 characters)."""

MOST_CELLS = 500
"""Filled cells across. The widest table seen has 39, and each column more takes time to understand."""

LONGEST_READ = 16 << 20
"""Bytes without a line end after which a text is no lines at all. They are in memory, so it is bounded."""

OVERSIZED = "oversized"
"""What a table of which no heading was found, but such a line, is called."""

TOO_LONG = "line too long"
_SHOWN = 1_000


def words(line: bytes, cells: Sequence[str], delimiter: bytes) -> str | None:
    """What a line has too much of ("1,000,000 cells", "8.0 MB in 3 cells"); None where it is like others."""
    if len(line) <= LONGEST:
        return too_many(cells)
    count = line.count(delimiter) + 1
    return f"{count:,} cells" if count > MOST_CELLS else _size(len(line), count)


def too_many(cells: Sequence[str]) -> str | None:
    """The same of the cells of a record, those of a sheet too."""
    if len(cells) > MOST_CELLS and any(cells[MOST_CELLS:]):
        return f"{max(i for i, cell in enumerate(cells, 1) if cell):,} cells"
    size = sum(map(len, cells))
    return _size(size, len(cells)) if size > LONGEST else None


def because(head: Iterable[Record]) -> str | None:
    """Why a table cannot be read whose head has such a record; None where it has none."""
    first = next((record for record in head if record.over), None)
    if first is None:
        return None
    most = f"{MOST_CELLS:,} cells or {LONGEST >> 10} KB"
    return f"line {first.row:,} holds {first.over}, and no line of a table has more than {most}"


def cut(text: str) -> str:
    """The beginning of a record that is too long, and how long it is; the whole stands in the landed file."""
    return f"{text[:_SHOWN]} \u2026 ({len(text):,} characters)"


def hold(length: int) -> None:
    """SourceChanged where a line of that many bytes is more than may be in memory."""
    if length > LONGEST_READ:
        raise SourceChanged(
            f"The file has a line longer than {LONGEST_READ >> 20} MB, and no table has one",
            next="Ask the publisher for it again, as CSV with a line for each payment, or as a workbook.",
        )


def _size(size: int, count: int) -> str:
    return f"{size / 1e6:,.1f} MB in {count:,} {'cell' if count == 1 else 'cells'}"

"""A table of a source with headings of its own, known by `pipelines/headings/<source>.csv`."""

from collections.abc import Iterator, Sequence

from pipelines.formats.contents import said
from pipelines.formats.heading_search import Found, Record, has_data
from pipelines.formats.headings import FOLDER, Known, known

TOLD_APART = ("spending", "registers", "postcodes")
"""Sources whose tables look so alike that table_kinds.py tells them apart by rules; `words` is no source."""


def find(head: Sequence[Record]) -> tuple[str, Found] | None:
    """The source most of whose columns stand on one line of the head, by its headings; None where none is."""
    candidates = [(name, found) for name in _names() if (found := _heading(head, known(name)))]
    return max(candidates, key=lambda each: each[1].score, default=None)


def _names() -> Iterator[str]:
    return (path.stem for path in sorted(FOLDER.glob("*.csv")) if path.stem not in (*TOLD_APART, "words"))


def _heading(head: Sequence[Record], ours: Known) -> Found | None:
    columns = {column for meanings in ours.normal.values() for column in meanings}
    lines = [_line(index, record, ours) for index, record in enumerate(head) if not has_data(record.cells)]
    best = max(lines, key=lambda found: found.score, default=None)
    return best if best and best.score >= 2 and best.score > len(columns) / 2 else None


def _line(index: int, record: Record, ours: Known) -> Found:
    """One line as a heading; its score is how many columns of ours it names, guesses left out."""
    texts = tuple(said(cell) for cell in record.cells)
    matches = [match for text in texts if text and (match := ours.match(text)) and match.how != "content"]
    named = {match.meanings[0] for match in matches}
    return Found(record.row, record.row, index, texts, float(len(named)))

"""The texts of a register, zipped or not: where they come from, and the headings on their first line."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

from pipelines.formats import archive, encoding, kinds, odd_lines
from pipelines.formats.blocks import Text
from pipelines.formats.encoding import Encoding
from pipelines.formats.exact_layout import Layout
from pipelines.formats.kinds import Kind
from warehouse.errors import MultiplierError, SourceChanged

HEAD = 1 << 18
_DELIMITERS = (",", "\t", "|", ";")


@dataclass(frozen=True)
class RegisterFile:
    """One text: `name` of the member, or None; its `headings` without spaces around them, on line `row`.
    `is_whole`: its last line has an end."""

    name: str | None
    text: Text
    headings: tuple[str, ...]
    row: int


def open_all(path: Path, layout: Layout) -> list[RegisterFile]:
    """The texts of a file. SourceChanged where it is none, or holds none."""
    return [_opened(name, opener, layout) for name, opener in _texts(path)]


def headings(path: Path) -> tuple[str, ...]:
    """The headings of a text, or of the first text in a zip file; none where the file is something else."""
    try:
        at = path.stat()
        return _headings_once(path, at.st_mtime_ns, at.st_size)
    except (MultiplierError, OSError, StopIteration):
        return ()


@lru_cache(maxsize=4)
def _headings_once(path: Path, _changed: int, _size: int) -> tuple[str, ...]:
    """Kept for the last few files: every register asks for the headings of every file."""
    name, opener = next(_texts(path))
    found = [_opened(name, opener, Layout({}, mark)) for mark in _DELIMITERS]
    return max((each.headings for each in found), key=len)


def _texts(path: Path) -> Iterator[tuple[str | None, Callable[[], BinaryIO]]]:
    with path.open("rb") as file:
        kind = kinds.recognise(file, path.name)
    if kind is Kind.WORKBOOK:
        raise SourceChanged(
            "The file is a workbook, and this register comes as text",
            where=path.name,
            next="Load the file as it is published, not saved anew.",
        )
    if kind is Kind.TEXT:
        yield None, lambda: path.open("rb")
        return
    for member in archive.members(path):
        with member.open() as file:
            inner = kinds.recognise(file, f"{path.name}/{member.name}")
        if inner is Kind.TEXT:
            yield member.name, member.open


def _opened(name: str | None, opener: Callable[[], BinaryIO], layout: Layout) -> RegisterFile:
    with opener() as file:
        head = file.read(HEAD)
    text = Text(opener, _encoding(head, layout.encoding))
    lines = next(text.blocks(HEAD), b"").split(b"\n")
    row, line = next(((row, line) for row, line in enumerate(lines, 1) if line.strip()), (1, b""))
    mark = layout.delimiter.encode()
    cells = odd_lines.texts(line.rstrip(b"\r"), mark)
    return RegisterFile(name, text, _named(cells), row)


def _named(cells: tuple[str, ...]) -> tuple[str, ...]:
    """The headings; a mark behind the last one is no column more."""
    texts = [cell.strip() for cell in cells]
    while texts and not texts[-1]:
        texts.pop()
    return tuple(texts)


def _encoding(head: bytes, said: str) -> Encoding:
    """The one of the layout, unless a byte order mark or zero bytes say another."""
    bom = encoding.mark_length(head)
    if bom:
        return Encoding("utf-8", bom)
    seen = encoding.detect(head[:4096], b"")
    return seen if seen.name.startswith("utf-16") else Encoding(said)

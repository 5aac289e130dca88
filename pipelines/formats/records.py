"""Any published table file as parts with records: delimited text and workbooks, zipped or not."""

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from pipelines.formats import archive, kinds, workbook
from pipelines.formats.kinds import Kind, NoTableError
from pipelines.formats.parts import Chunk, NoTable, Part, Record
from pipelines.formats.text import TextPart
from warehouse.errors import SourceChanged

__all__ = ["Chunk", "Part", "Record", "open_parts"]


def open_parts(path: Path) -> list[Part]:
    """The tables of a file: one of a text, one a sheet (hidden ones too), those of each member of a zip file.

    Raises SourceChanged, saying what the file is, where it holds no table that can be read."""
    return [part for part in open_all(path) if not isinstance(part, NoTable)]


def open_all(path: Path) -> "list[Part | NoTable]":
    """The same, and behind them the members of a zip file that are no tables."""
    with path.open("rb") as file:
        kind = kinds.recognise(file, path.name)
    if kind is not Kind.ZIP:
        return list(_parts(None, path.name, kind, lambda: path.open("rb")))
    parts: list[Part] = []
    refusals: list[NoTableError] = []
    for member in archive.members(path):
        try:
            with member.open() as file:
                inner = kinds.recognise(file, f"{path.name}/{member.name}")
        except NoTableError as refusal:
            refusals.append(refusal)
            continue
        if inner is Kind.ZIP:
            raise SourceChanged(
                "A zip file inside a zip file is not read",
                where=f"{path.name}/{member.name}",
                next="Unpack it and load what it holds.",
            )
        parts += _parts(member.name, f"{path.name}/{member.name}", inner, member.open)
    if not parts:
        raise refusals[0]
    left = [NoTable(str(each.where).partition("/")[2], each.words) for each in refusals]
    left += [NoTable(name, f"its name ends in {Path(name).suffix}") for name in archive.others(path)]
    return [*parts, *left]


def _parts(name: str | None, where: str, kind: Kind, opener: Callable[[], BinaryIO]) -> list[Part]:
    if kind is Kind.TEXT:
        return [TextPart(name, opener)]
    return list(workbook.sheets(name, where, opener))

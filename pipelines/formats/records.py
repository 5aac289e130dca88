"""Any published table file as parts with records: delimited text and workbooks, zipped or not."""

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from pipelines.formats import archive, kinds, workbook
from pipelines.formats.kinds import Kind
from pipelines.formats.parts import Chunk, Part, Record
from pipelines.formats.text import TextPart
from warehouse.errors import SourceChanged

__all__ = ["Chunk", "Part", "Record", "open_parts"]


def open_parts(path: Path) -> list[Part]:
    """The tables of a file: one of a text, one a sheet (hidden ones too), those of each member of a zip file.

    Raises SourceChanged, saying what the file is, where it holds no table that can be read."""
    with path.open("rb") as file:
        kind = kinds.recognise(file, path.name)
    if kind is not Kind.ZIP:
        return _parts(None, path.name, kind, lambda: path.open("rb"))
    parts: list[Part] = []
    for member in archive.members(path):
        with member.open() as file:
            inner = kinds.recognise(file, f"{path.name}/{member.name}")
        if inner is Kind.ZIP:
            raise SourceChanged(
                "A zip file inside a zip file is not read",
                where=f"{path.name}/{member.name}",
                next="Unpack it and load what it holds.",
            )
        parts += _parts(member.name, f"{path.name}/{member.name}", inner, member.open)
    return parts


def _parts(name: str | None, where: str, kind: Kind, opener: Callable[[], BinaryIO]) -> list[Part]:
    if kind is Kind.TEXT:
        return [TextPart(name, opener)]
    return list(workbook.sheets(name, where, opener))

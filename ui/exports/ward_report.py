"""Sheets of wards as files: a page to print, or a Word report as evidence packs have them; and one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from ui.exports import printed
from ui.exports.pack import report_docx
from ui.exports.pack.drawings import Bare
from ui.exports.pack.item import Item
from ui.exports.pack.pack import Pack
from ui.exports.steps import tell
from ui.sheet import TITLE, Sheet


def document(sheet: Sheet) -> bytes:
    """Every figure of the sheet in order. The same sheet gives the same bytes."""
    seal = sheet.seal
    items = (
        Item(figure, seal, "ward", TITLE, "", (), seal.standing.version, (sheet.name,), number=number)
        for number, figure in enumerate(sheet.figures, 1)
    )
    return report_docx.report(Pack(f"{sheet.name}: {TITLE}", tuple(items)), Bare().png)


WRITERS: Mapping[str, Callable[[Sheet], bytes]] = {"html": printed.page, "docx": document}


def write(sheets: Sequence[Sheet], folder: Path, kind: str) -> list[dict[str, str | None]]:
    """A file a ward and `wards.csv` with the figures of all, each told on stderr as it is written.

    Gives every file with its ward's code; the table has none.
    """
    folder.mkdir(parents=True, exist_ok=True)
    told: list[dict[str, str | None]] = []
    for number, sheet in enumerate(sheets, 1):
        file = folder / printed.file_name(sheet, kind)
        tell(number, len(sheets), f"writing {file.name}")
        file.write_bytes(WRITERS[kind](sheet))
        told.append({"ward_code": sheet.code, "file": str(file)})
    (folder / "wards.csv").write_bytes(printed.table(sheets))
    return [*told, {"ward_code": None, "file": str(folder / "wards.csv")}]

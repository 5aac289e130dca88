"""Workbooks whose few cells lie so far apart that the room between them would fill the memory."""

import io
import re
import zipfile

from pipelines.formats import archive
from pipelines.formats.archive import UNPACKABLE
from pipelines.formats.cell_places import column
from warehouse.errors import SourceChanged

# Excel's own size is 17 thousand million cells. A reader lays out every one between the first and the last.
MOST_CELLS = 20_000_000
MOST_EMPTY = 50  # places for each cell that is there; a wide table of a year is half full
MOST_COLUMNS = 16_384
# A workbook is in memory whole while it is read. A sheet full to its last row and 20 wide is half of this.
MOST_UNPACKED = 2 << 30
# Only what lies far out: column AA or further, or row 10,000 or lower.
_FAR = re.compile(rb"""\br\s*=\s*["']([A-Za-z]{2,3}|[A-Za-z](?=\d{5}))(\d+)["']""")
_REPEATED = re.compile(rb"""number-columns-repeated\s*=\s*["'](\d{5,})""")


def hold(content: bytes, where: str) -> None:
    """SourceChanged for a workbook (XLSX or ODS) that says its table is larger than any table is."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            members = packed.infolist()
            _hold_size(sum(member.file_size for member in members), where)
            # A sheet may lie under any name; its name is no reason to trust it.
            too_large = any(_is_too_large(archive.unpacked(packed, member)) for member in members)
    except UNPACKABLE as error:
        raise SourceChanged(
            f"The workbook cannot be read ({error})",
            where=where,
            next="Open it, save it anew, and load that.",
        ) from error
    if too_large:
        raise SourceChanged(
            "A sheet's cells lie too far apart to be a table",
            where=where,
            next="Delete what stands far below or beside the table, save it, and load that.",
        )


def _hold_size(unpacked: int, where: str) -> None:
    if unpacked > MOST_UNPACKED:
        raise SourceChanged(
            f"The workbook unpacks to {unpacked / 1e6:,.0f} MB, which is more than is read at once",
            where=where,
            next="Save each sheet as CSV and load those, or ask the publisher for CSV.",
        )


def _is_too_large(sheet: bytes) -> bool:
    if any(int(found[1]) > MOST_COLUMNS for found in _REPEATED.finditer(sheet)):
        return True
    widest, lowest = 26, 10_000
    for found in _FAR.finditer(sheet):
        widest, lowest = max(widest, column(found[1])), max(lowest, int(found[2]))
    places = widest * lowest
    return places > MOST_CELLS and places > MOST_EMPTY * (sheet.count(b"<c ") + sheet.count(b":c "))

"""A ZIP, or an office document, whose bytes depend on nothing but its members and one date."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import datetime

# Members that are packed already.
PACKED = (".png", ".docx", ".pptx", ".xlsx", ".ods")
# It tells what an OpenDocument file is, to whoever reads its first bytes.
TYPE = "mimetype"
FIRST_YEAR = 1980


def packed(members: Mapping[str, bytes], dated: datetime) -> bytes:
    """One ZIP of these members, in this order, each with this time."""
    out = io.BytesIO()
    when = max(dated, datetime(FIRST_YEAR, 1, 1, tzinfo=dated.tzinfo)).timetuple()[:6]
    with zipfile.ZipFile(out, "w") as file:
        for name, content in members.items():
            told = zipfile.ZipInfo(name, when)
            told.external_attr = 0o644 << 16
            told.create_system = 3
            told.compress_type = (
                zipfile.ZIP_STORED if name.endswith(PACKED) or name == TYPE else zipfile.ZIP_DEFLATED
            )
            file.writestr(told, content)
    return out.getvalue()


def repacked(document: bytes, dated: datetime) -> bytes:
    """An office document with the same members, without the time it was written at."""
    with zipfile.ZipFile(io.BytesIO(document)) as file:
        members = {name: file.read(name) for name in file.namelist()}
    return packed(members, dated)

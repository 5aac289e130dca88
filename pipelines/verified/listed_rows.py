"""The source rows that a pack holds as CSV, as texts, beside those of today in the same form."""

import polars as pl

from pipelines.verified import archive
from pipelines.verified.archive import Pack

MARK = b"\xef\xbb\xbf"
_KEPT_FROM_FORMULA = r"^'([\s\x00-\x1f]*[=+\-@|\t\r\n])"
"""What spreadsheets would take for a formula has an apostrophe before it in the pack's files."""


def then(pack: Pack, member: str) -> pl.DataFrame | None:
    """The rows in a member of the pack; None where it is not whole, or no table."""
    content = archive.member(pack, member)
    if content is None:
        return None
    try:
        return _texts(content.removeprefix(MARK))
    except pl.exceptions.PolarsError:
        return None


def now(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows of today as a file of a pack would hold them."""
    plain = frame.with_columns(
        pl.col(name).cast(pl.List(pl.String)).list.join("; ")
        for name, kind in frame.schema.items()
        if isinstance(kind, pl.List)
    )
    return _texts(plain.write_csv().encode())


def _texts(content: bytes) -> pl.DataFrame:
    return pl.read_csv(content, infer_schema=False).with_columns(
        pl.all().str.replace(_KEPT_FROM_FORMULA, "$1")
    )

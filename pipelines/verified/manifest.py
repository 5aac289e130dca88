"""What a pack says of itself: manifest.json, as docs/evidence-packs.md lists it."""

from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
from msgspec import Struct

from warehouse.errors import MultiplierError

SCHEMA = "multiplier-pack/1"
NAME = "manifest.json"


AS_IT_CAME = "Give the ZIP as it came from the page of evidence packs."


class NotAPack(MultiplierError):
    """A file that is no evidence pack, or none that may be opened."""


class Arrival(Struct, frozen=True):
    """One landed file, or part of one, that the store of then was built of."""

    arrival: int
    source: str
    kind: str
    file: str
    sha256: str
    landed_at: datetime
    part: str | None = None
    rows_kept: int | None = None
    superseded_by: int | None = None


class Rows(Struct, frozen=True):
    """The source rows behind an answer: the question that lists them, what it listed, and the file of it."""

    question: str
    params: dict[str, Any]
    rows: int
    sha256: str
    member: str = ""


class Asked(Struct, frozen=True):
    """A question that a figure stands on, and the digest of its answer; `sql` is the member that holds it."""

    question: str
    params: dict[str, Any]
    rows: int
    sha256: str
    sql: str = ""
    rows_behind: Rows | None = None


class Figure(Struct, frozen=True):
    """One figure of the pack."""

    id: str
    title: str
    questions: tuple[Asked, ...]


class Data(Struct, frozen=True):
    """The store that every figure is of."""

    version: str
    built_at: datetime
    is_demo: bool
    code_version: str
    method_version: str
    hidden_sha256: str
    settings: dict[str, Any]
    arrivals: tuple[Arrival, ...]


class Manifest(Struct, frozen=True):
    """The whole of it; `files` is the digest of every other member."""

    title: str
    part: str
    made_at: datetime
    data: Data
    figures: tuple[Figure, ...]
    files: dict[str, str]


class _Schema(Struct):
    schema: str


def read(text: bytes) -> Manifest:
    """The manifest in these bytes. NotAPack says which of it is not as it must be."""
    try:
        schema = msgspec.json.decode(text, type=_Schema).schema
        if schema != SCHEMA:
            said = f"The pack is of the kind {schema[:60]!r}, and this version knows {SCHEMA!r} alone"
            raise NotAPack(said, where=NAME, next="Verify it with the version of Multiplier that made it.")
        return msgspec.json.decode(text, type=Manifest)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        said = str(error).splitlines()[0][:200]
        raise NotAPack(
            f"The manifest is not as one is written: {said}", where=NAME, next=AS_IT_CAME
        ) from error


def ended(when: datetime) -> datetime:
    """The end of the second that a manifest names, which is all that it tells."""
    return utc(when) + timedelta(seconds=1)


def utc(when: datetime) -> datetime:
    """A time of the manifest in UTC; one that names no zone is."""
    return when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)

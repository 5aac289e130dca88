"""Grants in whatever they were published in: JSON, alone or in an archive, or tables."""

import gzip
import tarfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import IO

from pipelines.formats import archive, threesixty_reading, threesixty_table
from pipelines.source import Reading, Table, Told
from warehouse.errors import SourceChanged

_HEAD = 1 << 16
_MARKS = (b'"grants"', b'"amountAwarded"', b'"fundingOrganization"', b"threesixtygiving")
_GZIP, _ZIP = b"\x1f\x8b", b"PK"
_MOST = 4 << 30
"""Bytes of one JSON file: all of 360Giving's largest publisher are a tenth of that."""


@dataclass(frozen=True)
class _Member:
    name: str
    body: Callable[[], bytes]


def takes(path: Path) -> bool:
    """Whether the file begins as JSON of grants does, or an archive's first JSON."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if head.startswith((_GZIP, _ZIP)):
        return _is_archive(path, head)
    return _is_grants(head)


def _is_archive(path: Path, head: bytes) -> bool:
    try:
        if head.startswith(_ZIP):
            with zipfile.ZipFile(path) as packed:
                archive.hold_in_bounds(packed, path.name)
                names = [name for name in packed.namelist() if name.lower().endswith(".json")]
                return any(_is_grants(_begin(packed.open(name))) for name in names[:5])
        if not tarfile.is_tarfile(path):
            return _is_grants(_begin(gzip.open(path)))
        with tarfile.open(path) as packed:
            return any(_is_grants(_begin(file)) for _, file in _jsons(packed))
    except (*archive.UNPACKABLE, OSError, tarfile.TarError, SourceChanged):
        return False


def _begin(file: IO[bytes] | gzip.GzipFile) -> bytes:
    with file:
        return file.read(_HEAD)


def _is_grants(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.replace(b"\0", b"")[2:]
    begins = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    return begins in (b"{", b"[") and any(mark in head for mark in _MARKS)


def read(path: Path, table: Table, told: Told) -> Iterable[Reading]:
    """Every part that holds grants. SourceChanged says what it is instead, or where it is broken."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if head.startswith(_GZIP) or (head.startswith(_ZIP) and _is_archive(path, head)):
        return _of_members(path, table, told)
    if head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[") or _is_grants(head):
        _hold(path.stat().st_size, path.name)
        return [threesixty_reading.read(path.read_bytes(), path.name, None, table, told)]
    return threesixty_table.read(path, table, told)


def _of_members(path: Path, table: Table, told: Told) -> Iterator[Reading]:
    """One by one, so that memory holds two. What a member is that cannot be read, the one before it says."""
    held: Reading | None = None
    said: list[str] = []
    for member in _members(path):
        where, body = f"{path.name}/{member.name}", member.body()
        try:
            reading = threesixty_reading.read(body, where, member.name, table, told)
        except SourceChanged as refusal:
            said.append(refusal.sentence)
            continue
        if held:
            yield held
        held, said = _warned(reading, said), []
    if held is None:
        raise SourceChanged(
            f"No member of the archive holds grants: {' '.join(said[:3]) or 'none is JSON'}",
            where=path.name,
            next="Load the bulk package as 360Giving offers it, or the publishers' files one by one.",
        )
    yield _warned(held, said)


def _warned(reading: Reading, said: list[str]) -> Reading:
    known = reading.understanding
    reading.understanding = replace(known, warnings=(*known.warnings, *said))
    return reading


def _members(path: Path) -> Iterator[_Member]:
    try:
        if zipfile.is_zipfile(path):
            yield from _zipped(path)
        elif tarfile.is_tarfile(path):
            yield from _tarred(path)
        else:
            with gzip.open(path) as file:
                yield _Member(path.stem, partial(_held, file, path.name, _bound(path)))
    except (*archive.UNPACKABLE, OSError, tarfile.TarError) as broken:
        raise _cut_short(broken, path.name) from broken


def _zipped(path: Path) -> Iterator[_Member]:
    with zipfile.ZipFile(path) as packed:
        archive.hold_in_bounds(packed, path.name)
        for each in packed.infolist():
            if each.filename.lower().endswith(".json"):
                with packed.open(each) as file:
                    where = f"{path.name}/{each.filename}"
                    yield _Member(each.filename, partial(_held, file, where, min(each.file_size, _MOST)))


def _tarred(path: Path) -> Iterator[_Member]:
    with tarfile.open(path) as packed:
        for name, file in _jsons(packed):
            yield _Member(name, partial(_held, file, f"{path.name}/{name}", _bound(path)))


def _jsons(packed: tarfile.TarFile) -> Iterator[tuple[str, IO[bytes]]]:
    """The files in it; a link may lead nowhere, or to itself."""
    for each in packed:
        if each.isfile() and each.name.endswith(".json") and (file := packed.extractfile(each)):
            yield each.name, file


def _bound(path: Path) -> int:
    """Bytes of what one JSON of such an archive may be: gzip and tar say nothing of it before."""
    return min(_MOST, max(archive.SMALL, archive.MOST_RATIO * path.stat().st_size))


def _held(file: IO[bytes] | gzip.GzipFile, where: str, most: int) -> bytes:
    try:
        body = file.read(most + 1)
    except (*archive.UNPACKABLE, OSError, tarfile.TarError) as broken:
        raise _cut_short(broken, where) from broken
    if len(body) > most:
        raise SourceChanged(
            f"The JSON unpacks to more than {most >> 20:,} MB", where=where, next="Unpack it and load that."
        )
    return body


def _cut_short(broken: Exception, where: str) -> SourceChanged:
    return SourceChanged(
        f"The archive is broken or cut short ({broken})", where=where, next="Fetch it again."
    )


def _hold(size: int, where: str) -> None:
    if size > _MOST:
        raise SourceChanged(
            f"The JSON is larger than {_MOST >> 30} GB", where=where, next="Load it publisher by publisher."
        )

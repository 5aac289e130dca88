"""A pack as it was handed over: opened within bounds, never unpacked, every member held to the manifest."""

import hashlib
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pipelines.verified import manifest
from pipelines.verified.manifest import AS_IT_CAME, Manifest, NotAPack

MOST_MEMBERS = 5_000
LARGEST, LARGEST_MANIFEST, LARGEST_SQL = 512 << 20, 32 << 20, 1 << 20
LARGEST_WHOLE = 2 << 30
CHUNK = 1 << 20
WAYS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
IS_ENCRYPTED = 0x1
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError)


@dataclass(frozen=True)
class Members:
    """Which members are not as the manifest says: with other bytes, gone, or nowhere named."""

    altered: tuple[str, ...]
    missing: tuple[str, ...]
    unexpected: tuple[str, ...]

    @property
    def are_whole(self) -> bool:
        """Whether there is nothing more, nothing less and nothing else."""
        return not (self.altered or self.missing or self.unexpected)


@dataclass(frozen=True)
class Pack:
    """A pack that could be opened. `sql` is the text of its questions, by member; `path` where it lies."""

    manifest: Manifest
    members: Members
    sql: dict[str, str]
    path: Path | None = None


def read(path: Path) -> Pack:
    """The pack in this file. NotAPack says why it is none, or why it is not opened."""
    with _opened(path) as held:
        infos = {info.filename: info for info in held.infolist()}
        _bounded(held.infolist())
        if manifest.NAME not in infos:
            raise NotAPack("There is no manifest in it", where=path.name, next=AS_IT_CAME)
        if infos[manifest.NAME].file_size > LARGEST_MANIFEST:
            raise NotAPack("The manifest is larger than one may be", where=path.name, next=AS_IT_CAME)
        told = manifest.read(_whole(held, infos[manifest.NAME]))
        wanted = {each.sql for figure in told.figures for each in figure.questions}
        sql = {
            name: _whole(held, info).decode("utf-8", errors="replace")
            for name, info in infos.items()
            if name in wanted
            and info.file_size <= LARGEST_SQL
            and told.files.get(name) == _digest(held, info)
        }
        return Pack(told, _compared(held, infos, told.files), sql, path)


def member(pack: Pack, name: str) -> bytes | None:
    """The bytes of one of its files; None where they are not those that the manifest names."""
    if pack.path is None or name not in pack.manifest.files:
        return None
    with _opened(pack.path) as held:
        if name not in held.namelist() or held.getinfo(name).file_size > LARGEST:
            return None
        content = _whole(held, held.getinfo(name))
    return content if hashlib.sha256(content).hexdigest() == pack.manifest.files[name] else None


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        if path.stat().st_size > LARGEST_WHOLE:
            raise NotAPack("It is larger than a pack may be", where=path.name, next=AS_IT_CAME)
        with zipfile.ZipFile(path) as held:
            yield held
    except NotAPack:
        raise
    except FileNotFoundError as error:
        raise NotAPack("There is no such file", where=str(path), next="Look where the pack lies.") from error
    except BROKEN as error:
        said = str(error).splitlines()[0][:120] if str(error) else type(error).__name__
        raise NotAPack(f"It is no ZIP that can be read: {said}", where=path.name, next=AS_IT_CAME) from error


def _bounded(infos: list[zipfile.ZipInfo]) -> None:
    """Refuse what no pack is, before a byte of it is read."""
    if len(infos) > MOST_MEMBERS:
        raise NotAPack("It holds more files than a pack does", how_many=len(infos), next=AS_IT_CAME)
    if sum(info.file_size for info in infos) > LARGEST_WHOLE:
        raise NotAPack("It would be larger than a pack may be, unpacked", next=AS_IT_CAME)
    seen: set[str] = set()
    for info in infos:
        shown = repr(info.filename[:80])
        if info.filename.casefold() in seen:
            raise NotAPack(f"It holds {shown} twice", next=AS_IT_CAME)
        seen.add(info.filename.casefold())
        if not _is_plain(info.filename):
            raise NotAPack(f"It holds a file of the name {shown}, which no pack does", next=AS_IT_CAME)
        if info.flag_bits & IS_ENCRYPTED or info.compress_type not in WAYS:
            raise NotAPack(f"Its file {shown} is packed in a way that packs are not", next=AS_IT_CAME)
        if info.file_size > LARGEST:
            raise NotAPack(f"Its file {shown} is larger than one of a pack may be", next=AS_IT_CAME)


def _is_plain(name: str) -> bool:
    """Whether a name says where inside a pack a file is, and nothing else."""
    parts = PurePosixPath(name).parts
    is_whole = bool(parts) and "/".join(parts) == name
    return is_whole and name.isprintable() and not any(mark in name for mark in "\\:") and ".." not in parts


def _whole(held: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    with held.open(info) as file:
        return file.read(info.file_size)


def _digest(held: zipfile.ZipFile, info: zipfile.ZipInfo) -> str:
    """Its SHA-256; empty where its bytes are broken, which is no digest."""
    taken = hashlib.sha256()
    try:
        with held.open(info) as file:
            while some := file.read(CHUNK):
                taken.update(some)
    except BROKEN:
        return ""
    return taken.hexdigest()


def _compared(held: zipfile.ZipFile, infos: dict[str, zipfile.ZipInfo], files: dict[str, str]) -> Members:
    there = set(infos) - {manifest.NAME}
    both = sorted(there & set(files))
    return Members(
        altered=tuple(name for name in both if _digest(held, infos[name]) != files[name]),
        missing=tuple(sorted(set(files) - there)),
        unexpected=tuple(sorted(there - set(files))),
    )

"""Zip files: their members that can be tables, within bounds that a bomb would break."""

import io
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Any, BinaryIO

from warehouse.errors import SourceChanged

# What zipfile raises of a member that it cannot unpack.
UNPACKABLE = (
    zipfile.BadZipFile,
    EOFError,
    zlib.error,
    NotImplementedError,  # zipfile's own, of a packing method it does not know: caught, never raised
)

MOST_BYTES = 8 << 30  # unpacked; a year of every council's payments is less
MOST_RATIO = 250  # text of a table packs 5 to 60 times; a bomb packs 1000 times
SMALL = 64 << 20  # a file this small unpacked harms nobody, whatever its ratio
_BUFFER = 1 << 20
_HEAD = 1 << 16
_ALL_AT_ONCE = (zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)  # zipfile unpacks these without a bound
_TABLES = {".csv", ".tsv", ".tab", ".txt", ".psv", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".zip", ""}
_DOCUMENTS = (".json", ".jsonl", ".geojson")


@dataclass(frozen=True)
class Member:
    """One file inside a zip file. `open` gives its bytes from the start, as often as asked."""

    name: str
    open: Callable[[], BinaryIO]


@dataclass(frozen=True)
class Document:
    """JSON in a file: all of it (`part` is None), or a member of a zip file."""

    part: str | None
    open: Callable[[], BinaryIO]

    def read(self) -> bytes:
        """All of it."""
        with self.open() as file:
            return file.read()


def documents(path: Path) -> list[Document]:
    """The file itself; of a zip file the members that are JSON by their names, of one that is broken none.

    SourceChanged as for any zip file that is out of bounds.
    """
    if not zipfile.is_zipfile(path):
        return [Document(None, lambda: path.open("rb"))]
    try:
        with zipfile.ZipFile(path) as packed:
            hold_in_bounds(packed, path.name)
    except zipfile.BadZipFile:
        return []
    named = [name for name in _names(path) if not _is_hidden(name)]
    return [Document(name, _opener(path, name)) for name in named if name.lower().endswith(_DOCUMENTS)]


def head(path: Path) -> bytes:
    """How its first document begins, without a byte order mark and white space."""
    for document in documents(path)[:1]:
        with document.open() as file:
            return file.read(_HEAD).removeprefix(b"\xef\xbb\xbf").lstrip()
    return b""


def hold_in_bounds(packed: zipfile.ZipFile, where: str, most: int = MOST_BYTES) -> None:
    """Raises SourceChanged for a zip file that says it unpacks to more than is sane, or needs a password.

    `most`: bytes; more where its members are read one after another, each within a bound of its own.
    """
    infos = packed.infolist()
    whole = sum(info.file_size for info in infos)
    ratio = whole / max(1, sum(info.compress_size for info in infos))
    if whole > most or (whole > SMALL and ratio > MOST_RATIO):
        raise SourceChanged(
            f"The zip file would unpack to {whole / 1e6:,.0f} MB, {ratio:,.0f} times its size",
            where=where,
            next="It was not unpacked; if it is what it should be, unpack it and load what it holds.",
        )
    if any(info.compress_type in _ALL_AT_ONCE for info in infos):
        raise SourceChanged(
            "The zip file is packed in a way (BZIP2 or LZMA) that does not say how much comes out",
            where=where,
            next="Pack it anew in the usual way, or unpack it and load what it holds.",
        )
    if any(info.flag_bits & 1 for info in infos):
        raise SourceChanged(
            "The zip file is protected by a password", where=where, next="Save it without and load that."
        )


def unpacked(packed: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """The member's bytes, never more than it says: zipfile's own `read` unpacks first and counts after.

    What UNPACKABLE lists, where it is broken or says less than it has.
    """
    with packed.open(member) as file:
        return file.read(member.file_size)


def others(path: Path) -> list[str]:
    """The members whose names say that they are no tables, without what a system leaves behind."""
    return [name for name in _names(path) if not _is_hidden(name) and not _is_table(name)]


def members(path: Path) -> list[Member]:
    """The members that can be tables, in their order, without macOS's shadows and other kinds of files."""
    names = _names(path)
    tables = [name for name in names if _is_table(name)]
    if not tables:
        raise SourceChanged(
            "No file in the zip file can be a table",
            where=path.name,
            how_many=f"{len(names)} files: {', '.join(names[:5])}" if names else 0,
            next="Ask the publisher for CSV or a workbook.",
        )
    return [Member(name, _opener(path, name)) for name in tables]


def _names(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as packed:
        return [info.filename for info in packed.infolist() if not info.is_dir()]


def _is_hidden(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return any(part == "__MACOSX" or (part.startswith(".") and part != "..") for part in parts)


def _is_table(name: str) -> bool:
    return not _is_hidden(name) and PurePosixPath(name).suffix.lower() in _TABLES


def _opener(path: Path, name: str) -> Callable[[], BinaryIO]:
    def opened() -> BinaryIO:
        packed = zipfile.ZipFile(path)
        try:
            checked = _Checked(packed, packed.open(name), f"{path.name}/{name}")
            return io.BufferedReader(checked, _BUFFER)
        except UNPACKABLE as error:
            packed.close()
            raise SourceChanged(
                f"A file in the zip file cannot be unpacked ({error})",
                where=f"{path.name}/{name}",
                next="Fetch it again, or unpack it with another program and load what it holds.",
            ) from error

    return opened


class _Checked(io.RawIOBase):
    """A member's bytes; a checksum that fails, or bytes that end early, come out as a sentence."""

    def __init__(self, packed: zipfile.ZipFile, file: IO[bytes], where: str) -> None:
        self._packed, self._file, self._where = packed, file, where

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            data = self._file.read(len(buffer))
        except (zipfile.BadZipFile, EOFError, OSError, ValueError) as error:
            raise SourceChanged(
                f"The zip file is broken or cut short ({error})", where=self._where, next="Fetch it again."
            ) from error
        except Exception as error:  # zlib.error and its like have no common name
            raise SourceChanged(
                f"The zip file cannot be unpacked ({error})", where=self._where, next="Fetch it again."
            ) from error
        buffer[: len(data)] = data
        return len(data)

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def close(self) -> None:
        if not self.closed:
            self._file.close()
            self._packed.close()
        super().close()

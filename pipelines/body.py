"""Where the body of an answer goes: into memory, or into a file that appears whole or not at all."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Protocol

from warehouse.disk import flush, write_whole
from warehouse.errors import SourceChanged

STARTS = re.compile(r"bytes (\d+)-")


class Sink(Protocol):
    """Takes one body, in as many attempts as it needs."""

    def resume(self) -> dict[str, str]:
        """What to ask for, given what an attempt before has left."""

    def start(self, validator: str | None, content_range: str | None) -> None:
        """A body begins, from its first byte or from where Content-Range says."""

    def write(self, chunk: bytes, url: str) -> None:
        """More of it. SourceChanged where it is larger than can be meant."""

    def finish(self) -> bytes:
        """That was all; what is to be handed on in memory."""

    def forget(self) -> None:
        """Nothing of it is wanted."""

    def close(self) -> None:
        """The attempt is over."""


class Memory:
    """A body in memory, from its beginning with each attempt."""

    def __init__(self, most: int) -> None:
        self._most, self._body = most, bytearray()

    def resume(self) -> dict[str, str]:
        """The whole of it."""
        return {}

    def start(self, validator: str | None, content_range: str | None) -> None:
        """From its first byte."""
        self.forget()

    def write(self, chunk: bytes, url: str) -> None:
        """More of it."""
        self._body += chunk
        _hold(len(self._body), self._most, url)

    def finish(self) -> bytes:
        """The body."""
        return bytes(self._body)

    def forget(self) -> None:
        """Empty."""
        self._body.clear()

    def close(self) -> None:
        """Nothing is open."""


class OnDisk:
    """A body on its way to `path`. What came lies beside it with its ETag: the rest can be asked for."""

    def __init__(self, path: Path, most: int) -> None:
        self._most, self._path = most, path
        self._part, self._mark = path.with_name(f".{path.name}.part"), path.with_name(f".{path.name}.etag")
        self._file: IO[bytes] | None = None

    @property
    def _held(self) -> int:
        return self._part.stat().st_size if self._part.exists() else 0

    def resume(self) -> dict[str, str]:
        """The rest, if the publisher has a way to say that it is the rest of the same file."""
        mark = self._mark.read_text("utf-8") if self._mark.exists() else ""
        if not self._held or not mark:
            return {}
        return {"Range": f"bytes={self._held}-", "If-Range": mark}

    def start(self, validator: str | None, content_range: str | None) -> None:
        """Go on where the last attempt ended, or begin again where the publisher does."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        begins = STARTS.match(content_range or "")
        goes_on = begins is not None and int(begins[1]) == self._held > 0
        if not goes_on:
            self.forget()
            # A weak ETag names what is alike, not what is the same bytes.
            write_whole(self._mark, "" if (validator or "").startswith("W/") else validator or "")
        self._file = self._part.open("ab")

    def write(self, chunk: bytes, url: str) -> None:
        """More of it."""
        if self._file:
            self._file.write(chunk)
            _hold(self._file.tell(), self._most, url)

    def finish(self) -> bytes:
        """Flush it and give it its name."""
        self.close()
        flush(self._part)
        self._part.replace(self._path)
        self._mark.unlink(missing_ok=True)
        flush(self._path.parent)
        return b""

    def forget(self) -> None:
        """From the beginning the next time."""
        self.close()
        self._part.unlink(missing_ok=True)
        self._mark.unlink(missing_ok=True)

    def close(self) -> None:
        """What came stays for the next attempt, also of another process."""
        if self._file:
            self._file.close()
            self._file = None


def lines_of(chunks: Iterable[bytes], most: int, url: str) -> Iterator[list[bytes]]:
    """The lines that end in each chunk and are not empty; what has no line end is none.

    SourceChanged where one is longer than can be meant.
    """
    begun: list[bytes] = []
    for chunk in chunks:
        ends, mark, tail = chunk.rpartition(b"\n")
        whole = b"".join([*begun, ends]).split(b"\n") if mark else []
        begun = [tail] if mark else [*begun, tail]
        _hold(sum(map(len, begun)), most, url)
        yield [line for each in whole if (line := each.strip())]


def _hold(size: int, most: int, url: str) -> None:
    if size > most:
        raise SourceChanged(
            f"The answer is larger than {most >> 20:,} MB, so it is not what was asked for",
            where=url,
            next="Look at the address in a browser, and report what it gives.",
        )

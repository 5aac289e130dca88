"""Where text comes from: blocks of whole lines in UTF-8, whatever the file was written in."""

import codecs
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, cast

import numpy as np

from pipelines.formats import oversize
from pipelines.formats.encoding import Encoding
from pipelines.formats.marks import LF

BLOCK = 16 << 20
_COUNTED = 1 << 18


@dataclass(frozen=True)
class Text:
    """Where text comes from and what it is written in. `open` may be called often. `put_right`: what is done
    with each block of whole lines, where something must be."""

    open: Callable[[], BinaryIO]
    encoding: Encoding
    cr: bool = False
    put_right: Callable[[bytes], bytes] | None = None

    def blocks(self, size: int = BLOCK) -> Iterator[bytes]:
        """The text in blocks of whole lines, UTF-8, ended by LF or CRLF, without mark and zero bytes."""
        with self.open() as file:
            file.read(self.encoding.bom)
            for block in self._utf8(file, size):
                text = block.replace(b"\0", b"") if b"\0" in block else block
                text = _line_feeds(text, self.cr) if b"\r" in text else text
                yield self.put_right(text) if self.put_right else text

    def last(self, size: int) -> tuple[int, bytes]:
        """The whole lines in about the last `size` bytes, or in all, and how many lines stand before."""
        with self.open() as file:
            if self._seeks(file):
                return self._last_of_file(file, size)
        before, texts = 0, [b"", b""]
        for block in self.blocks(size):
            before += texts[0].count(b"\n")
            texts = [texts[1], block]
        return before, b"".join(texts)

    def _last_of_file(self, file: BinaryIO, size: int) -> tuple[int, bytes]:
        start = max(self.encoding.bom, file.seek(0, 2) - size)
        file.seek(start)
        if start > self.encoding.bom:
            file.readline()
        start, text = file.tell(), self.encoding.to_utf8(file.read())
        file.seek(0)
        text = _line_feeds(text.replace(b"\0", b""), cr=False)
        return _count_line_feeds(file, start), self.put_right(text) if self.put_right else text

    def _seeks(self, file: BinaryIO) -> bool:
        """Whether lines can be found in the file without reading it from its beginning. A member of a zip
        file seeks too, but goes back by unpacking all that stands before."""
        plain = not self.cr and not self.encoding.name.startswith("utf-16")
        return plain and isinstance(getattr(file, "raw", file), io.FileIO | io.BytesIO)

    def _utf8(self, file: BinaryIO, size: int) -> Iterator[bytes]:
        if self.encoding.name.startswith("utf-16"):
            yield from _whole_lines(self._narrow(file, size), self.cr)
            return
        plain = _to_line_ends(file, size) if self._seeks(file) else _whole_lines(_reads(file, size), self.cr)
        for block in plain:
            yield self.encoding.to_utf8(block)

    def _narrow(self, file: BinaryIO, size: int) -> Iterator[bytes]:
        decoder = codecs.getincrementaldecoder(self.encoding.name)("replace")
        for block in _reads(file, size):
            yield decoder.decode(block).encode("utf-8", "replace")
        yield decoder.decode(b"", True).encode("utf-8", "replace")


def _line_feeds(text: bytes, cr: bool) -> bytes:
    """Lines ended by LF or CRLF, whatever ended them before."""
    if cr:
        return text.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    while b"\r\r\n" in text:
        text = text.replace(b"\r\r\n", b"\r\n")
    return text


def _count_line_feeds(file: BinaryIO, size: int) -> int:
    """Line feeds in the next `size` bytes."""
    buffer, count = bytearray(_COUNTED), 0
    view, bytes_, found = memoryview(buffer), np.frombuffer(buffer, np.uint8), np.empty(_COUNTED, np.bool_)
    while size > 0 and (got := cast(io.BufferedReader, file).readinto(view[: min(size, _COUNTED)])):
        count += int(np.count_nonzero(np.equal(bytes_[:got], LF, out=found[:got])))
        size -= got
    return count


def _reads(file: BinaryIO, size: int) -> Iterator[bytes]:
    while block := file.read(size):
        yield block


def _to_line_ends(file: BinaryIO, size: int) -> Iterator[bytes]:
    """As _whole_lines, without a copy: looks where a line ends before it reads."""
    start = file.tell()
    while True:
        file.seek(start + size)
        oversize.hold(len(file.readline(oversize.LONGEST_READ + 1)))
        end = file.tell()
        file.seek(start)
        block = file.read(end - start)
        if not block:
            return
        yield block
        start += len(block)


def _whole_lines(blocks: Iterator[bytes], cr: bool) -> Iterator[bytes]:
    left: list[bytes] = []
    for block in blocks:
        end = block.rfind(b"\n") + 1
        if cr:  # the last byte may be the first half of CRLF
            end = max(end, block.rfind(b"\r", 0, len(block) - 1) + 1)
        if end:
            yield b"".join([*left, block[:end]]) if left or end < len(block) else block
            left = []
        if end < len(block):
            left.append(block[end:])
            oversize.hold(sum(map(len, left)))
    if left:
        yield b"".join(left)

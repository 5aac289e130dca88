"""Bytes to UTF-8: byte order marks, also those encoded twice or three times, and the old code pages."""

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_BOM = "\ufeff".encode()
_HIGH = re.compile(rb"[\x80-\xff]")
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_FEW = 500  # one byte above 127 in so many is few
_STRETCH = 1 << 16
_SAMPLE_OF_HIGH_BYTES = 20_000


@dataclass(frozen=True)
class Encoding:
    """What a text is written in. `name` is Python's codec; `bom` is how many bytes stand before the text."""

    name: str
    bom: int = 0

    def to_utf8(self, block: bytes) -> bytes:
        """Whole lines as UTF-8. Bytes that are not of the encoding are read as cp1252, never dropped."""
        if block.isascii():
            return block
        high = _high(block)
        if len(high) > len(block) // _FEW:
            return block.decode(self.name, "cp1252_or_mark").encode()
        return self._run_by_run(block, high)

    def _run_by_run(self, block: bytes, high: NDArray[np.int64]) -> bytes:
        """No character of these encodings mixes bytes above and below 128, so each run is read alone."""
        turns = np.flatnonzero(np.diff(high) > 1)
        starts = high[np.concatenate(([0], turns + 1))].tolist()
        stops = (high[np.concatenate((turns, [len(high) - 1]))] + 1).tolist()
        view, done = memoryview(block), 0
        pieces: list[bytes | memoryview] = []
        for start, stop in zip(starts, stops, strict=True):
            run = block[start:stop]
            good = run.decode(self.name, "cp1252_or_mark").encode()
            if good != run:
                pieces += [view[done:start], good]
                done = stop
        return b"".join([*pieces, view[done:]]) if pieces else block


def _high(block: bytes) -> NDArray[np.int64]:
    """Where bytes above 127 stand. Most stretches have none, which is quick to see."""
    found = [np.empty(0, np.int64)]
    for start in range(0, len(block), _STRETCH):
        some = block[start : start + _STRETCH]
        if not some.isascii():
            found.append(np.flatnonzero(np.frombuffer(some, np.uint8) > 127) + start)
    return np.concatenate(found)


def _as_cp1252(error: UnicodeError) -> tuple[str | bytes, int]:
    """Read the bytes that one codec refuses as cp1252: a file may change its encoding from line to line."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("cp1252_or_mark", _as_cp1252)


def _marks() -> list[bytes]:
    """The byte order mark as published: as it should be, or taken for cp1252, Latin-1 and encoded again."""
    marks = layer = {_BOM}
    for _ in range(3):
        pairs = [(mark, page) for mark in layer for page in ("cp1252", "latin-1") if _fits(mark, page)]
        layer = {mark.decode(page).encode() for mark, page in pairs}
        marks = marks | layer
    return sorted(marks, key=len, reverse=True)


def _fits(mark: bytes, page: str) -> bool:
    try:
        mark.decode(page)
    except UnicodeDecodeError:
        return False
    return True


_MARKS = _marks()


def mark_length(head: bytes) -> int:
    """How many bytes of byte order mark, whole or garbled, stand before the text."""
    length = 0
    while mark := next((m for m in _MARKS if head.startswith(m, length)), None):
        length += len(mark)
    return length


def detect(head: bytes, sample: bytes) -> Encoding:
    """The encoding of a text by evidence. `head` begins the file, `sample` is any of its bytes."""
    for mark, name in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if head.startswith(mark):
            return Encoding(name, len(mark))
    if utf16 := _wide(head):
        return Encoding(utf16)
    bom = mark_length(head)
    if bom or _mostly_utf8(sample):
        return Encoding("utf-8", bom)
    return Encoding(_code_page(sample))


def _mostly_utf8(sample: bytes) -> bool:
    """True also for a text of which some lines are in a code page: those are healed one by one."""
    high = len(_high(sample))
    return high == 0 or sum(map(len, _MULTIBYTE.findall(sample))) * 10 >= high


def _wide(head: bytes) -> str | None:
    """UTF-16 without a mark: nearly every second byte of English text is then zero."""
    even, odd = head[0:4096:2], head[1:4096:2]
    if len(odd) < 2:
        return None
    zero_even, zero_odd = even.count(0) / len(even), odd.count(0) / len(odd)
    if zero_odd > 0.7 and zero_even < 0.3:
        return "utf-16-le"
    return "utf-16-be" if zero_even > 0.7 and zero_odd < 0.3 else None


def _code_page(sample: bytes) -> str:
    """The code page that makes words and punctuation of the bytes above 127: Windows, old Mac or DOS."""
    found = [m.start() for _, m in zip(range(_SAMPLE_OF_HIGH_BYTES), _HIGH.finditer(sample), strict=False)]
    score = {}
    for name in ("cp1252", "mac_roman", "cp850"):  # the first of equals is taken
        text = sample.decode(name, "replace")
        score[name] = sum(_sense(text[i - 1 : i], text[i], text[i + 1 : i + 2]) for i in found)
    return max(score, key=lambda name: score[name])


def _sense(before: str, char: str, after: str) -> int:
    """How well a character fits between its neighbours: 3 as in `O’Brien`, -6 for one that no text holds."""
    if char in _FITS:
        return _FITS[char](before, after)
    if char.isalpha():
        return _letter(before, char, after)
    return -6 if char == "\ufffd" else -3


def _letter(before: str, char: str, after: str) -> int:
    """A letter fits in a word of its case, and better if English councils' names hold it."""
    if not (before.isalpha() or after.isalpha()):
        return -2
    if char.isupper() and before.islower():
        return -3
    nearest = after if after.isalpha() else before
    alike = nearest.isupper() == char.isupper() or (char.isupper() and not before.isalpha())
    return (3 if char in _LETTERS else -1) if alike else -1


_LETTERS = "éèêëáàâäóòôöúùûüíìîïçñÉÈÜÖÄŵŷ"
_FITS: dict[str, Callable[[str, str], int]] = (
    {mark: lambda before, after: 3 if (before + after).strip() else 1 for mark in "’‘“”"}
    | {mark: lambda before, after: 3 if after.isdigit() or after in " .k" else 1 for mark in "£€"}
    | {mark: lambda before, after: -1 if before.isalpha() and after.isalpha() else 2 for mark in "–—•…\xa0"}
    | dict.fromkeys("©®™°½¼¾²³·´×¬", lambda before, after: 0)
)

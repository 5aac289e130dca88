"""Bytes to UTF-8: byte order marks, also those that were encoded twice or three times, and the old code pages."""

import codecs
import re
from dataclasses import dataclass

_BOM = "\ufeff".encode()
_HIGH = re.compile(rb"[\x80-\xff]")
_MULTIBYTE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_SAMPLE_OF_HIGH_BYTES = 20_000


@dataclass(frozen=True)
class Encoding:
    """What a text is written in. `name` is Python's codec; `bom` is how many bytes stand before the text."""

    name: str
    bom: int = 0

    def to_utf8(self, block: bytes) -> bytes:
        """One block of whole lines as UTF-8. Bytes that are not of the encoding are healed, never dropped."""
        if block.isascii():
            return block
        if self.name == "utf-8":
            return _healed(block)
        return block.decode(self.name, "cp1252_or_mark").encode()


def _as_cp1252(error: UnicodeError) -> tuple[str | bytes, int]:
    """Read the bytes that one codec refuses as cp1252: a file may change its encoding from line to line."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("cp1252_or_mark", _as_cp1252)


def _healed(block: bytes) -> bytes:
    try:
        block.decode()
    except UnicodeDecodeError:
        return block.decode("utf-8", "cp1252_or_mark").encode()
    return block


def _marks() -> list[bytes]:
    """The byte order mark as published: as it should be, or taken for cp1252, Latin-1 and encoded again."""
    marks = layer = {_BOM}
    for _ in range(3):
        layer = {mark.decode(page).encode() for mark in layer for page in ("cp1252", "latin-1") if _fits(mark, page)}
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
    if name := _wide(head):
        return Encoding(name)
    bom = mark_length(head)
    high = len(_HIGH.findall(sample))
    wide = sum(map(len, _MULTIBYTE.findall(sample)))
    if not high or wide * 10 >= high or bom:
        return Encoding("utf-8", bom)
    return Encoding(_code_page(sample))


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
    """cp1252 or MacRoman, by which of them makes words and punctuation of the bytes above 127."""
    found = [m.start() for _, m in zip(range(_SAMPLE_OF_HIGH_BYTES), _HIGH.finditer(sample), strict=False)]
    score = {"cp1252": 0, "mac_roman": 0}
    for name in score:
        text = sample.decode(name, "replace")
        score[name] = sum(_sense(text[i - 1 : i], text[i], text[i + 1 : i + 2]) for i in found)
    return "mac_roman" if score["mac_roman"] > score["cp1252"] else "cp1252"


def _sense(before: str, char: str, after: str) -> int:
    """How well a character fits between its neighbours: 3 as in `O’Brien`, -6 for one that no text holds."""
    if char == "\ufffd":
        return -6
    if char in "’‘“”":
        return 3 if before.isalpha() or after.isalpha() or after.isdigit() else 1
    if char in "£€":
        return 3 if after.isdigit() or after in " .k" else 1
    if char in "–—•…\xa0":
        return 2 if not (before.isalpha() and after.isalpha()) else -1
    if char in "éèêëáàâäóòôöúùûüíìîïçñÉÜÖÄŵŷ":
        return 3 if (before + after).isalpha() and char.islower() == (before + after).islower() else 1
    if char.isalpha():
        return -2 if before.islower() and char.isupper() else -1
    return 0 if char in "©®™°½¼¾²³·´×¬" else -2

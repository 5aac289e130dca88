"""How a text is cut into lines and cells, decided over its head by evidence."""

import re
from collections import Counter
from dataclasses import dataclass

from pipelines.formats import oversize
from pipelines.formats.odd_lines import fit, loose, split

_DELIMITERS = (b",", b"\t", b";", b"|")
_LINES_LOOKED_AT = 1000
_NO_WIDTH = 1 << 30
_ESCAPED = re.compile(rb'\\[\\"]')
_LONE_CR = re.compile(rb"\r(?!\n)")


@dataclass(frozen=True)
class Dialect:
    """`delimiter`: one byte; `width`: cells that most lines of the head have; `cr`: CR alone ends a line."""

    delimiter: bytes
    width: int
    cr: bool


def lines_end_with_cr(head: bytes) -> bool:
    """Whether a lone carriage return ends the lines, as old Macs wrote them."""
    return len(_LONE_CR.findall(head)) > head.count(b"\n")


def unescaped(text: bytes) -> bytes:
    """Quotes doubled that a backslash escapes, and backslashes single that one escapes."""
    return _ESCAPED.sub(lambda found: b"\\" if found[0] == b"\\\\" else b'""', text)


def without_formulas(text: bytes, delimiter: bytes) -> bytes:
    """`="0123"`, as programs write a text that Excel shall leave alone, as the text in plain quotes."""
    if b'="' not in text:
        return text
    edge = rb"\r\n" + re.escape(delimiter)
    before, after = rb"(?:(?<=[" + edge + rb"])|\A)", rb"(?=[" + edge + rb"]|\Z)"
    text = re.sub(before + rb'"=""((?:[^"\n]|"""")*+)"""' + after, rb'"\1"', text)
    return re.sub(before + rb'="((?:[^"\n]|"")*+)"' + after, rb'"\1"', text)


def has_escapes(text: bytes, dialect: Dialect) -> bool:
    """Whether quotes are escaped by backslashes throughout: lines are whole so, and none is without."""
    better = worse = neither = 0
    for line in {line.rstrip(b"\r") for line in text.split(b"\n") if b'\\"' in line}:
        before, after = (_is_whole(each, dialect) for each in (line, unescaped(line)))
        better, worse = better + (after and not before), worse + (before and not after)
        neither += not before and not after
    return better > 0 and worse == 0 and neither * 10 <= better


def _is_whole(line: bytes, dialect: Dialect) -> bool:
    cells = split(line, dialect.delimiter)
    return cells is not None and fit(cells, dialect.width) == 0


def detect(head: bytes, cr: bool) -> Dialect:
    """The delimiter that cuts most lines into the same, greatest number of cells. `head` has LF or CRLF."""
    lines = [line.rstrip(b"\r") for line in head.split(b"\n")[:_LINES_LOOKED_AT]]
    lines = [line for line in lines if len(line) <= oversize.LONGEST and line.strip()]
    found = {mark: _agreement(lines, mark) for mark in _DELIMITERS if mark in head}
    best = max(found, key=lambda mark: found[mark][0], default=b",")
    score, width = found.get(best, (0.0, 1))
    return Dialect(best, width, cr) if score else Dialect(b",", 1, cr)


def _agreement(lines: list[bytes], delimiter: bytes) -> tuple[float, int]:
    """How well a delimiter explains the lines, and the number of cells that most of them then have.

    A preamble has none, so lines without the delimiter do not count against it, only not for it."""
    widths = Counter(len(cells) for _, cells in loose(lines, _NO_WIDTH, delimiter) if len(cells) > 1)
    if not widths:
        return 0.0, 1
    width, agreeing = max(widths.items(), key=lambda item: item[1] * (1 - 1 / item[0]))
    spread = agreeing / sum(widths.values())
    return agreeing / len(lines) * spread * (1 - 1 / width), width

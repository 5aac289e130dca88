"""Documents of a pack opened again, for tests: their texts and their parts."""

import io
import zipfile
from functools import lru_cache

from lxml import etree

from tests.ui.exports.pack.items import HOSTILE, item
from ui.exports.pack.item import Item, Part
from ui.exports.pack.pack import Pack

NOTE = "The committee asked for this in June."
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415478da63f8ffff3f00"
    "05fe02fea7d6059d0000000049454e44ae426082"
)
"""A picture of one dot: what a document does with pictures does not hang on what they show."""


def pack(*, is_exempt: bool = False) -> Pack:
    """A chart with a note, a long table with hostile cells, and a chart titled as the first."""
    part: Part = "B" if is_exempt else "A"
    items = (
        item(number=1, note=NOTE, part=part),
        item(key="long", number=2, rows=40, has_picture=False, part=part),
        item(number=3, rows=len(HOSTILE) + 2, part=part),
    )
    return Pack("Who we pay for care", items)


def dot(one: Item) -> bytes:
    """In place of a figure's picture."""
    return DOT


@lru_cache
def members(document: bytes) -> dict[str, bytes]:
    """The members of an office document."""
    with zipfile.ZipFile(io.BytesIO(document)) as file:
        return {name: file.read(name) for name in file.namelist()}


def xml(document: bytes, member: str) -> etree._Element:
    """One member as XML."""
    return etree.fromstring(members(document)[member])

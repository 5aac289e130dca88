"""A part of the list as the file that is let out, and whether its figures still show what may be shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import Protocol

import polars as pl

from ui.exports.pack import manifest, zipped
from ui.exports.pack.item import Item
from ui.exports.pack.listed import Listed
from ui.exports.pack.manifest import Stock
from ui.exports.pack.pack import Pack


class Asking(Protocol):
    """What the store of this version tells of questions, each with its parameters and that of its rows."""

    def __call__(self, asked: Iterable[tuple[str, str, str]], version: str, *, is_officer: bool) -> Stock:
        """Of one snapshot; an error where the store is another by now."""


def file(items: Sequence[Item], title: str, stock: Asking, digest: Callable[[pl.DataFrame], str]) -> bytes:
    """The figures of one part and one store as a ZIP, made now."""
    pack = Pack(title, tuple(items))
    asked = ((each.question, each.params, each.behind) for item in items for each in item.questions)
    told = stock(asked, items[0].store, is_officer=pack.part == "B")
    said = manifest.manifest(
        items, told, title=title, place=pack.place, made_at=datetime.now(UTC), digest=digest
    )
    return zipped.made(pack, manifest.members(items, told), said)


def hidden_since(listed: Listed, hidden: frozenset[int], again: Callable[[str, str], str]) -> set[int]:
    """The places of figures that would show otherwise, as an event was hidden since they were drawn.

    `again` is the digest of what a question answers now.
    """
    return {
        place
        for place, kept in enumerate(listed.kept, 1)
        if hidden - kept.hidden
        and any(again(each.question, each.params) != each.sha256 for each in kept.item.questions)
    }

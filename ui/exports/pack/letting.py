"""Whether the figures of a list still show what may be shown."""

from __future__ import annotations

from collections.abc import Callable

from ui.exports.pack.listed import Listed


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

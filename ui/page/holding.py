"""The list of the evidence pack as it may be told in a pre-election period; the list itself stays."""

from __future__ import annotations

from dataclasses import replace

from ui import frozen
from ui.charts import neutral
from ui.exports.pack.listed import Kept, Listed
from ui.page import packing
from ui.page.opening import standing
from ui.provenance import Standing


def pack() -> Listed:
    """The list: in a pre-election period with neutral titles, lines that say so, and without what changed."""
    found, now = packing.kept(), standing()
    if now is None or not frozen.is_on():
        return found
    told = (each for each in found.kept if neutral.is_told(each.item.figure.key))
    return replace(found, kept=tuple(_neutral(each, now) for each in told))


def _neutral(kept: Kept, now: Standing) -> Kept:
    """A figure that was drawn before the period, made anew: its title is the neutral one now."""
    item = kept.item
    held = replace(item.seal.standing, is_frozen=now.is_frozen, frozen_until=now.frozen_until)
    made = replace(item, figure=replace(item.figure), seal=replace(item.seal, standing=held))
    return replace(kept, item=made)

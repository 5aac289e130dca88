"""What the checks of a pack found, and the files that it comes as."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from urllib.parse import parse_qs

import streamlit as st

from ui import evidence, words
from ui.exports.pack import checks
from ui.exports.pack.checks import Finding
from ui.exports.pack.item import Item
from ui.exports.pack.listed import Listed, called
from ui.page.leading import PAGES
from ui.page.opening import as_drawn, section

Make = Callable[[tuple[Item, ...], str], bytes]


def findings(found: Sequence[Finding]) -> None:
    """Every finding with its remedy; what must be mended first."""
    levels = [each.level for each in found]
    section("The checks", evidence.checked(levels.count("blocks"), levels.count("warns")))
    said: list[str] = []
    for number, each in enumerate(found):
        said.append(f"- **{evidence.LEVELS[each.level]}**: {words.safe(each.sentence)}")
        is_last = number + 1 == len(found)
        if each.mend is not None or is_last:
            # One element for many lines: each costs of the rerun.
            st.markdown("\n".join(said))
            said.clear()
        if each.mend is not None:
            with st.container(key=f"lead-mend-{number}"):
                _to_page(each.mend)


def _to_page(item: Item) -> None:
    st.page_link(
        PAGES / f"{item.page}.py",
        label=f"To the page of {called(item)}: {words.safe(item.page_title)}",
        query_params=parse_qs(item.address),
    )


def downloads(listed: Listed, found: Sequence[Finding], make: Make, on: date) -> None:
    """A file for each part that has figures, made when it is asked for; none for a part that is blocked."""
    section("Take it with you", evidence.GIVEN)
    for part in evidence.PARTED:
        if not (items := listed.part_of(part)):
            continue
        if checks.is_blocked(found, part):
            st.info(evidence.refused(part))
            continue
        st.download_button(
            f"Part {part} (ZIP)",
            as_drawn(partial(make, items, listed.title)),
            f"evidence-pack-part-{part.lower()}-{on.isoformat()}.zip",
            "application/zip",
            key=f"pack-part-{part}",
            on_click="ignore",
        )

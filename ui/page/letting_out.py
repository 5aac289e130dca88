"""What the checks of a pack found, each with its remedy."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import parse_qs

import streamlit as st

from ui import evidence, words
from ui.exports.pack.checks import Finding
from ui.exports.pack.item import Item
from ui.exports.pack.listed import called
from ui.page.leading import PAGES
from ui.page.opening import section


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

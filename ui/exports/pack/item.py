"""One figure on the list of a pack: what it is, where it was found, and which answers it stands on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from ui.charts.figure import Figure
from ui.provenance import Provenance

Part = Literal["A", "B"]
"""A is public; B is exempt (Schedule 12A of the Local Government Act 1972) and never stands with A."""


@dataclass(frozen=True)
class Asked:
    """A question whose answer a figure stands on.

    `params` is the JSON text of what was asked, `rows` how many the answer had, `sha256` the digest of its
    values, `behind` the question that lists the source rows of all its figures; empty where there is none.
    """

    question: str
    params: str
    rows: int
    sha256: str
    behind: str = ""


@dataclass(frozen=True)
class Item:
    """A figure with its lines, as it was drawn.

    `page` is the address of its page and `address` the choices made there, as in a link without its "?".
    `store` is the version of the store it was drawn from. `wards` are the names of the wards that it is
    narrowed to; empty means all. `note` is the officer's sentence. `number` is its place in the pack, from 1.
    """

    figure: Figure
    seal: Provenance
    page: str
    page_title: str
    address: str
    questions: tuple[Asked, ...]
    store: str
    wards: tuple[str, ...] = ()
    note: str = ""
    part: Part = "A"
    number: int = 0

    @property
    def id(self) -> str:
        """What its files are called: its place and its key, with nothing that a file's name may not hold."""
        key = re.sub(r"[^a-z0-9]+", "-", self.figure.key.lower()).strip("-")[:48]
        return f"figure-{self.number:02d}-{key}"

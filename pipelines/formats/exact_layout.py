"""What is known of a register whose layout is fixed, before a file of it is opened."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Layout:
    """How a register is published. `headings`: our column -> its heading, without spaces around it.

    `quote` None: quotes mean nothing, and every line is a record. `dates` as strptime wants them; a midnight
    behind them is passed over. `others`: headings that are known and not taken; None where they are not all
    known, and then none is called new. `may_lack`: columns of ours that some files do not have.
    """

    headings: Mapping[str, str]
    delimiter: str = ","
    quote: str | None = '"'
    encoding: str = "utf-8"
    dates: str = "%d/%m/%Y"
    others: tuple[str, ...] | None = None
    may_lack: frozenset[str] = frozenset()

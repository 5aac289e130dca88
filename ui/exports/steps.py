"""How far a long writing is, for whoever waits at a terminal."""

from __future__ import annotations

import sys

from ui.exports.cells import printable


def tell(number: int, total: int, what: str) -> None:
    """One step on stderr: written over the one before on a terminal, a line of its own elsewhere."""
    begins, ends = ("\r\033[K", "\n" if number == total else "") if sys.stderr.isatty() else ("", "\n")
    sys.stderr.write(f"{begins}{number:,}/{total:,} {printable(what)}{ends}")
    sys.stderr.flush()

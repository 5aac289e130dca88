"""Whose turn it is: pages are drawn one after the other, not all a little at a time.

Python draws with one processor however many people ask. Drawn side by side, fifty pages each take as long as
all of them, and each changes hands hundreds of times; in turn, most people wait for one page and few for
three (docs/performance.md has the figures).
"""

from __future__ import annotations

from threading import Semaphore

TURN = Semaphore(1)
"""Held while a page is drawn. Given back whatever happens to the page."""

"""Where lists of packs are kept between visits: in this process, under names that nobody guesses."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from threading import Lock

from ui.exports.pack.listed import Listed

MOST_BYTES = 64 * 1024 * 1024
MOST_LISTS = 500


class Shelf:
    """Lists by name; where there is no more room, those go that nobody has looked at for longest."""

    def __init__(self, most_bytes: int = MOST_BYTES, most_lists: int = MOST_LISTS) -> None:
        self._most_bytes, self._most_lists = most_bytes, most_lists
        self._lists: OrderedDict[str, Listed] = OrderedDict()
        self._lock = Lock()

    def get(self, name: str) -> Listed | None:
        """The list of this name, if it is still here."""
        with self._lock:
            if name not in self._lists:
                return None
            self._lists.move_to_end(name)
            return self._lists[name]

    def put(self, name: str, listed: Listed) -> None:
        """Keep it in the place of what had this name."""
        with self._lock:
            self._lists[name] = listed
            self._lists.move_to_end(name)
            while len(self._lists) > 1 and (
                len(self._lists) > self._most_lists
                or sum(each.size for each in self._lists.values()) > self._most_bytes
            ):
                self._lists.popitem(last=False)


def new_name() -> str:
    """A name with 128 bits of chance: who has it has the list."""
    return secrets.token_urlsafe(16)


SHELF = Shelf()
"""The one of this process."""

"""Which sessions may send a file to the server: those that an officer's page of loading was drawn for."""

from __future__ import annotations

import re
from collections.abc import Callable
from time import monotonic

LASTS_SECONDS = 3600.0
_PATH = re.compile(r"/_stcore/upload_file/([^/]+)/[^/]+/?$")


class Leave:
    """Leave to send files, given to a session for an hour and lengthened whenever the page is drawn again."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._until: dict[str, float] = {}

    def give(self, session: str) -> None:
        """From now on this session may send files, for an hour."""
        now = self._clock()
        self._until = {each: until for each, until in self._until.items() if until > now}
        self._until[session] = now + LASTS_SECONDS

    def holds(self, path: str) -> bool:
        """Whether this is the address of an upload of a session that has leave."""
        found = _PATH.search(path)
        return found is not None and self._until.get(found[1], 0.0) > self._clock()


LEAVE = Leave()
"""The one of this process: pages give it, the door asks it."""

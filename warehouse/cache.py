"""Answers kept in memory, the longest unused forgotten first, never more than so many bytes."""

import threading
from collections import OrderedDict
from collections.abc import Hashable

import polars as pl


class Cache:
    """Frames by key. Safe between threads; a frame larger than an eighth of the whole is not kept."""

    def __init__(self, limit: int) -> None:
        self.limit, self.held = limit, 0
        self._frames: OrderedDict[Hashable, tuple[pl.DataFrame, int]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable) -> pl.DataFrame | None:
        """The frame kept under `key`, which becomes the last to be forgotten."""
        with self._lock:
            found = self._frames.get(key)
            if found is None:
                return None
            self._frames.move_to_end(key)
            # A shallow copy: whoever adds a column to it changes their own.
            return found[0].clone()

    def put(self, key: Hashable, frame: pl.DataFrame) -> None:
        """Keep `frame`, forgetting as many others as its bytes ask for."""
        size = int(frame.estimated_size()) + 1024
        if size > self.limit // 8:
            return
        with self._lock:
            old = self._frames.pop(key, None)
            self.held += size - (old[1] if old else 0)
            self._frames[key] = (frame, size)
            while self.held > self.limit:
                _, (_, gone) = self._frames.popitem(last=False)
                self.held -= gone

"""Whose turn it is: one page at a time, and the turn comes back whatever happens to the page."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Lock

import pytest

from ui.turn import TURN


def test_pages_are_drawn_one_at_a_time() -> None:
    drawing, most, lock = 0, 0, Lock()

    def draw(_: int) -> None:
        nonlocal drawing, most
        with TURN:
            with lock:
                drawing += 1
                most = max(most, drawing)
            with lock:
                drawing -= 1

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(draw, range(200)))
    assert most == 1


def test_the_turn_comes_back_from_a_page_that_stops() -> None:
    with pytest.raises(SystemExit), TURN:
        raise SystemExit
    assert TURN.acquire(blocking=False)
    TURN.release()

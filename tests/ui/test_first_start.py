"""One build, however many ask; and its end is told, good or bad."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event, Thread
from time import monotonic, sleep
from typing import Any

from ui.first_start import FirstStart, State
from warehouse.errors import DiskFull


@dataclass(frozen=True)
class Done:
    done: int
    total: int
    what: str


def over(start: FirstStart) -> State:
    end = monotonic() + 10
    while monotonic() < end:
        if start.state and start.state.is_over:
            return start.state
        sleep(0.01)
    raise AssertionError("the build did not end")


def test_nothing_is_under_way_before_it_is_begun() -> None:
    assert FirstStart().state is None


def test_ten_sessions_at_once_build_once_and_see_how_far_it_is() -> None:
    start, go, told, times = FirstStart(), Event(), Event(), []

    def build(progress: Callable[[Any], None]) -> None:
        times.append(1)
        progress(Done(1, 4, "reading april.csv"))
        told.set()
        go.wait(10)

    askers = [Thread(target=start.begin, args=(build,)) for _ in range(10)]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()
    assert told.wait(10)
    assert start.state == State(0.25, "reading april.csv")
    go.set()
    assert over(start).trouble is None
    start.begin(build)
    assert times == [1]


def test_what_went_wrong_is_a_sentence() -> None:
    def full(_: Callable[[Any], None]) -> None:
        raise DiskFull("The disk is full", "/srv/our/store", next="Make room.")

    start = FirstStart()
    start.begin(full)
    assert over(start).trouble == "The disk is full (store). Make room."


def test_what_nobody_foresaw_is_a_sentence_too() -> None:
    def broken(_: Callable[[Any], None]) -> None:
        raise ZeroDivisionError

    start = FirstStart()
    start.begin(broken)
    assert "could not be built" in (over(start).trouble or "")

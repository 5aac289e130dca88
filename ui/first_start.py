"""The very first start: something is built once, in a thread of its own, while the server already answers."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock, Thread
from typing import Protocol

log = logging.getLogger("multiplier")


class Step(Protocol):
    """One step of a long work: `done` of `total`, and what is being done."""

    @property
    def done(self) -> int: ...

    @property
    def total(self) -> int: ...

    @property
    def what(self) -> str: ...


@dataclass(frozen=True)
class State:
    """How far it is: `part` from 0 to 1, `what` in words; `trouble` is a sentence if it failed."""

    part: float
    what: str
    is_over: bool = False
    trouble: str | None = None


class FirstStart:
    """One build in a process, however many sessions ask for it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._state: State | None = None

    @property
    def state(self) -> State | None:
        """None where nothing had to be built."""
        return self._state

    def begin(self, build: Callable[[Callable[[Step], None]], object]) -> None:
        """Start `build` in a thread, unless it was started before. It is given what to tell its steps to."""
        with self._lock:
            if self._state is not None:
                return
            self._state = State(0.0, "starting")
        Thread(target=self._run, args=(build,), name="first start", daemon=True).start()

    def _run(self, build: Callable[[Callable[[Step], None]], object]) -> None:
        try:
            build(self._tell)
        except Exception as error:  # the thread's last stop: a person must be told, whatever it was
            log.exception("The demonstration council could not be built")
            said = str(
                getattr(error, "public", "The demonstration council could not be built; the log says why.")
            )
            self._state = State(0.0, "", is_over=True, trouble=said)
        else:
            self._state = State(1.0, "ready", is_over=True)

    def _tell(self, step: Step) -> None:
        self._state = State(step.done / max(step.total, 1), step.what)


FIRST_START = FirstStart()

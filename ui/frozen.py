"""A pre-election period: one switch that every figure and every answer looks at while a page is drawn.

Where it is on, titles say what is drawn and not what was found, and no answer is computed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

ANSWER = (
    "Computed answers are not shown in a pre-election period. Below stand what is loaded, under "
    "“Coverage”, and its charts and tables."
)
LEFT_OUT = "What the last load changed is not shown in a pre-election period."
_is_on: ContextVar[bool] = ContextVar("no computed headline is shown", default=False)


def is_on() -> bool:
    """Whether no computed headline may be shown."""
    return _is_on.get()


@contextmanager
def held(on: bool) -> Iterator[None]:
    """Draw what is drawn inside the block with the switch on or off."""
    token = _is_on.set(on)
    try:
        yield
    finally:
        _is_on.reset(token)

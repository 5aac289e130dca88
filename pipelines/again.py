"""What has landed, read again: by a newer reader, or because it is another body's than it was taken for."""

from collections.abc import Iterator

from pipelines import landing, outcome, whose
from pipelines.arrival import Given, arrive
from pipelines.destination import Destination
from pipelines.door import Held
from pipelines.landing import Landed
from pipelines.outcome import Outcome
from pipelines.version import reader_version
from warehouse.build import Step
from warehouse.errors import MultiplierError


def read_again(to: Destination) -> tuple[list[Landed], tuple[Outcome, ...]]:
    """Everything landed as today's reader reads it, and what that one refuses, which stays as it was read.

    A file that changes hands is judged anew, and so is every later one of those two bodies: which of them
    takes the place of which was decided between the files of one body.
    """
    fresh: list[Landed] = []
    stays: list[Outcome] = []
    moved: set[str | None] = set()
    for old in landing.landed(to.store):
        now = old
        if _is_old(old) or not whose.stands(old) or moved & _bodies(old):
            try:
                now = _read(old, fresh, to)
            except MultiplierError as refusal:
                stays.append(outcome.stays(old, refusal.sentence))
        if _bodies(now) != _bodies(old):
            moved |= _bodies(now) | _bodies(old)
        fresh.append(now)
    return fresh, tuple(stays)


def unread(landed: list[Landed]) -> Iterator[Outcome]:
    """What is still as an older reader read it; a load does not read it again, a build does."""
    return (outcome.stays(each) for each in landed if _is_old(each))


def _is_old(landed: Landed) -> bool:
    return landed.receipt.reader_version != reader_version()


def _bodies(landed: Landed) -> set[str | None]:
    return {part.council_ons for part in landed.receipt.parts}


def _read(old: Landed, earlier: list[Landed], to: Destination) -> Landed:
    receipt = old.receipt
    to.progress(Step(0, 1, f"reading {receipt.file} again"))
    held = Held(receipt.sha256, receipt.bytes, receipt.held) if receipt.held is not None else None
    given = Given(old.published(), receipt.told, receipt.source, receipt.landed_at, receipt.url, held)
    (arrived,) = arrive(given, to.store, earlier, lambda size: None, lambda rows: None)
    return landing.settle(to.store, arrived.landed)

"""What a person decided: one line of JSON each, only ever added to, beside the stores and outliving them.

A match of a supplier and an organisation confirmed or rejected, an event hidden, an error reported; and any
of these withdrawn. A decision is on the disk when `record` returns; half a line of a killed writer counts for
nothing.
"""

import fcntl
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from warehouse import decision
from warehouse.decision import Decision
from warehouse.disk import flush, room
from warehouse.errors import DecisionRefused

FOLDER, FILE = "decisions", "decisions.jsonl"


def record(
    folder: Path,
    kind: str,
    subject: Mapping[str, int | str],
    verdict: str,
    *,
    by: str,
    because: str,
    is_proven: bool = False,
) -> Decision:
    """Add a decision to the store folder. DecisionRefused where a word of it is not known or missing.

    `kind` is match, hide or report; `subject` is {supplier_id, org_id} of a match, else {event_id}.
    `is_proven` is whether a sign-on vouches for `by`.
    """
    made = decision.new(kind, subject, verdict, by, because, is_proven)
    with _alone(folder):
        _add(folder, made)
    return made


def withdraw(folder: Path, decision_id: str, *, by: str, because: str, is_proven: bool = False) -> Decision:
    """Take a decision back; both stay on record. DecisionRefused where it does not stand."""
    with _alone(folder):
        stands = {each.decision_id: each for each in standing(listed(folder))}
        if decision_id not in stands:
            raise DecisionRefused(
                f"No decision {decision_id!r} stands",
                next="`python -m pipelines review decisions` names them.",
            )
        made = decision.withdrawal(stands[decision_id], by, because, is_proven)
        _add(folder, made)
    return made


def listed(folder: Path) -> list[Decision]:
    """Every decision of the store folder, oldest first, withdrawals too."""
    return [_read(line, number) for number, line in enumerate(_lines(folder), 1)]


def standing(decisions: Iterable[Decision]) -> list[Decision]:
    """Those that nobody took back, oldest first."""
    every = list(decisions)
    gone = {each.withdraws for each in every}
    return [each for each in every if each.verdict != decision.WITHDRAWN and each.decision_id not in gone]


def hidden(folder: Path) -> list[int]:
    """The events that nobody is to see now, in order."""
    return sorted({int(each.subject["event_id"]) for each in standing(listed(folder)) if each.kind == "hide"})


def stamp(folder: Path) -> str:
    """Another text whenever a decision was added."""
    try:
        found = _file(folder).stat()
    except FileNotFoundError:
        return ""
    return f"{found.st_ino}-{found.st_size}-{found.st_mtime_ns}"


def _file(folder: Path) -> Path:
    return folder / FOLDER / FILE


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """The one writer; each needs a moment only, so the others wait."""
    (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    handle = os.open(folder / FOLDER / ".lock", os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _add(folder: Path, made: Decision) -> None:
    line = f"{decision.line(made)}\n"
    path = _file(folder)
    is_first = not path.exists()
    with room(folder), path.open("ab") as file:
        whole = _whole(path)
        # What a killed writer left of a line was never said to be recorded.
        file.truncate(whole)
        try:
            file.write(line.encode())
            file.flush()
            os.fsync(file.fileno())
        except BaseException:
            file.truncate(whole)
            raise
    if is_first:
        flush(path.parent)


def _whole(path: Path) -> int:
    """How many bytes of the file are whole lines."""
    return path.read_bytes().rfind(b"\n") + 1


def _lines(folder: Path) -> list[bytes]:
    try:
        text = _file(folder).read_bytes()
    except FileNotFoundError:
        return []
    return text[: text.rfind(b"\n") + 1].splitlines()


def _read(line: bytes, number: int) -> Decision:
    try:
        return decision.read(line)
    except (ValueError, TypeError, KeyError, AttributeError, DecisionRefused) as error:
        raise DecisionRefused("A recorded decision cannot be read", where=f"{FILE}:{number}") from error

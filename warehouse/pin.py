"""The store that readers stay with in a pre-election period, whatever is loaded meanwhile: a small file.

Loads build, check and are kept all the same. The pin ends when it is lifted, or by itself after its last day.
"""

import json
import re
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from warehouse.disk import write_whole
from warehouse.errors import StoreMissing

FILE = "PINNED"
NAME = re.compile(r"wh-[0-9]{20}-[0-9a-f]{8}$")
LIFT = "`python -m pipelines unfreeze` lifts it."


@dataclass(frozen=True)
class Pin:
    """`store` is the name of a store, `until` the last day (None: until it is lifted), `because` in words."""

    store: str
    frozen_at: datetime
    until: date | None = None
    because: str = ""

    @property
    def is_over(self) -> bool:
        """Whether its last day is past, in UTC."""
        return self.until is not None and datetime.now(UTC).date() > self.until


def standing(folder: Path) -> Pin | None:
    """The pin of a store folder; None where none is, or it is over. StoreMissing where it cannot be read."""
    found = read(folder)
    return None if found is None or found.is_over else found


def read(folder: Path) -> Pin | None:
    """The pin as it was written, also one that is over."""
    try:
        text = (folder / FILE).read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError as error:
        raise _broken(folder) from error
    try:
        return _pin(json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise _broken(folder) from error


def put(folder: Path, pin: Pin) -> None:
    """Pin the store, in one step. The caller holds the loader's lock."""
    text = json.dumps({**asdict(pin), "frozen_at": pin.frozen_at.isoformat(), "until": _day(pin.until)})
    write_whole(folder / FILE, f"{text}\n")


def lift(folder: Path) -> None:
    """Let readers have the newest store again."""
    (folder / FILE).unlink(missing_ok=True)


def _pin(found: dict[str, Any]) -> Pin:
    if not NAME.match(found["store"]):
        raise ValueError
    until = None if found["until"] is None else date.fromisoformat(found["until"])
    return Pin(found["store"], datetime.fromisoformat(found["frozen_at"]), until, str(found["because"]))


def _day(on: date | None) -> str | None:
    return on.isoformat() if on else None


def _broken(folder: Path) -> StoreMissing:
    return StoreMissing("What says which store is frozen cannot be read", where=str(folder / FILE), next=LIFT)

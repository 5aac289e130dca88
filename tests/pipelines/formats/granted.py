"""Grants as a publisher would send them, all made up, and what the source makes of them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl

from pipelines.source import Told, Understanding
from pipelines.sources import grants

ORGANISATION = [{"id": "GB-CHC-9900001", "name": "Amber Aid", "postalCode": "ZZ1 1AA"}]
FUNDER = [{"id": "360G-fund", "name": "A Fund"}]


@dataclass(frozen=True)
class Read:
    """What came of one part."""

    understanding: Understanding
    kept: pl.DataFrame
    aside: pl.DataFrame
    said: tuple[str, ...]

    def column(self, name: str) -> list[Any]:
        """What is kept of one column."""
        return self.kept[name].to_list()

    def reasons(self) -> list[tuple[int, str, str | None]]:
        """Row, reason and column of what was set aside."""
        return self.aside.select("_row", "reason", "column").rows()

    def says(self, words: str) -> bool:
        """Whether a sentence has these words."""
        return any(words in sentence for sentence in self.said)


def grant(number: int = 1, **more: Any) -> dict[str, Any]:
    """A sound grant; `more` replaces keys, and takes those out that are `...`."""
    sound = {
        "id": f"360G-fund-{number}",
        "title": "A grant",
        "currency": "GBP",
        "amountAwarded": 100,
        "awardDate": "2023-04-13",
        "recipientOrganization": ORGANISATION,
        "fundingOrganization": FUNDER,
    }
    return {key: value for key, value in (sound | more).items() if value is not ...}


def read(path: Path, told: Told | None = None) -> Read:
    """The only part of a file."""
    (found,) = every(path, told)
    return found


def every(path: Path, told: Told | None = None) -> list[Read]:
    """Each part of a file."""
    return [_whole(reading) for reading in grants.read(path, told or Told())]


def _whole(reading: Any) -> Read:
    batches = list(reading.batches)
    known = reading.understanding
    said = (*known.guessed, *known.warnings, *reading.finish().warnings)
    return Read(
        known, pl.concat(each.kept for each in batches), pl.concat(each.aside for each in batches), said
    )


def package(folder: Path, *some: Any, name: str = "grants.json", **around: Any) -> Path:
    """A package of these."""
    return written(folder, json.dumps({**around, "grants": list(some)}), name)


def written(folder: Path, text: str | bytes, name: str = "grants.json") -> Path:
    """A file of this."""
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def one(folder: Path, **more: Any) -> Mapping[str, Any]:
    """What is kept of a package of one grant."""
    return read(package(folder, grant(**more))).kept.row(0, named=True)

"""Which landed files are other today than when a pack was made: new, taken back, superseded, read anew."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import polars as pl

from pipelines.verified.manifest import Arrival

Known = tuple[str, int]
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Change:
    """What became of a file, and whose it is: None where it is of many bodies, or that is not known."""

    sentence: str
    council: str | None = None


def changes(then: tuple[Arrival, ...], now: pl.DataFrame) -> dict[str, list[Change]]:
    """What changed, by the table that a file feeds (source__entity; source alone for files that are gone).

    `now` is `evidence.arrivals()` of the store in use.
    """
    old = {(each.source, each.arrival): each for each in then}
    new = {(row["source"], row["arrival"]): row for row in now.iter_rows(named=True)}
    told: dict[str, list[Change]] = {}
    replacing: set[Known] = set()
    for known, each in old.items():
        place = f"{each.source}__{new[known]['entity']}" if known in new else each.source
        for said in _one(each, new.get(known), new, replacing):
            told.setdefault(place, []).append(
                Change(said, new[known]["council_ons"] if known in new else None)
            )
    for known, row in new.items():
        if known not in old and known not in replacing:
            told.setdefault(f"{row['source']}__{row['entity']}", []).append(
                Change(f"{_name(row['_file'], row['_part'])} was loaded since", row["council_ons"])
            )
    return told


def _one(
    then: Arrival,
    now: Mapping[str, Any] | None,
    new: Mapping[Known, Mapping[str, Any]],
    replacing: set[Known],
) -> Iterator[str]:
    named = _name(then.file, then.part)
    if now is None:
        yield f"{named} was taken back since"
        return
    later = now["superseded_by"]
    if later != then.superseded_by and later is not None:
        replacing.add((then.source, later))
        row = new.get((then.source, later))
        by = _name(row["_file"], row["_part"]) if row else "a later file"
        yield f"{by} took the place of {named}: {now['superseded_because'] or 'superseded'}"
    elif later != then.superseded_by:
        yield f"{named} counts again: what had taken its place is gone"
    if then.rows_kept is not None and then.rows_kept != now["rows_kept"]:
        yield f"{named} was read again: {then.rows_kept:,} rows kept then, {now['rows_kept']:,} now"


def _name(file: str, part: str | None) -> str:
    return f"{file} [{part}]" if part else file

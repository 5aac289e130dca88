"""The store of then, built again in a folder of its own from the landed files that a pack names."""

import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import polars as pl

from pipelines import rawtables
from pipelines.landing import Landed
from pipelines.verified.manifest import Data, utc
from warehouse import build as builder
from warehouse import decision, decisions, engine, variables
from warehouse.build import Step
from warehouse.disk import room, write_whole
from warehouse.raw import ARRIVALS

VERSION = re.compile(r"wh-([0-9]{20})-[0-9a-f]{8}$")
Progress = Callable[[Step], None]


@contextmanager
def store(
    folder: Path, data: Data, landed: Sequence[Landed], only: Sequence[str], tell: Progress
) -> Iterator[Path]:
    """A folder with a store of just these files and the tables `only`; gone after the block.

    It lies beside the stores of `folder`, so that nothing is copied, and bears a name that a load sweeps away
    where this process was killed. Decisions are those of the day the store was built.
    """
    place = engine.spill_folder(folder)
    try:
        with room(folder):
            place.mkdir(parents=True)
            here = [_linked(each, folder, place) for each in landed]
            _equip(folder, place, begun(data))
            builder.build(
                place,
                rawtables.tables(here),
                _arrivals(here, data),
                rejections=rawtables.rejections(here),
                sources=rawtables.sources(),
                is_demo=data.is_demo,
                progress=tell,
                only=only,
            )
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


def decide(folder: Path, place: Path, until: datetime) -> None:
    """Give the store in `place` what was decided in `folder` until then."""
    (place / decisions.FOLDER).mkdir(exist_ok=True)
    told = [decision.line(each) for each in decisions.listed(folder) if each.decided_at <= until]
    write_whole(place / decisions.FOLDER / decisions.FILE, "".join(f"{line}\n" for line in told))


def begun(data: Data) -> datetime:
    """When the build of then began, which is when it took in what was decided: the store's name tells it."""
    if named := VERSION.match(data.version):
        return datetime.fromtimestamp(int(named[1]) / 1e9, UTC)
    return utc(data.built_at)


def _equip(folder: Path, place: Path, built_at: datetime) -> None:
    """What a build depends on besides files: the key of people's ids, and what was decided."""
    key = folder / variables.KEY_FILE
    if key.exists():
        write_whole(place / variables.KEY_FILE, key.read_text(encoding="utf-8"), mode=0o600)
    decide(folder, place, built_at)


def _linked(landed: Landed, folder: Path, place: Path) -> Landed:
    """The same files under the new folder, as second names where the disk can."""
    to = place / landed.folder.relative_to(folder)
    to.mkdir(parents=True, exist_ok=True)
    for name in _files(landed):
        try:
            os.link(landed.folder / name, to / name)
        except FileNotFoundError:
            continue
        except OSError:
            shutil.copyfile(landed.folder / name, to / name)
    return Landed(to, landed.receipt)


def _files(landed: Landed) -> Iterable[str]:
    for part in landed.receipt.parts:
        yield from (*part.kept_files, part.aside_file)


def _arrivals(landed: Sequence[Landed], data: Data) -> pl.DataFrame:
    """What arrived, each superseded by what the pack says: that was decided between files that stood then."""
    found = rawtables.arrivals(landed, data.is_demo)
    by = {(each.source, each.arrival): each.superseded_by for each in data.arrivals}
    rows = [
        {**row, "superseded_by": (later := by.get((row["source"], row["arrival"]))),
         "superseded_because": row["superseded_because"] if later == row["superseded_by"] else None}
        for row in found.iter_rows(named=True)
    ]  # fmt: skip
    return pl.DataFrame(rows, schema=ARRIVALS)

"""The only place that knows the order: lock, recognise, land, read, count, name, build, publish."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pipelines import again, landing, ordinary, outcome, rawtables, remembered, supersede
from pipelines.arrival import Arrived, Given, arrive
from pipelines.destination import Destination
from pipelines.landing import Landed
from pipelines.outcome import Outcome
from pipelines.progress import Bar
from pipelines.source import Told
from warehouse import build as builder
from warehouse import stores
from warehouse.build import Built
from warehouse.disk import room, write_whole
from warehouse.errors import MultiplierError
from warehouse.settings import settings

BUILT = "built.json"


@dataclass(frozen=True)
class Loaded:
    """What became of every part given, and the store that was built (null when nothing changed).

    `stays` are files landed before that are still as an older reader read them.
    """

    outcomes: tuple[Outcome, ...]
    built: Built | None
    stays: tuple[Outcome, ...] = ()

    @property
    def is_refused(self) -> bool:
        """Whether anything given was not loaded."""
        return any(each.status == "refused" for each in self.outcomes)


@dataclass(frozen=True)
class Rebuilt:
    """The store that was built of everything landed, and the files that today's reader refuses to read."""

    built: Built
    stays: tuple[Outcome, ...]


def load(
    paths: Sequence[Path], told: Told | None = None, source: str | None = None, to: Destination | None = None
) -> Loaded:
    """Load files, all of them or, where the build fails, none. A refused file does not stop the rest.

    The same file told the same changes nothing. BuildBroken, DiskFull or StoreBusy leave the store in use.
    """
    to = to or Destination(settings().store)
    told = told or Told()
    with alone(to):
        return _load(list(files_of(paths)), told, source, to)


def build(to: Destination | None = None) -> Rebuilt:
    """Build a new store from everything landed, read again where today it would be read otherwise."""
    to = to or Destination(settings().store)
    with alone(to):
        landed, stays = again.read_again(to)
        return Rebuilt(_build(to, landed), stays)


@contextmanager
def alone(to: Destination) -> Iterator[None]:
    """The one loader of the folder, which finds it without what a killed load left, and leaves it so."""
    with stores.loading(to.store, to.waiting, settings().wait_seconds):
        landing.sweep(to.store)
        try:
            yield
        finally:
            landing.sweep(to.store)


def files_of(paths: Iterable[Path]) -> Iterator[Path]:
    """Files as given; of a folder every file in it but hidden ones, in the order of their names."""
    for path in paths:
        if not ordinary.is_folder(path):
            yield path
            continue
        files = sorted(each for each in path.rglob("*") if each.is_file() and not each.name.startswith("."))
        yield from files or [path]


def _load(files: list[Path], told: Told, source: str | None, to: Destination) -> Loaded:
    before = landing.landed(to.store)
    arrived, outcomes = read_all(files, told, source, to, before)
    new = [each for each in arrived if each.is_new]
    if not new and is_built(to.store, before):
        return Loaded(tuple(outcomes), None, tuple(again.unread(before)))
    settled: list[Landed] = []
    try:
        with room(to.store):
            settled.extend(landing.settle(to.store, each.landed) for each in new)
            built = _build(to, landing.landed(to.store))
    except BaseException:
        for each in settled:
            landing.take_back(each)
        raise
    for fresh in new:
        if told.columns:
            remembered.remember(to.store, fresh.headings, told.columns, datetime.now(UTC).date())
    return Loaded(tuple(outcomes), built, tuple(again.unread(landing.landed(to.store))))


def read_all(
    files: list[Path], told: Told, source: str | None, to: Destination, before: list[Landed]
) -> tuple[list[Arrived], list[Outcome]]:
    bar = Bar(to.progress, files)
    arrived: list[Arrived] = []
    outcomes: list[Outcome] = []
    for path in files:
        bar.begin(path)
        standing = before + [each.landed for each in arrived if each.is_new]
        try:
            given = Given(path, told, source, url=to.urls.get(path))
            found = list(arrive(given, to.store, standing, bar.copied, bar.rows))
        except MultiplierError as refusal:
            outcomes.append(outcome.refused(path.name, refusal.sentence))
        else:
            arrived.extend(found)
            outcomes.extend(_outcomes(found, standing))
    return arrived, outcomes


def _outcomes(found: Iterable[Arrived], standing: list[Landed]) -> Iterator[Outcome]:
    names = {part.arrival: each.receipt.file for each in standing for part in each.receipt.parts}
    gone = supersede.gone(standing)
    for each in found:
        for part in each.landed.receipt.parts:
            if each.is_new:
                yield outcome.loaded(each.landed, part, names)
            else:
                yield outcome.already(each.landed, part, part.arrival in gone)


def _build(to: Destination, landed: list[Landed]) -> Built:
    built = builder.build(
        to.store,
        rawtables.tables(landed),
        rawtables.arrivals(landed, to.is_demo),
        rejections=rawtables.rejections(landed),
        sources=rawtables.sources(),
        is_demo=to.is_demo,
        progress=to.progress,
    )
    write_whole(to.store / BUILT, json.dumps({"store": built.version, "landing": _fingerprint(landed)}))
    return built


def is_built(store: Path, landed: list[Landed]) -> bool:
    """Whether the store in use is of just this landing: a load may have been killed between the two."""
    current, path = stores.current(store), store / BUILT
    if current is None or not path.exists():
        # Nothing landed and no store: there is nothing to build, and the demonstration may stay.
        return not landed
    return json.loads(path.read_text("utf-8")) == {"store": current.stem, "landing": _fingerprint(landed)}


def _fingerprint(landed: Iterable[Landed]) -> str:
    return hashlib.sha256("|".join(sorted(each.folder.name for each in landed)).encode()).hexdigest()[:16]

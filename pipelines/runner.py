"""The only place that knows the order: lock, recognise, land, read, count, name, build, publish."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pipelines import landing, ordinary, outcome, rawtables, remembered, supersede
from pipelines.arrival import Arrived, Given, arrive
from pipelines.landing import Landed
from pipelines.outcome import Outcome
from pipelines.progress import Bar, Progress
from pipelines.source import Told
from pipelines.version import reader_version
from warehouse import build as builder
from warehouse import stores
from warehouse.build import Built, Step
from warehouse.disk import room, write_whole
from warehouse.errors import MultiplierError
from warehouse.settings import settings

BUILT = "built.json"


@dataclass(frozen=True)
class Loaded:
    """What became of every part given, and the store that was built (null when nothing changed)."""

    outcomes: tuple[Outcome, ...]
    built: Built | None

    @property
    def is_refused(self) -> bool:
        """Whether anything given was not loaded."""
        return any(each.status == "refused" for each in self.outcomes)


@dataclass(frozen=True)
class Site:
    """Where a load goes and whom it tells: the store's folder, and two callbacks."""

    store: Path
    is_demo: bool = False
    progress: Progress = lambda step: None
    waiting: Callable[[str], None] = lambda sentence: None


def load(
    paths: Sequence[Path], told: Told | None = None, source: str | None = None, site: Site | None = None
) -> Loaded:
    """Load files, all of them or, where the build fails, none. A refused file does not stop the rest.

    The same file told the same changes nothing. BuildBroken, DiskFull or StoreBusy leave the store in use.
    """
    site = site or Site(settings().store)
    told = told or Told()
    with _alone(site):
        return _load(list(_files(paths)), told, source, site)


def build(site: Site | None = None) -> Built:
    """Read again what an older reader read, then build a new store from everything landed."""
    site = site or Site(settings().store)
    with _alone(site):
        return _build(site, _reread(site))


def standing(store: Path) -> list[Landed]:
    """Everything landed, oldest first."""
    return landing.landed(store)


@contextmanager
def _alone(site: Site) -> Iterator[None]:
    """The one loader of the folder, which finds it without what a killed load left, and leaves it so."""
    with stores.loading(site.store, site.waiting, settings().wait_seconds):
        landing.sweep(site.store)
        try:
            yield
        finally:
            landing.sweep(site.store)


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """Files as given; of a folder every file in it but hidden ones, in the order of their names."""
    for path in paths:
        if not ordinary.is_folder(path):
            yield path
            continue
        files = sorted(each for each in path.rglob("*") if each.is_file() and not each.name.startswith("."))
        yield from files or [path]


def _load(files: list[Path], told: Told, source: str | None, site: Site) -> Loaded:
    before = landing.landed(site.store)
    arrived, outcomes = _read_all(files, told, source, site, before)
    new = [each for each in arrived if each.is_new]
    if not new and is_built(site.store, before):
        return Loaded(tuple(outcomes), None)
    settled: list[Landed] = []
    try:
        with room(site.store):
            settled.extend(landing.settle(site.store, each.landed) for each in new)
            built = _build(site, landing.landed(site.store))
    except BaseException:
        for each in settled:
            landing.take_back(each)
        raise
    for fresh in new:
        if told.columns:
            remembered.remember(site.store, fresh.headings, told.columns, datetime.now(UTC).date())
    return Loaded(tuple(outcomes), built)


def _read_all(
    files: list[Path], told: Told, source: str | None, site: Site, before: list[Landed]
) -> tuple[list[Arrived], list[Outcome]]:
    bar = Bar(site.progress, files)
    arrived: list[Arrived] = []
    outcomes: list[Outcome] = []
    for path in files:
        bar.begin(path)
        standing = before + [each.landed for each in arrived if each.is_new]
        try:
            found = list(arrive(Given(path, told, source), site.store, standing, bar.copied, bar.rows))
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


def _reread(site: Site) -> list[Landed]:
    """Everything landed, each read by today's reader; what that one refuses stays as it was read."""
    fresh: list[Landed] = []
    for old in landing.landed(site.store):
        fresh.append(old if old.receipt.reader_version == reader_version() else _again(old, fresh, site))
    return fresh


def _again(old: Landed, earlier: list[Landed], site: Site) -> Landed:
    receipt = old.receipt
    site.progress(Step(0, 1, f"reading {receipt.file} again"))
    given = Given(old.published(), receipt.told, receipt.source, receipt.landed_at)
    try:
        (arrived,) = arrive(given, site.store, earlier, lambda size: None, lambda rows: None)
    except MultiplierError:
        return old
    return landing.settle(site.store, arrived.landed)


def _build(site: Site, landed: list[Landed]) -> Built:
    built = builder.build(
        site.store,
        rawtables.tables(landed),
        rawtables.arrivals(landed, site.is_demo),
        rejections=rawtables.rejections(landed),
        is_demo=site.is_demo,
        progress=site.progress,
    )
    write_whole(site.store / BUILT, json.dumps({"store": built.version, "landing": _fingerprint(landed)}))
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

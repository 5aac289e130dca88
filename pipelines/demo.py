"""The demonstration council: its files are made, then loaded by the very runner that loads real ones."""

import hashlib
import shutil
import tempfile
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

from pipelines import runner
from pipelines.destination import Destination
from pipelines.progress import Progress
from pipelines.samples import (
    charities,
    companies,
    contracts,
    directories,
    exchanging,
    filings,
    grants,
    hub_sheets,
    need,
    notices,
    older_wards,
    places,
    small_areas,
    work,
    world,
    writing,
)
from pipelines.version import reader_version
from warehouse import stores
from warehouse.build import Step
from warehouse.settings import settings

NEIGHBOURS = (
    ("Ashmere Council", "ashmere", 2, 0.055),
    ("Saltwhistle Bay Council", "saltwhistlebay", 3, 0.04),
    ("Nettlegarth Council", "nettlegarth", 4, 0.05),
)
"""Name, file's beginning, seed, size against Merefield."""
PLACED: dict[str, Callable[[Path], None]] = {
    "merefield_wards.geojson": places.write_wards,
    "merefield_wards_2023.geojson": older_wards.write_boundaries,
    "merefield_ward_codes.csv": older_wards.write_codes,
    "merefield_council_codes.csv": small_areas.write_councils,
    "merefield_postcodes.csv": places.write_postcodes,
    "merefield_output_areas.csv": small_areas.write_lookup,
    "merefield_output_areas_2023.csv": small_areas.write_older_lookup,
    "merefield_residents.csv": need.write_census,
    "merefield_mid_year_estimates.csv": need.write_estimates,
    "merefield_deprivation.csv": need.write_indices,
    "merefield_deprivation_summary.csv": need.write_summary,
    "merefield_community_needs.csv": need.write_community_needs,
    "merefield_grants.csv": grants.write_council,
    "mereshire_community_foundation.json": grants.write_foundation,
    "lanternway_fund.json": grants.write_fund,
    "merefield_directory.json": directories.write_directory,
    "merefield_hub_sessions.csv": hub_sheets.write_sessions,
    "merefield_hub_attendance.csv": hub_sheets.write_attendance,
    "merefield_hub_activity.csv": hub_sheets.write_activity,
    "merefield_skill_offers.csv": exchanging.write_offers,
    "merefield_skill_needs.csv": exchanging.write_needs,
    "merefield_skill_matches.csv": exchanging.write_matches,
    "merefield_occupations.csv": work.write_occupations,
    "merefield_qualifications.csv": work.write_qualifications,
    "merefield_claimants.csv": work.write_claimants,
    "mereshire_skills_plan.csv": work.write_plan,
}
"""Files about places, their need, what is granted there and what people bring: name, and what writes it."""
MADE_BY = "made-by.txt"
SAMPLES = Path(__file__).parent / "samples"


def build_demo(progress: Progress | None = None) -> Path:
    """Merefield and its neighbours in settings().demo_store, built unless they stand there. The store's file.

    Quick and the same on every machine; two at once make it once.
    """
    folder = settings().demo_store
    if standing := _standing(folder):
        return standing
    # A lock of its own: the runner takes the store's, and between the two nobody may begin another making.
    with stores.loading(folder / ".making", limit=settings().wait_seconds):
        return _standing(folder) or _make(folder, progress or (lambda step: None))


def _make(folder: Path, tell: Progress) -> Path:
    tell(Step(0, 1, "writing the files of Merefield, a fictional council"))
    with tempfile.TemporaryDirectory(prefix="merefield-") as made:
        files = list(write_files(Path(made)))
        (folder / MADE_BY).unlink(missing_ok=True)
        _forget(folder)
        runner.load(files, to=Destination(folder, is_demo=True, progress=tell))
    (folder / MADE_BY).write_text(_maker(), encoding="utf-8")
    found = stores.current(folder)
    assert found is not None
    return found


def write_files(folder: Path) -> Iterator[Path]:
    """Every file the demonstration is made of."""
    what = world.categories()
    for months in world.publications():
        yield writing.write_payments([(at, world.payments(what, *at)) for at in months], folder)
    yield writing.write_cards(folder)
    yield from _neighbours(folder)
    contracts.write_register(what, folder / "merefield_contracts_register.csv")
    companies.write_companies(what, folder / companies.FILE)
    notices.write_notices(folder / "merefield_notices.json")
    written = ("contracts_register.csv", "notices.json")
    yield from charities.write_charities(folder)
    yield filings.write_accounts(folder / "merefield_accounts.zip")
    yield filings.write_insolvencies(folder / "merefield_insolvencies.csv")
    yield from (folder / name for name in (companies.FILE, *(f"merefield_{each}" for each in written)))
    for name, write in PLACED.items():
        write(folder / name)
        yield folder / name


def _neighbours(folder: Path) -> Iterator[Path]:
    for body, stem, seed, scale in NEIGHBOURS:
        what = world.categories(scale, seed)
        paid = [each for at in world.every_month() for each in world.payments(what, *at, seed)]
        yield writing.write_plain(paid, body, folder / f"{stem}_payments.csv")


def _standing(folder: Path) -> Path | None:
    """The demonstration's store, if today's product made it."""
    made_by = folder / MADE_BY
    if not made_by.exists() or made_by.read_text(encoding="utf-8") != _maker():
        return None
    return stores.current(folder)


@lru_cache(maxsize=1)
def _maker() -> str:
    """Changes with whatever a demonstration is made of: the samples, their reader, the SQL."""
    files = [
        *SAMPLES.rglob("*.py"),
        *SAMPLES.rglob("*.csv"),
        *SAMPLES.rglob("charit*.txt"),
        *(settings().root / "sql").rglob("*.*"),
    ]
    digest = hashlib.sha256(reader_version().encode())
    for path in sorted(files):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _forget(folder: Path) -> None:
    """Landed files of an older demonstration; its stores go as any old store goes."""
    shutil.rmtree(folder / "landing", ignore_errors=True)

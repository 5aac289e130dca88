"""The demonstration council: its files are made, then loaded by the very runner that loads real ones."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from pipelines import runner
from pipelines.samples import contracts, places, world, writing
from pipelines.version import reader_version
from warehouse import stores
from warehouse.build import Step
from warehouse.settings import settings

NEIGHBOURS = (
    ("Ashmere Council", "ashmere", 2, 0.055, ()),
    ("Saltwhistle Bay Council", "saltwhistlebay", 3, 0.04, ()),
    ("Nettlegarth Council", "nettlegarth", 4, 0.05, ()),
)
"""Name, file's beginning, seed, size against Merefield, categories left out."""
MADE_BY = "made-by.txt"


def build_demo(progress: runner.Progress | None = None) -> Path:
    """Merefield and its neighbours in settings().demo_store, built unless they stand there already. The store's file.

    Quick and the same on every machine; two at once make it once.
    """
    folder = settings().demo_store
    tell = progress or (lambda step: None)
    if standing := _standing(folder):
        return standing
    tell(Step(0, 1, "writing the files of Merefield, a fictional council"))
    with tempfile.TemporaryDirectory(prefix="merefield-") as made:
        files = list(write_files(Path(made)))
        if (folder / MADE_BY).exists():
            _forget(folder)
        runner.load(files, site=runner.Site(folder, is_demo=True, progress=tell))
    (folder / MADE_BY).write_text(reader_version(), encoding="utf-8")
    found = stores.current(folder)
    assert found is not None
    return found


def write_files(folder: Path) -> Iterator[Path]:
    """Every file the demonstration is made of."""
    what = world.categories()
    for year, month in world.months():
        yield writing.write_month(world.payments(what, year, month), year, month, folder)
    for year in world.YEARS:
        yield writing.write_cards(year, folder)
    yield from _neighbours(folder)
    for name, write in (
        ("merefield_wards.geojson", places.write_wards),
        ("merefield_postcodes.csv", places.write_postcodes),
    ):
        write(folder / name)
        yield folder / name
    contracts.write_register(what, folder / "merefield_contracts_register.csv")
    yield folder / "merefield_contracts_register.csv"


def _neighbours(folder: Path) -> Iterator[Path]:
    for body, stem, seed, scale, keep in NEIGHBOURS:
        what = world.categories(scale, seed, keep)
        for year in world.YEARS:
            months = [(year if month >= 4 else year + 1, month) for month in (*range(4, 13), 1, 2, 3)]
            paid = [each for month in months for each in world.payments(what, *month, seed)]
            yield writing.write_year(paid, body, f"{stem}_{year}-{(year + 1) % 100:02d}", folder)


def _standing(folder: Path) -> Path | None:
    """The demonstration's store, if today's reader made it."""
    made_by = folder / MADE_BY
    if not made_by.exists() or made_by.read_text(encoding="utf-8") != reader_version():
        return None
    return stores.current(folder)


def _forget(folder: Path) -> None:
    """Landed files of an older demonstration; its stores go as any old store goes."""
    shutil.rmtree(folder / "landing", ignore_errors=True)

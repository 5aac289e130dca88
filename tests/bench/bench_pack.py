"""A pack of 12 figures and 6 tables of the demonstration: how long its documents take to make.

    python -m tests.bench.bench_pack

The baseline, in the same run, is what the drawing library alone needs for the same pictures: each drawn whole
and bare, and its files. Exit 1 where the first pack of a process, with all that begins once, takes
more than 10 seconds.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from unittest.mock import patch

from tests.pages.opened import opened
from ui import page
from ui.exports import figure as picture
from ui.exports.pack.item import Item
from ui.exports.pack.pack import Pack
from ui.exports.pack.zipped import made
from ui.exports.workbook import Sealed
from ui.provenance import Provenance
from warehouse.settings import cache_clear

MOST_SECONDS, CHARTS, TABLES = 10, 12, 6
PAGES = ("concentration", "insolvency", "funding", "hub")


def figures() -> list[Sealed]:
    """Charts and tables of the demonstration's pages, in that order."""
    found: dict[str, Sealed] = {}

    def keep(figures: list[Sealed], seal: Provenance, title: str, to_print: object = None) -> None:
        found.update({f"{title}{figure.key}": (figure, lines) for figure, lines in figures})

    with patch.object(page, "take_away", keep):
        for name in PAGES:
            opened(name)
    charts = [each for each in found.values() if each[0].chart is not None]
    tables = [each for each in found.values() if each[0].chart is None and each[0].table.height]
    if len(charts) < CHARTS or len(tables) < TABLES:
        sys.exit(f"The demonstration has {len(charts)} charts and {len(tables)} tables only.")
    return [*charts[:CHARTS], *tables[:TABLES]]


def pack(sealed: list[Sealed]) -> Pack:
    """The figures as a pack, with no questions: the store's half is not measured here."""
    items = [
        Item(figure, seal, "concentration", "Who do we pay?", "", (), seal.standing.version, number=number)
        for number, (figure, seal) in enumerate(sealed, 1)
    ]
    return Pack("A pack", tuple(items))


def seconds(make: Callable[[], object]) -> float:
    """How long it takes, on the wall."""
    start = time.perf_counter()
    make()
    return time.perf_counter() - start


def draw(of: Pack) -> None:
    """What no pack can do without: each picture drawn, and rastered whole and bare."""
    for item in of.items:
        if item.figure.chart is not None:
            picture.every_file(item.figure, item.seal)
            picture.raster(picture.bare_svg(item.figure))


def main() -> int:
    """Measure, print, and say by the exit code whether the promise holds."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["MULTIPLIER_STORE"] = folder
        cache_clear()
        from pipelines import demo

        demo.build_demo()
        of = pack(figures())
        said = {"schema": "bench", "figures": [{"id": item.id} for item in of.items]}
        first = seconds(lambda: made(of, {}, said))
        drawn = min(seconds(lambda: draw(of)) for _ in range(3))
        whole = min(seconds(lambda: made(of, {}, said)) for _ in range(3))
    print(f"the first pack of the process   {first:6.2f} s")
    print(f"a pack                          {whole:6.2f} s")
    print(f"its pictures alone              {drawn:6.2f} s   the pack is {whole / drawn:.2f} of that")
    return int(first > MOST_SECONDS)


if __name__ == "__main__":
    sys.exit(main())

"""Merefield's wards until May 2024: ten where there are twelve now, most with a name that lives on.

No boundary is the same, so no code is: what is said of the old Harbour is not said of the new one.
"""

from functools import cache, lru_cache
from pathlib import Path

from pipelines.samples.places import COLUMNS, COUNCIL, STEPS, WARDS, Point, edge, feature, ward_code
from pipelines.samples.places import write_boundaries as write

CHANGED = "2024-05-02"
ROWS = (
    (("Abbotsmere", 9), ("Castle Quay", 16), ("Hillside", 24)),
    (("Eastmarsh", 7), ("Fenny Cross", 13), ("Gallowgate", 17), ("Harbour", 24)),
    (("Ivelbrook", 9), ("Market", 16), ("Northwold", 24)),
)
"""Name and where it ends, from the west, in sixths of a ward of today; the rows lie as today's do."""
NAMES = tuple(name for row in ROWS for name, _ in row)


def code(number: int) -> str:
    """The code of the ward at that place of NAMES."""
    return f"X05{number + 901:06d}"


@cache
def holding(ward: int, across: float) -> int:
    """The old ward at that part of the way across a ward of today."""
    row, column = divmod(ward, COLUMNS)
    at = (column + across) * STEPS
    found = next(name for name, end in ROWS[row] if at < end)
    return NAMES.index(found)


def write_boundaries(path: Path) -> None:
    """The old wards as GeoJSON: along a row they share the borders of today's, between them they do not."""
    features = []
    for row, names in enumerate(ROWS):
        begin = 0
        for name, end in names:
            features.append(feature(code(NAMES.index(name)), name, "23", _ring(row, begin, end)))
            begin = end
    write(features, path)


def write_codes(path: Path) -> None:
    """Every ward of both arrangements, with the days it stands."""
    heading = "ward_code,ward_name,lad_code,lad_name,first_seen_source_year,scheme,valid_from,valid_to"
    before = f"{COUNCIL},Merefield,2016,Merefield 2004-2024,2004-06-10,2024-05-01"
    now = f"{COUNCIL},Merefield,2024,Merefield 2024-,{CHANGED},"
    lines = [f"{code(number)},{name},{before}" for number, name in enumerate(NAMES)]
    lines += [f"{ward_code(number)},{name},{now}" for number, name in enumerate(WARDS)]
    path.write_text("\n".join([heading, *lines]) + "\n", encoding="utf-8")


def _ring(row: int, begin: int, end: int) -> list[Point]:
    """The border: along the row's near line, across, back along its far line, and across."""
    near, far = _line(row), _line(row + 1)
    back = far[begin : end + 1][::-1]
    return [*near[begin : end + 1], *_across(end, row, 1), *back, *_across(begin, row + 1, -1)]


def _across(sixth: int, row: int, way: int) -> list[Point]:
    """The points between two lines: today's border where one is there, else none: a straight line."""
    column, between = divmod(sixth, STEPS)
    return [] if between else edge((column, row), (column, row + way))[1:]


@lru_cache(maxsize=8)
def _line(row: int) -> list[Point]:
    """All points from west to east between two rows of wards."""
    points = [point for column in range(COLUMNS) for point in edge((column, row), (column + 1, row))]
    return [*points, edge((COLUMNS, row), (COLUMNS - 1, row))[0]]

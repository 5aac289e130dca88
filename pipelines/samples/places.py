"""Where Merefield lies: twelve wards in the North Sea, and postcodes of an area that does not exist."""

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from random import Random

WARDS = (
    "Abbotsmere", "Brackenhoe", "Castle Quay", "Dunnock Hill", "Eastmarsh", "Fenny Cross",
    "Gallowgate", "Harbour", "Ivelbrook", "Kilnside", "Market", "Northwold",
)  # fmt: skip
WEST, SOUTH, WIDE, HIGH = 1.50, 54.40, 0.055, 0.032
COLUMNS = 4
STEPS = 6
"""How many lines a border between two corners is drawn with."""
COUNCIL = "X99000001"
POSTCODES_A_WARD = 36
LSOAS_A_WARD, OAS_AN_LSOA = 6, 5
LETTERS = "ABDEFGHJLNPQRSTUWXYZ"

Point = tuple[float, float]


def ward_code(number: int) -> str:
    """The code of the ward at that place of WARDS; ONS gives X to nobody."""
    return f"X05{number + 1:06d}"


def lsoa_code(ward: int, place: int) -> str:
    """The small area at that place of a ward: three across, two down."""
    return f"X01{ward * LSOAS_A_WARD + place + 1:06d}"


def oa_code(ward: int, place: int) -> str:
    """The output area at that place of a ward: the first five are of its first small area."""
    return f"X00{ward * LSOAS_A_WARD * OAS_AN_LSOA + place + 1:06d}"


def write_wards(path: Path) -> None:
    """The wards as GeoJSON, as the ONS publishes them."""
    write_boundaries([_feature(number, name) for number, name in enumerate(WARDS)], path)


def write_boundaries(features: Sequence[Mapping[str, object]], path: Path) -> None:
    """Wards as a collection of GeoJSON."""
    path.write_text(json.dumps({"type": "FeatureCollection", "name": COUNCIL, "features": features}), "utf-8")


def write_postcodes(path: Path) -> None:
    """Where every postcode of Merefield lies, down to its output area; a few of them given up."""
    lines = ["pcds,doterm,osward,oslaua,oa21,lsoa21"]
    for ward, found in enumerate(postcodes()):
        for place, postcode in enumerate(found):
            gone = "202309" if place % 19 == 18 else ""
            at = place % (LSOAS_A_WARD * OAS_AN_LSOA)
            small = f"{oa_code(ward, at)},{lsoa_code(ward, at // OAS_AN_LSOA)}"
            lines.append(f"{postcode},{gone},{ward_code(ward)},{COUNCIL},{small}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


@lru_cache(maxsize=1)
def postcodes() -> list[list[str]]:
    """The postcodes of each ward: QM1 to QM6, two wards a district."""
    random = Random(12)
    return [
        [
            f"QM{number // 2 + 1} {number % 2 * 4 + place % 4 + 1}{_two(random)}"
            for place in range(POSTCODES_A_WARD)
        ]
        for number in range(len(WARDS))
    ]


@lru_cache(maxsize=4096)
def postcode_of(supplier: str) -> str:
    """Where a supplier is: more than half of them in Merefield, the others where no ward is loaded."""
    random = Random(supplier)
    if random.random() < 0.55:
        # Firms gather in a few wards, as they do.
        ward = min(int(random.expovariate(0.35)), len(WARDS) - 1)
        return random.choice(postcodes()[ward])
    return f"Q{random.choice('VZ')}{random.randrange(1, 30)} {random.randrange(1, 10)}{_two(random)}"


def _two(random: Random) -> str:
    return random.choice(LETTERS) + random.choice(LETTERS)


def _feature(number: int, name: str) -> dict[str, object]:
    row, column = divmod(number, COLUMNS)
    corners = [(column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1)]
    ring = [
        point
        for start, end in zip(corners, [*corners[1:], corners[0]], strict=True)
        for point in edge(start, end)
    ]
    return feature(ward_code(number), name, "25", ring)


def feature(code: str, name: str, year: str, ring: Sequence[Point]) -> dict[str, object]:
    """A ward of the year given by its two last digits, with its border."""
    return {
        "type": "Feature",
        "properties": {
            f"WD{year}CD": code,
            f"WD{year}NM": name,
            f"LAD{year}CD": COUNCIL,
            f"LAD{year}NM": "Merefield",
        },
        "geometry": {"type": "Polygon", "coordinates": [[*ring, ring[0]]]},
    }


def edge(start: tuple[int, int], end: tuple[int, int]) -> list[Point]:
    """The points of a border from start to before end; the same points whichever way round it is asked."""
    low, high = sorted((start, end))
    random, steps = Random(f"{low}{high}"), STEPS
    (x0, y0), (x1, y1) = _corner(low), _corner(high)
    line = [
        (
            x0 + (x1 - x0) * step / steps + (random.uniform(-0.004, 0.004) if 0 < step < steps else 0),
            y0 + (y1 - y0) * step / steps + (random.uniform(-0.0025, 0.0025) if 0 < step < steps else 0),
        )
        for step in range(steps + 1)
    ]
    found = [(round(x, 6), round(y, 6)) for x, y in line]
    return found[:-1] if (low, high) == (start, end) else found[:0:-1]


def _corner(place: tuple[int, int]) -> Point:
    random = Random(f"corner{place}")
    return (
        WEST + WIDE * (place[0] + random.uniform(-0.25, 0.25)),
        SOUTH + HIGH * (place[1] + random.uniform(-0.25, 0.25)),
    )

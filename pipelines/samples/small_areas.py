"""Merefield's output areas of 2021: the small areas and the wards they lie in, and their people."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from random import Random
from string import ascii_uppercase

from pipelines.samples import older_wards
from pipelines.samples.places import COUNCIL, LSOAS_A_WARD, OAS_AN_LSOA, WARDS, lsoa_code, oa_code, ward_code

MSOAS = (
    (1, 1), (3, 3), (1, 2), (4, 4), (5, 5), (6, 6),
    (7, 7), (2, 7), (8, 8), (9, 9), (10, 10), (11, 11),
)  # fmt: skip
"""Of each ward, the MSOA of its upper and of its lower half: number 2 is made of two wards."""


@dataclass(frozen=True)
class OutputArea:
    """An output area: `ward` and `older` are places in the lists of wards, `lsoa` one in the ward's."""

    code: str
    ward: int
    lsoa: int
    older: int
    residents: int

    @property
    def lsoa_code(self) -> str:
        """Its LSOA."""
        return lsoa_code(self.ward, self.lsoa)

    @property
    def msoa(self) -> int:
        """The number of its MSOA."""
        return MSOAS[self.ward][self.lsoa * 2 // LSOAS_A_WARD]


@lru_cache(maxsize=1)
def output_areas() -> tuple[OutputArea, ...]:
    """All of them, in the order of their codes."""
    random = Random("residents")
    found = []
    for ward in range(len(WARDS)):
        for place in range(LSOAS_A_WARD * OAS_AN_LSOA):
            lsoa, at = divmod(place, OAS_AN_LSOA)
            across = lsoa % 3 + (at + 0.5) / OAS_AN_LSOA
            older = older_wards.holding(ward, across / 3)
            found.append(OutputArea(oa_code(ward, place), ward, lsoa, older, random.randint(270, 400)))
    return tuple(found)


def msoa_code(number: int) -> str:
    """The code of an MSOA."""
    return f"X02{number:06d}"


@lru_cache(maxsize=1)
def lsoa_names() -> dict[str, str]:
    """Each LSOA with its name: the number of its MSOA, and a letter."""
    lettered: dict[int, list[str]] = {}
    for each in output_areas():
        within = lettered.setdefault(each.msoa, [])
        if each.lsoa_code not in within:
            within.append(each.lsoa_code)
    return {
        its: f"Merefield {msoa:03d}{letter}"
        for msoa, within in lettered.items()
        for its, letter in zip(within, ascii_uppercase, strict=False)
    }


def write_lookup(path: Path) -> None:
    """From each output area to its LSOA, MSOA and ward of today."""
    heading = "OA21CD|LSOA21CD|LSOA21NM|MSOA21CD|MSOA21NM|WD25CD|WD25NM|LAD25CD|LAD25NM"
    lines = [
        (
            *(each.code, each.lsoa_code, lsoa_names()[each.lsoa_code]),
            *(msoa_code(each.msoa), f"Merefield {each.msoa:03d}"),
            *(ward_code(each.ward), WARDS[each.ward], COUNCIL, "Merefield"),
        )
        for each in output_areas()
    ]
    write_table(path, heading, lines)


def write_older_lookup(path: Path) -> None:
    """From each output area to the ward it was in until May 2024."""
    lines = [
        (each.code, older_wards.code(each.older), older_wards.NAMES[each.older], COUNCIL, "Merefield")
        for each in output_areas()
    ]
    write_table(path, "OA21CD|WD23CD|WD23NM|LAD23CD|LAD23NM", lines)


def write_councils(path: Path) -> None:
    """The code of the council's area, which never changed."""
    write_table(path, "LADCD|LADNM|LADCD_ACTIVE", [(COUNCIL, "Merefield", COUNCIL)])


def write_table(path: Path, heading: str, lines: Iterable[Sequence[object]]) -> None:
    """A plain CSV file; the headings parted by strokes."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([heading.split("|"), *lines])

"""What Merefield's residents work as and have learned, by the Census of its wards, and who claims: made up.

Its story: care and elementary work in Harbour and Gallowgate, professions in Dunnock Hill and Fenny Cross.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from pipelines.samples.need import STANDING
from pipelines.samples.places import COUNCIL, WARDS, ward_code
from pipelines.samples.small_areas import write_table

OCCUPATIONS = (
    ("Managers, directors and senior officials", 1.4),
    ("Professional occupations", 1.6),
    ("Associate professional and technical occupations", 1.2),
    ("Administrative and secretarial occupations", 1.0),
    ("Skilled trades occupations", 0.8),
    ("Caring, leisure and other service occupations", 0.6),
    ("Sales and customer service occupations", 0.7),
    ("Process, plant and machine operatives", 0.6),
    ("Elementary occupations", 0.5),
)
QUALIFICATIONS = (
    ("No qualifications", 0.4),
    ("Level 1 and entry level qualifications", 0.7),
    ("Level 2 qualifications", 0.8),
    ("Apprenticeship", 0.8),
    ("Level 3 qualifications", 1.0),
    ("Level 4 qualifications and above", 1.7),
    ("Other qualifications", 0.8),
)
HEADING = "area_code|area_name|geography|period|indicator|{}|measure|unit|value"
CLAIMED = "DATE_NAME|GEOGRAPHY_NAME|GEOGRAPHY_CODE|GENDER_NAME|AGE_NAME|MEASURE_NAME|OBS_VALUE"
PLANS = ("Care and health", "Construction and retrofit", "Digital for small firms")


def write_occupations(path: Path) -> None:
    """Residents in work by major group of occupation, a line a ward and group."""
    write_table(path, HEADING.format("occupation"), _census("occupation", OCCUPATIONS, 4_300))


def write_qualifications(path: Path) -> None:
    """Residents of 16 and over by their highest qualification."""
    write_table(
        path, HEADING.format("highest_qualification"), _census("qualification", QUALIFICATIONS, 7_900)
    )


def _census(what: str, groups: Sequence[tuple[str, float]], people: int) -> Iterator[tuple[str, ...]]:
    for ward, name in enumerate(WARDS):
        random = Random(f"{what} {name}")
        # The better off a ward, the more of the groups whose lean is above one.
        weights = [lean ** (4 * (STANDING[ward] - 0.5)) * random.uniform(0.9, 1.1) for _, lean in groups]
        for (group, _), weight in zip(groups, weights, strict=True):
            value = str(round(people * weight / sum(weights)))
            yield (
                ward_code(ward),
                name,
                "Electoral ward",
                "2021-03-21",
                what,
                group,
                "Count",
                "Persons",
                value,
            )


def write_claimants(path: Path) -> None:
    """Claimants of one month by ward, rounded to five as Nomis rounds them."""
    lines = [
        (
            *("September 2026", name, ward_code(ward), "Total", "All categories: Age 16+", "Claimant count"),
            str(5 * round((60 + 420 * (1 - STANDING[ward])) / 5)),
        )
        for ward, name in enumerate(WARDS)
    ]
    write_table(path, CLAIMED, lines)


def write_plan(path: Path) -> None:
    """The area of the local skills improvement plan, and what the plan puts first."""
    lines = [(COUNCIL, "Merefield", "X69000001", " Mereshire ", priority) for priority in PLANS]
    write_table(path, "LAD25CD|LAD25NM|LSIP25CD|LSIP25NM|Priority", lines)

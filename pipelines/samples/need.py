"""Merefield's people and their need: residents, deprivation and community needs of its small areas."""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from math import ceil
from pathlib import Path
from random import Random

from pipelines.samples.places import COUNCIL, LSOAS_A_WARD, WARDS, lsoa_code
from pipelines.samples.small_areas import lsoa_names, output_areas, write_table

STANDING = (0.52, 0.74, 0.22, 0.86, 0.13, 0.90, 0.10, 0.06, 0.60, 0.31, 0.38, 0.68)
"""Of each ward, where its small areas stand in England about: 0 the most deprived, 1 the least."""
AREAS_OF_ENGLAND = 33_755
MID_YEARS = {2022: 1.012, 2023: 1.019, 2024: 1.027}
"""Residents in the middle of a year, against those of the Census."""


@dataclass(frozen=True)
class Need:
    """A small area of 2021 in the indices of 2025; `standing` from 0, the most deprived, to 1."""

    code: str
    ward: int
    standing: float
    residents: int

    @property
    def rank(self) -> int:
        """1 is the most deprived of England."""
        return max(1, round(self.standing * AREAS_OF_ENGLAND))

    @property
    def decile(self) -> int:
        """1 is the most deprived tenth."""
        return ceil(self.rank / AREAS_OF_ENGLAND * 10)

    @property
    def score(self) -> float:
        """Higher is more deprived; it rises steeply at the end, as England's does."""
        return 2 + 60 * (1 - self.standing) ** 2


@lru_cache(maxsize=1)
def needs() -> tuple[Need, ...]:
    """Every small area."""
    random = Random("deprivation")
    residents = defaultdict[str, int](int)
    for each in output_areas():
        residents[each.lsoa_code] += each.residents
    found = []
    for ward in range(len(WARDS)):
        for place in range(LSOAS_A_WARD):
            standing = min(max(STANDING[ward] + random.uniform(-0.1, 0.1), 0.002), 0.998)
            its = lsoa_code(ward, place)
            found.append(Need(its, ward, standing, residents[its]))
    return tuple(found)


def write_indices(path: Path) -> None:
    """File 7 of the indices of 2025, of Merefield's small areas."""
    heading = (
        "LSOA code (2021)|LSOA name (2021)|Local Authority District code (2024)"
        "|Local Authority District name (2024)|Index of Multiple Deprivation (IMD) Score"
        "|Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)"
        "|Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs)"
        "|Income Score (rate)|Employment Score (rate)|Total population: mid 2022"
    )
    lines: list[tuple[object, ...]] = []
    for each in needs():
        rate = 0.02 + 0.36 * (1 - each.standing) ** 2
        about = (each.code, lsoa_names()[each.code], COUNCIL, "Merefield")
        people = round(each.residents * MID_YEARS[2022])
        rates = (f"{rate:.3f}", f"{rate * 0.8:.3f}", people)
        lines.append((*about, f"{each.score:.3f}", each.rank, each.decile, *rates))
    write_table(path, heading, lines)


def write_summary(path: Path) -> None:
    """File 10: Merefield among the councils of England. Its average rank is the higher, the more deprived."""
    heading = (
        "Local Authority District code (2024)|Local Authority District name (2024)|IMD - Average rank"
        "|IMD - Rank of average rank|IMD - Average score|IMD - Rank of average score"
        "|IMD - Proportion of LSOAs in most deprived 10% nationally"
        "|IMD - Rank of proportion of LSOAs in most deprived 10% nationally"
        "|IMD 2025 - Extent|IMD 2025 - Rank of extent"
    )
    people = sum(each.residents for each in needs())
    rank = AREAS_OF_ENGLAND + 1 - sum(each.rank * each.residents for each in needs()) / people
    score = sum(each.score * each.residents for each in needs()) / people
    worst = sum(each.decile == 1 for each in needs()) / len(needs())
    extent = sum(_extent(each.standing) * each.residents for each in needs()) / people
    figures = (f"{rank:.1f}", 71, f"{score:.3f}", 64, f"{worst:.4f}", 52, f"{extent:.4f}", 58)
    write_table(path, heading, [(COUNCIL, "Merefield", *figures)])


def write_community_needs(path: Path) -> None:
    """The community needs index: high where people are poor; two areas are left behind."""
    heading = (
        "lsoa21_code|lsoa21_name|Community Needs Index 2023 Score|Community Needs Index 2023 Rank"
        "|Left Behind Area?"
    )
    random = Random("community needs")
    scores = [(170 * (1 - each.standing) + random.uniform(-25, 25), each.code) for each in needs()]
    behind = {its for _, its in sorted(scores)[-2:]}
    write_table(path, heading, [_community(score, its, behind) for score, its in scores])


def write_census(path: Path) -> None:
    """Residents of each output area and of each LSOA on the day of the Census of 2021."""
    heading = (
        "date|geography|geography code|Residence type: Total; measures: Value"
        "|Residence type: Lives in a household; measures: Value"
    )
    people = {each.code: each.residents for each in output_areas()}
    people |= {each.code: each.residents for each in needs()}
    write_table(path, heading, [(2021, its, its, count, count - 2) for its, count in people.items()])


def write_estimates(path: Path) -> None:
    """Residents of the council in the middle of later years."""
    people = sum(each.residents for each in output_areas())
    lines = [
        (COUNCIL, year, "Total Resident Population", "Count", round(people * grown))
        for year, grown in MID_YEARS.items()
    ]
    write_table(path, "area_code|period|indicator|measure|value", lines)


def _community(score: float, its: str, behind: set[str]) -> tuple[object, ...]:
    rank = round((1 - min(max(score, 0), 190) / 191) * AREAS_OF_ENGLAND)
    return its, lsoa_names()[its], f"{score:.2f}", rank, str(its in behind).upper()


def _extent(standing: float) -> float:
    """The whole of the most deprived tenth, and ever less of the two tenths after it."""
    return (
        1.0 if standing <= 0.1 else max(0.0, 0.95 - (standing - 0.1) / 0.2 * 0.9) if standing <= 0.3 else 0.0
    )

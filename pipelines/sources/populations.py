"""Residents: how many people and households live in an area, on a day.

publisher  Office for National Statistics (Census 2021, mid-year estimates), Nomis; tables made of them
page       https://www.nomisweb.co.uk/sources/census_2021
cadence    the Census every ten years, estimates yearly
oddities   A table by ethnic group or by household deprivation says the same total on, or in the sum of,
           several rows of an area: they are kept as rows with their category. Census counts are swapped and
           perturbed, so that tables differ by a few people: differences below ten say nothing. Sums of
           LSOAs are wrong for wards by up to a fifth; counts by output area, or the ward tables, are what a
           figure per head is made with.
"""

from pathlib import Path

from pipelines import nomis, own_places
from pipelines.fetched import Land
from pipelines.formats import tables
from pipelines.http import Http
from pipelines.source import Column, Reading, Source, Table, Told

RESIDENTS = Table(
    entity="residents",
    kinds=("residents",),
    columns=(
        Column("area_code", "The area.", required=True),
        Column("area_kind", "oa21, lsoa21, msoa21 or ward; empty where only the code tells."),
        Column("area_vintage", "The year of the areas, where a heading says it."),
        Column("counted_on", "The day or year of the count, as published."),
        Column("category", "The part of the residents or households that the row is of; empty for all."),
        Column(
            "residents",
            "Usual residents of the area (in a table by category too: of the whole area).",
            "decimal",
        ),
        Column("households", "Households of the area, or of the category.", "decimal"),
        Column("basis", "census table, OA best fit, LSOA best fit or mid-year estimate."),
        Column(
            "imd_score", "The ward's mean score of deprivation by residents of its output areas.", "decimal"
        ),
        Column("imd_edition", "The edition of the score."),
        Column("residents_decile1_2", "Residents in the most deprived fifth of small areas.", "decimal"),
    ),
    rows=(1, 5_000_000),
    rows_because="A council has 7 to 120 wards; England and Wales 188,880 output areas, times categories.",
    alike=("area_code", "counted_on", "category", "basis"),
    is_national=True,
)

SOURCE = Source(
    name="populations",
    title="Residents and households of areas",
    publisher="Office for National Statistics",
    page="https://www.nomisweb.co.uk/sources/census_2021",
    cadence="yearly",
    licence="Open Government Licence v3.0",
    tables=(RESIDENTS,),
)


def read(path: Path, told: Told) -> list[Reading]:
    """Every part of the file that counts residents or households of areas."""
    return tables.read_any(path, SOURCE.tables, SOURCE.name, told)


def fetch(land: Land, http: Http) -> None:
    """Residents of the Census by output area and ward, and the latest estimate, of councils that matter."""
    nomis.bring(land, http, own_places.councils())

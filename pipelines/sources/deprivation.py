"""Deprivation: how each small area stands in England, by the indices of 2019 and 2025; community needs.

publisher  Ministry of Housing, Communities and Local Government; OCSI and Local Trust (community needs)
page       https://www.gov.uk/government/collections/english-indices-of-deprivation
cadence    every four to six years; the last ones of September 2019 and October 2025
oddities   The edition is told by the year of the small areas: that of 2019 is of LSOAs of 2011, that of
           2025 of LSOAs of 2021, and a code may be in both with another boundary, so that neither joins the
           other. Rank 1 is the most deprived LSOA; in the summaries of councils (File 10) a higher "average
           rank" is more deprived. The community needs index of 2019 is of wards of 2017, that of 2023 of
           LSOAs of 2021.
"""

from functools import partial
from pathlib import Path

from pipelines import releases
from pipelines.fetched import Land
from pipelines.formats import tables
from pipelines.http import Http
from pipelines.paging import each_tried
from pipelines.source import Column, Reading, Source, Table, Told

INDICES = Table(
    entity="indices",
    kinds=("deprivation_indices",),
    columns=(
        Column("lsoa_code", "The small area.", required=True),
        Column("lsoa_vintage", "The year of the small areas, 2011 or 2021, which tells the edition."),
        Column("lad_code", "The council it lies in."),
        Column("lad_vintage", "The year of the councils."),
        Column("imd_score", "Index of multiple deprivation: higher is more deprived.", "decimal"),
        Column("imd_rank", "1 is the most deprived of England.", "decimal", required=True),
        Column("imd_decile", "1 is the most deprived tenth of England.", "decimal", required=True),
        Column("income_rate", "Share of people who are deprived by income, 0 to 1.", "decimal"),
        Column(
            "employment_rate", "Share of people of working age who are deprived of work, 0 to 1.", "decimal"
        ),
        Column("population", "How many people the indices count with, where published.", "decimal"),
    ),
    rows=(1, 50_000),
    rows_because="A council has some hundred small areas, England 32,844 of 2011 and 33,755 of 2021.",
    body=("lad_code",),
    alike=("lsoa_code", "lsoa_vintage"),
    is_national=True,
)

SUMMARIES = Table(
    entity="councils",
    kinds=("deprivation_summaries",),
    columns=(
        Column("lad_code", "The council.", required=True),
        Column("lad_name", "Its name."),
        Column("lad_vintage", "The year of the councils, which tells the edition."),
        Column("average_rank", "Average rank of its small areas: here higher is more deprived.", "decimal"),
        Column("rank_of_average_rank", "1 is the most deprived council.", "decimal"),
        Column("average_score", "Average score of its small areas, by residents.", "decimal", required=True),
        Column("rank_of_average_score", "1 is the most deprived council.", "decimal"),
        Column("share_decile1", "Share of its small areas in the most deprived tenth, 0 to 1.", "decimal"),
        Column("rank_of_share_decile1", "1 is the highest share.", "decimal"),
        Column(
            "extent", "Share of residents in the most deprived three tenths, weighted, 0 to 1.", "decimal"
        ),
        Column("rank_of_extent", "1 is the highest.", "decimal"),
    ),
    rows=(1, 1_000),
    rows_because="England has 296 councils of the lower tier, 317 in 2019.",
    body=("lad_code",),
    alike=("lad_code", "lad_vintage"),
    is_national=True,
)

NEEDS = Table(
    entity="community_needs",
    kinds=("community_needs",),
    columns=(
        Column("area_code", "The ward or small area.", required=True),
        Column("area_kind", "ward, or lsoa21."),
        Column("area_vintage", "The year of the areas."),
        Column("name", "Its name."),
        Column("score", "Community needs index: higher is more need.", "decimal", required=True),
        Column("rank", "1 is the most need.", "decimal"),
        Column("is_left_behind", "TRUE where it is also among the most deprived tenth."),
    ),
    rows=(1, 50_000),
    rows_because="Wards of 2017: 7,433 in England; small areas of 2021: 33,755.",
    alike=("area_code", "area_vintage"),
    is_national=True,
)

SOURCE = Source(
    name="deprivation",
    title="Indices of deprivation and of community needs",
    publisher="Ministry of Housing, Communities and Local Government; OCSI and Local Trust",
    page="https://www.gov.uk/government/collections/english-indices-of-deprivation",
    cadence="every four to six years",
    licence="Open Government Licence v3.0; community needs: as OCSI and Local Trust publish them",
    tables=(INDICES, SUMMARIES, NEEDS),
)

PAGES = ("english-indices-of-deprivation-2025", "english-indices-of-deprivation-2019")
FILES = (
    (r"file[ _-]*7[ _-].*\.csv", "File 7, ranks, scores and deciles of every small area"),
    (r"file[ _-]*10[ _-].*\.(?:xlsx|ods|csv)", "File 10, summaries of councils"),
)
"""Of the names, as they stand on the pages of the indices; the addresses change when a file is put right."""


def read(path: Path, told: Told) -> list[Reading]:
    """Every part of the file that holds indices or summaries of them."""
    return tables.read_any(path, SOURCE.tables, SOURCE.name, told)


def fetch(land: Land, http: Http) -> None:
    """The files of both editions, by the pages that list them; one that is loaded already is no new one."""
    each_tried(partial(releases.bring_files, land, http, page, FILES) for page in PAGES)

"""The formal side of skills: what residents work as, have learned and do; who claims; plans for skills.

publisher  Office for National Statistics by Nomis (Census 2021, claimants); councils' tables of the same; DfE
page       https://www.nomisweb.co.uk/sources/census_2021
cadence    the Census every ten years, claimants monthly
oddities   Census counts are swapped and perturbed: the same total differs by a few between tables, so that
           differences under ten are never spoken of. Claimants are rounded to five. Of wards the Census has
           those of 2022. A table of percentages is set aside: no count can be made of it. The names of areas
           of local skills improvement plans stand with stray spaces.
"""

from pathlib import Path

from pipelines import nomis_labour, own_places
from pipelines.fetched import Land
from pipelines.formats import exact, labour_tables
from pipelines.http import Http
from pipelines.source import Column, Reading, Source, Table, Told
from warehouse.errors import SourceChanged

COUNTS = Table(
    entity="counts",
    kinds=("labour_counts",),
    columns=(
        Column("topic", "occupation, qualification, activity, classification, unpaid_care or claimants."),
        Column("dataset", "The table of the Census or of Nomis."),
        Column("area_code", "The area.", required=True),
        Column("area_name", "Its name, as published."),
        Column("area_kind", "What the area is, as published; empty where only the code tells."),
        Column("category", "The part of the residents that is counted.", required=True),
        Column("age", "Which ages, where a heading says so."),
        Column("sex", "Which sex, where a heading says so."),
        Column("measure", "Count, as published."),
        Column("counted_on", "The day, month or year, as published."),
        Column("value", "How many.", "whole", required=True),
    ),
    rows=(1, 5_000_000),
    rows_because="A council has 7 to 120 wards, times 7 to 105 categories; small areas are many more.",
    alike=("area_code", "category", "counted_on", "topic"),
    is_national=True,
)

LSIPS = Table(
    entity="lsips",
    kinds=("lsip_areas",),
    columns=(
        Column("lad_code", "The district.", required=True),
        Column("lsip_code", "The area of a local skills improvement plan.", required=True),
        Column("lsip_name", "Its name, as published."),
        Column("priority", "A priority of its plan, where the list tells one."),
    ),
    rows=(1, 100_000),
    rows_because="England has some 300 districts in 38 areas, with a few priorities each.",
    alike=("lad_code", "lsip_code", "priority"),
    is_national=True,
)

SOURCE = Source(
    name="labour",
    title="What residents work as, have learned and do",
    publisher="Office for National Statistics (Nomis); Department for Education",
    page="https://www.nomisweb.co.uk/sources/census_2021",
    cadence="Census every ten years, claimants monthly",
    licence="Open Government Licence v3.0",
    tables=(COUNTS, LSIPS),
)
LARGEST_WORKBOOK = 1 << 20
"""A list of districts has some 300 lines: a larger workbook is none, and opening it would take long."""


def takes(path: Path) -> bool:
    """Whether a table of the file is one of ours, by its headings."""
    if path.suffix.lower() in {".xlsx", ".xls", ".ods"}:
        return path.stat().st_size <= LARGEST_WORKBOOK and labour_tables.takes(path)
    headings = {text.strip().lower() for text in exact.headings(path)}
    return bool(headings & {"area_code", "geography_code", "lsip23cd", "lsip24cd", "lsip25cd"}) and (
        labour_tables.takes(path)
    )


def read(path: Path, told: Told) -> list[Reading]:
    """Every part of the file that is one of ours."""
    found = labour_tables.read(path, SOURCE.tables)
    if not found:
        raise SourceChanged(
            "Its headings are those of no table of work, learning or care that is known",
            where=path.name,
            next="The tables are named on docs/sources.md; load the file as it is published.",
        )
    return found


def fetch(land: Land, http: Http) -> None:
    """Tables of the Census by ward, and claimants of the latest month, of the councils that matter."""
    nomis_labour.bring(land, http, own_places.councils())

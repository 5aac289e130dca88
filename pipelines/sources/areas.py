"""Areas and how they lie in each other: output areas, LSOAs, MSOAs, wards, councils; codes through time.

publisher  Office for National Statistics, Open Geography Portal; republished by many (geo-lookups, geographr)
page       https://geoportal.statistics.gov.uk/
cadence    yearly for wards and councils, every ten years for output areas
oddities   The year of the codes stands only in the headings (OA21CD, wd22cd, lsoa11_code). Some files are
           in Windows-1252 (Ynys Môn). An area keeps its code only while its boundary stands; a name stays
           when the boundary changes, so that names join nothing. Ward codes of May 2026 are in lists of
           codes before there are lookups or boundaries of them. SOURCEFILE is the first year that a code
           was seen in.
"""

from pathlib import Path

from pipelines import open_geography, own_places
from pipelines.fetched import Land
from pipelines.formats import tables
from pipelines.http import Http
from pipelines.open_geography import Wanted
from pipelines.source import Column, Reading, Source, Table, Told

LOOKUPS = Table(
    entity="lookups",
    kinds=("area_lookup",),
    columns=(
        Column("oa11_code", "The output area of 2011."),
        Column("oa21_code", "The output area of 2021."),
        Column("lsoa11_code", "The lower layer super output area (LSOA) of 2011."),
        Column("lsoa11_name", "Its name."),
        Column("lsoa21_code", "The LSOA of 2021."),
        Column("lsoa21_name", "Its name."),
        Column("msoa11_code", "The middle layer super output area (MSOA) of 2011."),
        Column("msoa11_name", "Its name."),
        Column("msoa21_code", "The MSOA of 2021."),
        Column("msoa21_name", "Its name."),
        Column("ward_code", "The ward."),
        Column("ward_name", "Its name."),
        Column("ward_vintage", "The year of the wards, as yyyy."),
        Column("census_ward_code", "The census merged ward of 2011."),
        Column("lad_code", "The council's area (local authority district)."),
        Column("lad_name", "Its name."),
        Column("lad_vintage", "The year of the councils, as yyyy."),
        Column("change_code", "U unchanged, S split, M merged, X otherwise, from 2011 to 2021."),
        Column(
            "best_fit_pct", "Share of the area's residents that live in the ward it was given to.", "decimal"
        ),
    ),
    rows=(1, 1_000_000),
    rows_because="One council has a few hundred output areas, England and Wales 188,880.",
    body=("lad_code",),
    alike=(
        *("oa11_code", "oa21_code", "lsoa11_code", "lsoa21_code", "msoa11_code", "msoa21_code"),
        *("ward_code", "ward_vintage", "census_ward_code", "lad_code", "lad_vintage"),
    ),
    is_national=True,
)

CODES = Table(
    entity="codes",
    kinds=(
        "ward_codes",
        "council_codes",
        "council_org_ids",
        "msoa_names",
        "constituency_codes",
        "county_codes",
    ),
    columns=(
        Column("area_code", "The area's code.", required=True),
        Column("area_kind", "ward, lad (a council's area), msoa, constituency or county."),
        Column("name", "Its name, as published.", required=True),
        Column("local_name", "What it is called by people: House of Commons Library names of MSOAs."),
        Column("lad_code", "The council it lies in."),
        Column("lad_name", "The council's name."),
        Column("active_code", "The council of today in its place."),
        Column("seen_in", "The first year in whose list the code stands, as yyyy."),
        Column("scheme", "The arrangement of wards it belongs to, in words."),
        Column("valid_from", "The first day or year of the code, as published."),
        Column("valid_to", "The last day or year of the code, as published; empty while it stands."),
        Column("org_id", "The council's identifier of org-id.guide."),
    ),
    rows=(1, 1_000_000),
    rows_because="One council has a dozen wards, the United Kingdom some 16,000 codes of wards since 2016.",
    body=("lad_code",),
    alike=("area_code", "name", "active_code", "seen_in", "scheme", "org_id", "local_name"),
    is_national=True,
)

SOURCE = Source(
    name="areas",
    title="Areas, their codes, and how they lie in each other",
    publisher="Office for National Statistics; House of Commons Library (names of MSOAs)",
    page="https://geoportal.statistics.gov.uk/",
    cadence="yearly",
    licence="Open Government Licence v3.0; names of MSOAs: Open Parliament Licence v3.0",
    tables=(LOOKUPS, CODES),
)

SERVICES = (
    Wanted(
        "lookups from output areas to small areas",
        r"OA21_LSOA21_MSOA21_LAD(?P<year>\d\d)_EW_LU",
        ("oa21cd", "lsoa21cd", "msoa21cd"),
    ),
    Wanted(
        "lookups from output areas to wards", r"OA21_WD(?P<year>\d\d)_LAD\d\d_EW_LU", ("oa21cd", r"wd\d\dcd")
    ),
    Wanted(
        "lookups from small areas of 2011 to those of 2021",
        r"LSOA11_LSOA21_LAD(?P<year>\d\d)_EW_LU",
        ("lsoa11cd", "lsoa21cd"),
    ),
)


def read(path: Path, told: Told) -> list[Reading]:
    """Every part of the file that leads from areas to areas, or lists their codes."""
    return tables.read_any(path, SOURCE.tables, SOURCE.name, told)


def fetch(land: Land, http: Http) -> None:
    """The newest lookups the portal has, of the councils that matter here."""
    open_geography.bring(land, http, SERVICES, own_places.councils())

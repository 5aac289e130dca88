"""The Insolvency Service: every company insolvency as a record, and counts by sector.

publisher  The Insolvency Service
page       https://www.gov.uk/government/collections/company-insolvency-statistics-releases
cadence    monthly, three weeks after the month ends; the sector tables a month later still
oddities   Company numbers of the records have lost their leading noughts, and so have their SIC codes; the
           file is latin-1. Its bulk mark is headed isBulk or is_bulk. It holds no members' voluntary
           liquidations and nothing of Northern Ireland. The publisher says that it should not be used to
           tell whether a company is insolvent: it is counted, and flags nobody. The sector tables are not
           seasonally adjusted. The first figure of all, of August 2010, came in the press and not from the
           publisher; two of its three sectors were worked out.
"""

from pathlib import Path

from pipelines import releases
from pipelines.fetched import Land
from pipelines.formats import exact, exact_files, wide
from pipelines.formats.exact import Layout
from pipelines.http import Http
from pipelines.source import Column, Reading, Source, Table, Told
from warehouse.errors import MultiplierError, SourceChanged

RECORDS = Table(
    entity="records",
    kinds=("insolvency_records",),
    columns=(
        Column(
            "company_number", "The number at Companies House, without its leading noughts.", required=True
        ),
        Column("company_name", "The name of the company."),
        Column("register", "England/Wales or Scotland."),
        Column("case_type", "Which kind of insolvency.", required=True),
        Column("month", "The month it was registered in, as 2024-06.", required=True),
        Column("section", "The section of SIC 2007, where it is a letter."),
        Column("sic2", "Its division, without a leading nought."),
        Column("sic5", "Its class, without a leading nought."),
        Column(
            "is_bulk", "Y where many alike were registered at once; the published tables leave these out."
        ),
    ),
    rows=(1, 2_000_000),
    rows_because="A month holds about two thousand, all since 2012 some two hundred and fifty thousand.",
    alike=("company_number", "month"),
    is_national=True,
)

SECTORS = Table(
    entity="sectors",
    kinds=("insolvency_sectors",),
    columns=(
        Column("label", "The month (2024-06) or the section (Q) of the line.", required=True),
        Column("under", "The heading of the first column: what the lines are.", required=True),
        Column("figures", "What stands under each other heading, as O=3; P=24.", required=True),
    ),
    rows=(1, 2_000),
    rows_because="The table by year has 23 lines, one by month 12 for each year.",
    alike=("label", "under"),
    is_national=True,
)

FOUNDING = Table(
    entity="founding",
    kinds=("insolvency_founding",),
    columns=(
        Column("sector", "The sector in words.", required=True),
        Column("sic_section", "Its section of SIC 2007; none for the total."),
        Column("h1_2009", "Insolvencies from January to June 2009.", "whole", required=True),
        Column("h1_2010", "Insolvencies from January to June 2010.", "whole", required=True),
        Column("status", "Published, or worked out from what was."),
    ),
    rows=(1, 100),
    rows_because="Three sectors and their total.",
    alike=("sector", "h1_2010"),
    is_national=True,
)

SOURCE = Source(
    name="insolvency_service",
    title="Company insolvencies, by company and by sector",
    publisher="The Insolvency Service",
    page="https://www.gov.uk/government/collections/company-insolvency-statistics-releases",
    cadence="monthly",
    licence="Open Government Licence v3.0",
    tables=(RECORDS, SECTORS, FOUNDING),
)

RECORD_HEADINGS = {
    "company_number": "company_number",
    "company_name": "company_name",
    "register": "register_location",
    "case_type": "case_type",
    "month": "month_registered",
    "section": "sic07_1_digit",
    "sic2": "sic07_2_digit",
    "sic5": "sic07_5_digit",
}
BULK = ("isBulk", "is_bulk")
FOUNDING_LAYOUT = Layout(
    headings={name: name for name in ("sector", "h1_2009", "h1_2010", "status")}
    | {"sic_section": "sic2007_section"}
)
FIRST = ("month", "sic_section")
"""What the first column of a sector table is headed."""


def takes(path: Path) -> bool:
    """Whether its headings are those of one of the tables."""
    return bool(_headings(path))


def read(path: Path, told: Told) -> list[Reading]:
    """The file's records or counts. SourceChanged where it holds neither."""
    headings = _headings(path)
    kind = _kind(headings)
    if kind in RECORDS.kinds:
        return exact.read(path, RECORDS, RECORDS.kinds[0], _records(headings), told)
    if kind in FOUNDING.kinds:
        return exact.read(path, FOUNDING, FOUNDING.kinds[0], FOUNDING_LAYOUT, told)
    if kind in SECTORS.kinds:
        return wide.read(path, SECTORS, SECTORS.kinds[0])
    raise SourceChanged(
        "Neither insolvency records nor counts by sector",
        where=path.name,
        next='Records have "company_number" and "case_type", counts "month" or "sic_section" first.',
    )


def fetch(land: Land, http: Http) -> None:
    """The records of the latest release there is: each holds all months since the first."""
    releases.bring(land, http)


def _headings(path: Path) -> tuple[str, ...]:
    """Those of the first text that is one of the tables: a release's zip file holds a description too."""
    try:
        found = [each.headings for each in exact_files.open_all(path, Layout({}))]
    except (MultiplierError, OSError):
        return ()
    return next((headings for headings in found if _kind(headings)), ())


def _kind(headings: tuple[str, ...]) -> str | None:
    if {"case_type", "month_registered"} & set(headings) and "company_number" in headings:
        return RECORDS.kinds[0]
    if {"h1_2009", "h1_2010"} & set(headings) and "sector" in headings:
        return FOUNDING.kinds[0]
    if headings and headings[0].lower() in FIRST and _are_counts(headings[1:]):
        return SECTORS.kinds[0]
    return None


def _are_counts(headings: tuple[str, ...]) -> bool:
    """Sections (letters, and TOTAL) or years, and nothing else."""
    return bool(headings) and all(
        len(text) == 1 or text == "TOTAL" or (len(text) == 4 and text.isdigit()) for text in headings
    )


def _records(headings: tuple[str, ...]) -> Layout:
    bulk = next((text for text in BULK if text in headings), BULK[0])
    return Layout(
        headings={**RECORD_HEADINGS, "is_bulk": bulk},
        encoding="latin-1",
        may_lack=frozenset({"company_name", "section", "sic2", "sic5"}),
    )

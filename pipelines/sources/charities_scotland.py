"""The register of charities of Scotland, and that of charities that ceased.

publisher  Office of the Scottish Charity Regulator (OSCR)
page       https://www.oscr.org.uk/about-charities/search-the-register/download-the-scottish-charity-register/
cadence    daily; two zip files, one of those registered and one of those that ceased
oddities   Written from its published headings: no real file was at hand. Days may carry a midnight. The
           register of those that ceased has the day of it, the other has not. The address is called
           "Principal Office/Trustees Address" and may be a person's: of it all only the postcode, which has
           a heading of its own, is read. No company number is published; a link with one is in the lists of
           numbers (register_links).
"""

from pathlib import Path

from pipelines.fetched import Land
from pipelines.formats import exact
from pipelines.formats.exact import Layout
from pipelines.http import Http
from pipelines.source import Column, Reading, Source, Table, Told
from warehouse.build import Step

DOWNLOADS = "https://www.oscr.org.uk/download"
"""Where the regulator lays both registers."""
REGISTERS = ("charity-register", "charity-former-register")
CHARITIES = Table(
    entity="charities",
    kinds=("charities_scotland",),
    columns=(
        Column("number", "The registered number, with SC.", required=True),
        Column("name", "Its name.", required=True),
        Column("known_as", "Another name it is known as."),
        Column("registered_on", "The day it was registered.", "date"),
        Column("ceased_on", "The day it ceased to be a charity.", "date"),
        Column("status", "Active or Removed, in the regulator's words."),
        Column("postcode", "The postcode of its principal office."),
        Column("form", "Its legal form, in the regulator's words."),
        Column("income", "Income of its most recent year, in pounds.", "money"),
        Column("expenditure", "Expenditure of that year, in pounds.", "money"),
        Column("year_ended_on", "The last day of that year.", "date"),
        Column("parent_number", "The number of the charity it belongs to."),
        Column("regulatory_type", "Standard, or Cross Border where it is registered elsewhere too."),
    ),
    rows=(1, 500_000),
    rows_because="Some twenty-five thousand are registered, and somewhat fewer have ceased.",
    alike=("number",),
    is_national=True,
    is_snapshot=True,
)

SOURCE = Source(
    name="charities_scotland",
    title="Register of charities, Scotland",
    publisher="Office of the Scottish Charity Regulator",
    page="https://www.oscr.org.uk/about-charities/search-the-register/download-the-scottish-charity-register/",
    cadence="daily",
    licence="Open Government Licence v3.0",
    tables=(CHARITIES,),
)

LAYOUT = Layout(
    headings={
        "number": "Charity Number",
        "name": "Charity Name",
        "known_as": "Known As",
        "registered_on": "Registered Date",
        "ceased_on": "Ceased Date",
        "status": "Charity Status",
        "postcode": "Postcode",
        "form": "Constitutional Form",
        "income": "Most recent year income",
        "expenditure": "Most recent year expenditure",
        "year_ended_on": "Year End",
        "parent_number": "Parent charity number",
        "regulatory_type": "Regulatory Type",
    },
    may_lack=frozenset({"ceased_on", "year_ended_on", "parent_number", "regulatory_type", "known_as"}),
)


def takes(path: Path) -> bool:
    """Whether half of the headings are this register's."""
    known = set(LAYOUT.headings.values())
    return len(known & set(exact.headings(path))) * 2 >= len(known)


def read(path: Path, told: Told) -> list[Reading]:
    """The register's rows. SourceChanged where it is not as it was."""
    return exact.read(path, CHARITIES, CHARITIES.kinds[0], LAYOUT, told)


def fetch(land: Land, http: Http) -> None:
    """Both registers, zipped as they are published, each where it is newer than the one before."""
    for place, register in enumerate(REGISTERS):
        land.tell(Step(place, len(REGISTERS), f"asking for {register}"))
        land.file(http, f"{DOWNLOADS}/{register}", f"{register}.zip")

"""The register of charities of Northern Ireland.

publisher  The Charity Commission for Northern Ireland
page       https://www.charitycommissionni.org.uk/charity-search/
cadence    always up to date; a download is the register of that minute
oddities   Written in cp1252. The last heading is empty. The company number is 0 where there is none, and
           without the letters NI or leading noughts. Day of registration as 31/12/2014, years as 31
           December 2014. The name of the file, and nothing in it, says on which day it was made. Status
           says at once whether a charity is registered and whether its return is late. Of the address,
           which may be a person's, only the postcode is read; telephone and e-mail are not.
"""

from pathlib import Path

import polars as pl

from pipelines.formats import exact
from pipelines.formats.changed import changed
from pipelines.formats.exact import Layout
from pipelines.source import Column, Reading, Source, Table, Told

CHARITIES = Table(
    entity="charities",
    kinds=("charities_ni",),
    columns=(
        Column("number", "The registered number, without NIC.", required=True),
        Column("name", "Its name.", required=True),
        Column("other_name", "Another name it uses."),
        Column("registered_on", "The day it was registered.", "date"),
        Column("status", "Registered, Removed, or how its return stands: on time, days late, days overdue."),
        Column("year_ended", "The last day of the year its figures speak of, as 31 December 2014."),
        Column("income", "Income of that year, in pounds.", "money"),
        Column("expenditure", "Expenditure of that year, in pounds.", "money"),
        Column("net_assets", "All assets less all debts, in pounds; 0 also where not asked.", "money"),
        Column("employees", "How many employees.", "whole"),
        Column("postcode", "The postcode at the end of its public address."),
        Column("company_number", "Its number at Companies House without NI; 0 where it has none."),
        Column("governing_document", "What kind of document it is founded on."),
    ),
    rows=(1, 100_000),
    rows_because="The register has some seven thousand, a search of it as many as were found.",
    alike=("number",),
    is_national=True,
    is_snapshot=True,
)

SOURCE = Source(
    name="charities_ni",
    title="Register of charities, Northern Ireland",
    publisher="The Charity Commission for Northern Ireland",
    page="https://www.charitycommissionni.org.uk/charity-search/",
    cadence="daily",
    licence="Open Government Licence v3.0",
    tables=(CHARITIES,),
)

LAYOUT = Layout(
    headings={
        "number": "Reg charity number",
        "name": "Charity name",
        "other_name": "Other name",
        "registered_on": "Date registered",
        "status": "Status",
        "year_ended": "Date for financial year ending",
        "income": "Total income",
        "expenditure": "Total spending",
        "net_assets": "Total net assets and liabilities",
        "employees": "Employed staff",
        "postcode": "Public address",
        "company_number": "Company number",
        "governing_document": "Type of governing document",
    },
    encoding="cp1252",
    others=(
        *("Charitable spending", "Income generation and governance", "Website", "Email", "Telephone"),
        *("What the charity does", "Who the charity helps", "How the charity works", "Charitable purposes"),
        *("Financial period start", "Financial period end", "Total income. Previous financial period."),
        *("UK and Ireland volunteers", "Income from donations and legacies"),
        *("Income from charitable activities", "Income from other trading activities"),
        *("Income from investments", "Income from other", "Total income and endowments"),
        *("Expenditure on Raising funds", "Expenditure on Charitable activities"),
        *("Expenditure on Governance", "Expenditure on Other", "Total expenditure"),
        "Assets and liabilities - Total fixed assets",
    ),
    may_lack=frozenset({"net_assets", "employees", "governing_document"}),
)
_AT_THE_END = r"([A-Za-z]{1,2}[0-9][0-9A-Za-z]?\s*[0-9][A-Za-z]{2})\W*$"


def takes(path: Path) -> bool:
    """Whether half of the headings are this register's."""
    known = set(LAYOUT.headings.values())
    return len(known & set(exact.headings(path))) * 2 >= len(known)


def read(path: Path, told: Told) -> list[Reading]:
    """The register's rows. SourceChanged where it is not as it was."""
    readings = exact.read(path, CHARITIES, CHARITIES.kinds[0], LAYOUT, told)
    return [changed(each, _postcode_only) for each in readings]


def _postcode_only(kept: pl.DataFrame) -> pl.DataFrame:
    """Of the address the postcode; nothing where it does not end with one."""
    return kept.with_columns(pl.col("postcode").str.extract(_AT_THE_END).str.to_uppercase())

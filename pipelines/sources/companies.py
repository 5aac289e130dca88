"""Companies House's register of companies, as it stood on the first days of a month (product 217).

publisher  Companies House
page       https://download.companieshouse.gov.uk/en_output.html
cadence    monthly, in the first days; one file (BasicCompanyDataAsOneFile-2026-06-01.zip) or seven parts
oddities   The same 55 headings since June 2020, of which fourteen begin with a space. It holds living
           companies only: who is dissolved is gone from the next file. So every file is a snapshot, and a
           later one does not take the place of an earlier one: "there last month, gone now" is an event.
           Statuses are free text in either case, and SIC codes come with their words.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import polars as pl

from pipelines.fetched import Land
from pipelines.formats import exact, periods
from pipelines.formats.exact import Layout
from pipelines.http import Http
from pipelines.source import Batch, Column, Reading, Source, Table, Told
from warehouse.build import Step
from warehouse.errors import SourceChanged

DOWNLOADS = "https://download.companieshouse.gov.uk"
"""Where the page of downloads and its files lie."""
SIC, PREVIOUS = range(1, 5), range(1, 11)
COMPANIES = Table(
    entity="companies",
    kinds=("companies",),
    columns=(
        Column("snapshot_on", "The day the register stood so, by the file's name; else as told.", "date"),
        Column("name", "The name it is registered under.", required=True),
        Column("number", "The company number, eight letters and figures.", required=True),
        Column("category", "Its legal form, in the register's words."),
        Column("status", "Its status, in the register's words: Active, Liquidation, and about a dozen more."),
        Column("country", "The country it comes from."),
        Column("postcode", "The postcode of its registered office."),
        Column("post_town", "The town of its registered office."),
        Column("incorporated_on", "The day it was founded.", "date"),
        Column("dissolved_on", "The day it was dissolved; living companies have none.", "date"),
        Column("accounts_due_on", "The day its next accounts are due.", "date"),
        Column("accounts_made_up_on", "The day its last accounts speak of.", "date"),
        Column("accounts_category", "What kind of accounts it filed last."),
        Column("confirmation_due_on", "The day its next confirmation statement is due.", "date"),
        Column("charges_outstanding", "How many charges on its assets are not satisfied.", "whole"),
        *(Column(f"sic{place}", f"Trade {place} of four: SIC 2007 code and its words.") for place in SIC),
        *(Column(f"previous_name{place}", f"Earlier name {place}, latest first.") for place in PREVIOUS),
        *(
            Column(f"previous_until{place}", f"The day earlier name {place} was given up.", "date")
            for place in PREVIOUS
        ),
    ),
    rows=(1, 20_000_000),
    rows_because="A part of a sample has one, the whole register 5.7 million and some more each month."
    " Each file is a snapshot of its day and stays: only one of the same month takes its place, so that"
    " the gone are seen.",
    period="snapshot_on",
    alike=("number",),
    is_national=True,
    is_snapshot=True,
)

SOURCE = Source(
    name="companies",
    title="Companies House register of companies",
    publisher="Companies House",
    page=f"{DOWNLOADS}/en_output.html",
    cadence="monthly",
    licence="Open Government Licence v3.0",
    tables=(COMPANIES,),
)

LAYOUT = Layout(
    headings={
        "name": "CompanyName",
        "number": "CompanyNumber",
        "category": "CompanyCategory",
        "status": "CompanyStatus",
        "country": "CountryOfOrigin",
        "postcode": "RegAddress.PostCode",
        "post_town": "RegAddress.PostTown",
        "incorporated_on": "IncorporationDate",
        "dissolved_on": "DissolutionDate",
        "accounts_due_on": "Accounts.NextDueDate",
        "accounts_made_up_on": "Accounts.LastMadeUpDate",
        "accounts_category": "Accounts.AccountCategory",
        "confirmation_due_on": "ConfStmtNextDueDate",
        "charges_outstanding": "Mortgages.NumMortOutstanding",
        **{f"sic{place}": f"SICCode.SicText_{place}" for place in SIC},
        **{f"previous_name{place}": f"PreviousName_{place}.CompanyName" for place in PREVIOUS},
        **{f"previous_until{place}": f"PreviousName_{place}.CONDATE" for place in PREVIOUS},
    },
    others=(
        *(f"RegAddress.{name}" for name in ("CareOf", "POBox", "AddressLine1", "AddressLine2")),
        *("RegAddress.County", "RegAddress.Country"),
        *("Accounts.AccountRefDay", "Accounts.AccountRefMonth"),
        *("Returns.NextDueDate", "Returns.LastMadeUpDate"),
        *(f"Mortgages.NumMort{name}" for name in ("Charges", "PartSatisfied", "Satisfied")),
        *("LimitedPartnerships.NumGenPartners", "LimitedPartnerships.NumLimPartners"),
        *("URI", "ConfStmtLastMadeUpDate"),
    ),
)
_WHOLE = re.compile(r"href=[\"']?(BasicCompanyDataAsOneFile-\d{4}-\d\d-\d\d\.zip)")
_DAY = re.compile(r"(20\d\d)-(\d\d)-(\d\d)")
_UNDATED = (
    "its name does not say of which day it is, as BasicCompanyData-2026-06-01 does: the day of loading stands"
    " for it, unless --period says a month"
)
_NOT_LOADED = (
    (
        re.compile(rb"A{8}\d{12}"),
        "It is Companies House's daily update in fixed columns (product 101), which is not read",
    ),
    (
        re.compile(rb"(---\s+)?(identification_type|description|classificationDesc):\s"),
        "It is Companies House's list of words for its codes (api-enumerations), and holds no companies",
    ),
)


def takes(path: Path) -> bool:
    """Whether half of the headings are the register's, or it is another file of the publisher's."""
    known = set(LAYOUT.headings.values())
    return len(known & set(exact.headings(path))) * 2 >= len(known) or _not_loaded(path) is not None


def read(path: Path, told: Told) -> list[Reading]:
    """The register, a reading for each text of a zip file. SourceChanged where it is another, or changed."""
    if because := _not_loaded(path):
        raise SourceChanged(
            because, where=path.name, next="Load the monthly BasicCompanyData, zipped as it comes."
        )
    month = periods.said(told.period).first if told.period else None
    return [_dated(each, path, month) for each in exact.read(path, COMPANIES, "companies", LAYOUT, told)]


def _not_loaded(path: Path) -> str | None:
    with path.open("rb") as file:
        head = file.read(64)
    return next((words for pattern, words in _NOT_LOADED if pattern.match(head)), None)


def fetch(land: Land, http: Http) -> None:
    """The latest snapshot that the page of downloads names, whole in one file, once.

    SourceChanged where the page names none.
    """
    page = http.get(f"{DOWNLOADS}/en_output.html")
    named = _WHOLE.findall(page.body.decode("utf-8", "replace"))
    if not named:
        raise SourceChanged(
            "The page of downloads names no file of all companies",
            where=page.url,
            next="It may have changed: bring BasicCompanyDataAsOneFile by hand, and load it.",
        )
    latest = max(named)
    if land.is_again or not land.is_whole(latest):
        land.tell(Step(0, 1, f"asking for {latest}, some 500 MB"))
        land.file(http, f"{DOWNLOADS}/{latest}", latest)


def _dated(reading: Reading, path: Path, month: date | None) -> Reading:
    """The reading with the day of its snapshot on each row."""
    known = reading.understanding
    day = _day(known.part or "") or _day(path.name) or month
    if day is None:
        known = replace(known, warnings=(*known.warnings, _UNDATED))
    return Reading(known, _each_dated(reading.batches, day), reading.finish)


def _day(name: str) -> date | None:
    found = _DAY.search(name)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def _each_dated(batches: Iterator[Batch], day: date | None) -> Iterator[Batch]:
    text = day.isoformat() if day else None
    for batch in batches:
        dated = batch.kept.with_columns(
            pl.lit(text, dtype=pl.String).alias("snapshot_on"),
            pl.lit(day, dtype=pl.Date).alias("_snapshot_on"),
        )
        yield Batch(dated, batch.aside)

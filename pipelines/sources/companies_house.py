"""Companies House, company by company: the profile, the dates of each insolvency case, the charges.

publisher  Companies House
page       https://developer.company-information.service.gov.uk
cadence    whenever it is asked: 600 requests in five minutes, with a key; its stream as changes happen
oddities   A case says what kind of liquidation it is, which the status of a company does not: a members'
           voluntary liquidation is solvent. An answer on insolvency has no company number of its own, a line
           of the stream no name. A company that is not known is an answer (404), kept as not on the register.
           What a status says has no date, so that it is never a failure. Practitioners, officers and lenders
           stand in the answers: they are never kept. The stream has a key and a place of its own.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from pipelines import companies_asked, companies_stream
from pipelines.fetched import Land
from pipelines.formats import archive, company_documents, company_rows
from pipelines.formats.company_documents import CASES, CHARGES, PROFILE
from pipelines.http import Http
from pipelines.source import Column, Ending, Heading, Reading, Source, Table, Told, Understanding
from warehouse.ask import about
from warehouse.errors import MultiplierError, SettingWrong, SourceChanged
from warehouse.reads import watched
from warehouse.settings import settings

NUMBER = Column("company_number", "The number of the company.", required=True)
CHECKED = Column("checked_on", "The day it was so: of the answer, or of the change.", "date")

as_checked = partial(
    Table, period="checked_on", alike=("company_number", "checked_on"), is_national=True, is_snapshot=True
)
"""What is known of a company on the day it was asked about."""

PROFILES = as_checked(
    entity="profiles",
    kinds=(PROFILE,),
    columns=(
        NUMBER,
        Column("name", "The name it is registered under."),
        Column("status", "Its status, in one word; not-on-the-register where it is not known there."),
        Column("status_detail", "More of its status, such as active-proposal-to-strike-off."),
        Column("type", "Its legal form, in the register's words."),
        Column("incorporated_on", "The day it was founded.", "date"),
        Column("ceased_on", "The day it was dissolved or closed.", "date"),
        Column("accounts_overdue", "Whether its accounts are late: true or false."),
        Column("accounts_due_on", "The day its next accounts are due.", "date"),
        Column("confirmation_overdue", "Whether its confirmation statement is late."),
        Column("has_insolvency_history", "Whether it ever had a case; it may be long over."),
        Column("has_been_liquidated", "Whether it ever was in liquidation."),
        CHECKED,
    ),
    rows=(1, 2_000_000),
    rows_because="An answer is one company; a fetch has the suppliers of a council, some thousands.",
)

CASE_DATES = as_checked(
    entity="cases",
    kinds=(CASES,),
    columns=(
        NUMBER,
        Column("case_number", "The number of the case, of that company's cases."),
        Column("case_type", "The kind of case, such as members-voluntary-liquidation, which is solvent."),
        Column("date_kind", "What happened on the day, such as wound-up-on; none where the case has none."),
        Column("happened_on", "The day.", "date"),
        Column("place", "Which record of its line it is, from 1.", "whole"),
        Column("timepoint", "The place of the change in the stream; none of another answer.", "whole"),
        CHECKED,
    ),
    rows=(1, 5_000_000),
    rows_because="A case has one to six dates; the stream tells of some thousand changes a day.",
)

CHARGES_HELD = as_checked(
    entity="charges",
    kinds=(CHARGES,),
    columns=(
        NUMBER,
        Column("charge_number", "The number of the charge, of that company's charges."),
        Column("charge_code", "Its code; none before 2013."),
        Column("status", "outstanding, fully-satisfied, part-satisfied or satisfied."),
        Column("created_on", "The day it was created.", "date"),
        Column("satisfied_on", "The day it was satisfied.", "date"),
        Column("place", "Which record of its line it is, from 1.", "whole"),
        CHECKED,
    ),
    rows=(1, 5_000_000),
    rows_because="Most companies have none, a developer or a bank's customer hundreds.",
)

SOURCE = Source(
    name="companies_house",
    title="Companies, their insolvency cases and their charges, one by one",
    publisher="Companies House",
    page="https://developer.company-information.service.gov.uk",
    cadence="whenever it is asked",
    licence="Free of charge and without restriction on use, as Companies House says of its public data",
    tables=(PROFILES, CASE_DATES, CHARGES_HELD),
)

MARKS = (
    b'"resource_kind"',
    b'"companyInsolvency"',
    b'"external_data"',
    b'"case_numbers"',
    b'"charge_number"',
    b'"practitioners"',
    b'"company_status"',
    b"person-with-significant-control",
)


def takes(path: Path) -> bool:
    """Whether it begins as an answer or a line of Companies House."""
    head = archive.head(path)
    is_other = not head.startswith(b"{") or b'"FeatureCollection"' in head
    return not is_other and any(mark in head for mark in MARKS)


def read(path: Path, told: Told) -> list[Reading]:
    """The profiles, dates of cases and charges of each document; a part each where it has several of them.

    SourceChanged where one has none, or is broken.
    """
    return [reading for each in archive.documents(path) for reading in _of(each, path.name)]


def fetch(land: Land, http: Http) -> None:
    """The changes of the stream, then the companies that matter. SettingWrong without any key."""
    chosen = settings()
    if not (chosen.companies_house_key or chosen.companies_house_stream_key):
        raise SettingWrong(
            "Companies House is asked with a key, and none is set",
            next="Get one from its page, free of charge, and set MULTIPLIER_COMPANIES_HOUSE_KEY.",
        )
    refusal: MultiplierError | None = None
    if chosen.companies_house_stream_key and land.numbers is None:
        try:
            companies_stream.listen(land, http, chosen.companies_house_stream_key)
        except MultiplierError as error:
            # The companies are asked all the same.
            refusal = error
    if chosen.companies_house_key:
        companies_asked.ask(land, http, _numbers(land), chosen.companies_house_key)
    if refusal:
        raise refusal


def _numbers(land: Land) -> Sequence[str]:
    if land.numbers is not None:
        return land.numbers
    if about().is_demo:
        raise SourceChanged(
            "No supplier is known yet, as no payments are loaded",
            next="Load payments and the register of companies first, or name companies by --numbers.",
        )
    return watched.numbers()["number"].to_list()


def _of(document: archive.Document, name: str) -> Iterator[Reading]:
    found = company_documents.opened(document.read(), document.part or name)
    present = [table for table in SOURCE.tables if any(each.kind in table.kinds for each in found.documents)]
    for place, table in enumerate(present):
        parts = [document.part] if document.part else []
        parts += [table.entity] if len(present) > 1 else []
        documents = [each for each in found.documents if each.kind in table.kinds]
        batch = company_rows.batch(documents, found.odd if place == 0 else (), table)
        understanding = Understanding(
            kind=table.kinds[0],
            part=", ".join(parts) or None,
            encoding="utf-8",
            columns={column.name: Heading(column.name, 0, "known") for column in table.columns},
        )
        yield Reading(understanding, iter([batch]), Ending)

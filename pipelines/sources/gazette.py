"""The Gazette: notices of company insolvency, as they are published.

publisher  The Gazette (The Stationery Office, for The National Archives)
page       https://www.thegazette.co.uk/insolvency
cadence    every working day
oddities   no field has the company's number: it is looked for in the text, in three shapes, and where that
           has several, none is taken; the words of the type are the same for solvent and insolvent cases, so
           that only the code counts; a single notice comes without a list around it; numbers come as text;
           titles may begin with "/n " (2025). Category 24 is companies, 25 people, who are never asked for.
           A list of June 2026 that others derived from the feed has neither codes nor numbers.
"""

import json
from datetime import date
from pathlib import Path
from urllib.parse import urlencode

from pipelines.fetched import Land
from pipelines.formats import archive, exact, notice_rows, notices
from pipelines.http import Http
from pipelines.pace import london
from pipelines.source import Column, Reading, Source, Table, Told
from warehouse.errors import SourceChanged

FEED = "https://www.thegazette.co.uk/insolvency/notice/data.json"
PAGE_SIZE = 100
KIND = "gazette_notices"

NOTICES = Table(
    entity="notices",
    kinds=(KIND,),
    columns=(
        Column("notice_id", "The Gazette's number of the notice.", required=True),
        Column("code", "The notice code, in four figures; empty where only the words of the type are known."),
        Column("company_name", "The company the notice is about, as published."),
        Column("company_number", "Its number, found in the text; empty where there are none or several."),
        Column("published_on", "When it was published.", "date", required=True),
        Column("edition", "London, Edinburgh or Belfast, where that can be seen."),
        Column("status", "The Gazette's status of the notice, such as published or withdrawn."),
        Column("url", "The address of the notice."),
        Column("type_text", "The words of the type: the same for solvent and insolvent cases."),
    ),
    rows=(1, 2_000_000),
    rows_because="A day has up to 500 notices, a month about 6,000, all since 1998 under two million.",
    period="published_on",
    alike=("notice_id", "code"),
    is_national=True,
)

SOURCE = Source(
    name="gazette",
    title="Insolvency notices in The Gazette",
    publisher="The Gazette",
    page="https://www.thegazette.co.uk/insolvency",
    cadence="every working day",
    licence="Open Government Licence v3.0, which does not cover personal data: none is kept",
    tables=(NOTICES,),
)

DERIVED = exact.Layout(
    headings={
        "url": "notice_uri",
        "company_name": "company",
        "type_text": "notice_type",
        "published_on": "file_date",
    },
    dates="%Y-%m-%d",
    others=("ch_status", "ch_accounts", "charges_score", "outstanding_charges_score"),
)


def takes(path: Path) -> bool:
    """Whether the file begins as the feed does, or has the headings of the derived list or of the codes."""
    return _is_feed(path) or exact.headings(path)[:1] in (("notice_uri",), ("notice_code",))


def _is_feed(path: Path) -> bool:
    head = archive.head(path)
    return head.startswith(b"{") and any(field in head for field in (b'"f:total"', b'"f:notice-code"'))


def read(path: Path, told: Told) -> list[Reading]:
    """The file's notices: each page of the feed, or the derived list."""
    if archive.head(path).startswith(b"{"):
        return [notice_rows.of_feed(each, path.name, NOTICES) for each in archive.documents(path)]
    if exact.headings(path)[:1] == ("notice_code",):
        raise SourceChanged(
            "It says what each notice code means, and names no notice, so it is not loaded",
            where=path.name,
            next="The codes are part of Multiplier: sql/seeds/gazette_codes.csv.",
        )
    return [notice_rows.of_list(each) for each in exact.read(path, NOTICES, KIND, DERIVED, told)]


def fetch(land: Land, http: Http) -> None:
    """The notices about companies, day by day; each day becomes one file, reduced as it comes."""
    for day in land.days():
        entries, total = _day(land, http, day)
        if len(entries) != total or notice_rows.repeated(entries):
            # Pages are cut anew whenever a notice comes between: once more, from the first page.
            land.forget(day.isoformat())
            entries, total = _day(land, http, day)
        is_over = day < london(http.pace.clock.now()).date()
        is_of_use = any(notices.aside(each) is None for each in entries)
        text = notice_rows.written(entries, total) if is_of_use else None
        agrees = len(entries) == total and not notice_rows.repeated(entries)
        land.whole(
            day.isoformat(), f"gazette-{day.isoformat()}.json", text, address(day, 1), is_over and agrees
        )


def _day(land: Land, http: Http, day: date) -> tuple[list[notices.Entry], int]:
    """The day's notices, reduced, and how many the feed says there are."""
    entries: list[notices.Entry] = []
    number, last, total = 1, 1, 0
    while number <= last:
        page = json.loads(_page(land, http, day, number))
        total, entries = notices.count(page, "f:total") or 0, [*entries, *notices.entries(page)]
        last = -(-total // (notices.count(page, "f:page-size") or PAGE_SIZE))
        number += 1
    return entries, total


def _page(land: Land, http: Http, day: date, number: int) -> str:
    url = address(day, number)
    return land.page(
        day.isoformat(),
        f"page-{number:04d}.json",
        lambda: http.get(url, check=lambda body: notice_rows.wrong(body, number, url)),
        notice_rows.reduced_page,
    )


def address(day: date, number: int) -> str:
    """A page of the feed for one day, oldest first, so that what is added comes last."""
    asked = {
        "categorycode": "24",
        "start-publish-date": day.isoformat(),
        "end-publish-date": day.isoformat(),
        "results-page-size": str(PAGE_SIZE),
        "results-page": str(number),
        "sort-by": "oldest-date",
    }
    return f"{FEED}?{urlencode(asked)}"

"""The monthly releases of the Insolvency Service on GOV.UK, whose files lie elsewhere each month."""

from datetime import date, timedelta
from urllib.parse import unquote, urlsplit

from pipelines.fetched import Land
from pipelines.formats.foreign_json import parsed
from pipelines.http import Http
from warehouse.errors import SourceChanged

RELEASES = "https://www.gov.uk/api/content/government/statistics"
"""Where GOV.UK tells programs of its pages."""
BACK = 3
"""Months to look back: the last is published in the third week of the next."""


def bring(land: Land, http: Http) -> None:
    """The records of the latest release there is: each holds all months since the first.

    SourceChanged where there is no release of any of the last months, or it lists no records.
    """
    month = land.until.replace(day=1)
    for _ in range(BACK):
        month = (month - timedelta(days=1)).replace(day=1)
        answer = http.get(address(month), may_be_absent=True)
        if not answer.is_absent:
            url = records_of(answer.body, address(month))
            land.file(http, url, name_of(url))
            return
    raise SourceChanged(
        f"There is no release since {month:%B %Y}",
        where=address(month),
        next="Its pages may have moved: bring the records by hand from the release's page, and load them.",
    )


def address(month: date) -> str:
    """A month's release, for programs."""
    return f"{RELEASES}/company-insolvencies-{month:%B-%Y}".lower()


def records_of(page: bytes, where: str) -> str:
    """The address of the records among the files that a release lists; SourceChanged where there is none."""
    try:
        urls = [str(each["url"]) for each in parsed(page)["details"]["attachments"]]
    except (ValueError, KeyError, TypeError) as error:
        raise SourceChanged("The release lists no files", where=where, next="Load them by hand.") from error
    for url in urls:
        name = name_of(url).lower()
        if "record" in name and name.endswith((".zip", ".csv")):
            return url
    raise SourceChanged(
        "The release has no record-level file",
        where=where,
        next="Bring it by hand from the release's page, and load it.",
    )


def name_of(url: str) -> str:
    """The name of the file at an address: no part of a path, however it is written."""
    return unquote(urlsplit(url).path).rpartition("/")[2]

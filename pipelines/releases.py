"""Releases on GOV.UK, whose files lie elsewhere each time: which of the files that a page lists is meant."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from urllib.parse import unquote, urlsplit

from pipelines.fetched import Land
from pipelines.formats.foreign_json import parsed
from pipelines.http import Http
from pipelines.paging import each_tried
from warehouse.build import Step
from warehouse.errors import SourceChanged

RELEASES = "https://www.gov.uk/api/content/government/statistics"
"""Where GOV.UK tells programs of its pages."""
ASSETS = "https://assets.publishing.service.gov.uk/"
"""Where their files lie; no other host is asked."""
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
    return _named(page, where, r".*record.*\.(?:zip|csv)", "record-level file")[0]


def bring_files(land: Land, http: Http, page: str, wanted: Sequence[tuple[str, str]]) -> None:
    """Files that a page of GOV.UK lists: patterns of their names, and what each is called.

    Each comes where it is newer than the one before. SourceChanged where there is none, or two are as new.
    """
    where = f"{RELEASES}/{page}"
    body = http.get(where).body
    each_tried(partial(_bring_file, land, http, body, where, *each) for each in wanted)


def _bring_file(land: Land, http: Http, page: bytes, where: str, pattern: str, what: str) -> None:
    url = _one(page, where, pattern, what)
    land.tell(Step(0, 1, f"asking for {name_of(url)}"))
    land.file(http, url, name_of(url))


def _one(page: bytes, where: str, pattern: str, what: str) -> str:
    """The address of the file of that name, and where it was published anew, of its last version."""
    found = _named(page, where, pattern, what)
    last = max(map(_version, found))
    first, *others = dict.fromkeys(url for url in found if _version(url) == last)
    if others:
        raise SourceChanged(
            f"The release has two files that may be its {what}: {name_of(first)} and {name_of(others[0])}",
            where=where,
            next="Bring the one that is meant by hand, and load it.",
        )
    return first


def _named(page: bytes, where: str, pattern: str, what: str) -> list[str]:
    """The addresses of the files whose names are like that."""
    found = [url for url in _files(page, where) if re.fullmatch(pattern, name_of(url), re.IGNORECASE)]
    lost = "The release has no " + what if not found else None
    away = next((url for url in found if not url.startswith(ASSETS)), None)
    if lost or away:
        raise SourceChanged(
            lost or f"The {what} lies at {urlsplit(away or '').hostname}, and no other host is asked",
            where=where,
            next="Bring it by hand from the release's page, and load it.",
        )
    return found


def _version(url: str) -> int:
    said = re.search(r"_v?(\d{1,2})\.\w+$", name_of(url), re.IGNORECASE)
    return int(said[1]) if said else 1


def _files(page: bytes, where: str) -> list[str]:
    try:
        urls = [str(each["url"]) for each in parsed(page)["details"]["attachments"]]
        # What is no address has no name either, and urlsplit says so by a ValueError.
        return [url for url in urls if name_of(url)]
    except (ValueError, KeyError, TypeError) as error:
        raise SourceChanged("The release lists no files", where=where, next="Load them by hand.") from error


def name_of(url: str) -> str:
    """The name of the file at an address: no part of a path, however it is written; no sign without shape.

    Empty where the address ends in none.
    """
    last = re.split(r"[/\\]", unquote(urlsplit(url).path))[-1]
    name = "".join(sign for sign in last if sign.isprintable())
    return "" if name in (".", "..") else name

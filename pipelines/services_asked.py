"""Feeds of services asked, page by page: what came says when all is there, as the counters of feeds lie.

A page is asked for until one brings nothing new. Where the feed says that more is due, a few more are asked
for, and the page before the first, as some count from 0. Where a list names no places, each service is asked.
"""

import hashlib
import json
import re
from collections.abc import Callable, Sequence
from functools import partial
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from pipelines.answer import Answer, Declined
from pipelines.fetched import Land
from pipelines.formats import service_pages
from pipelines.formats.service_documents import Json, text
from pipelines.formats.service_pages import Page
from pipelines.http import Check, Http
from pipelines.pace import london
from pipelines.paging import each_tried
from warehouse.build import Step
from warehouse.errors import SourceChanged

PAGE_SIZE = 100
MOST_PAGES = 20_000
BARREN = 3
"""Pages in a row without anything new, after which no more is believed to be due."""
_HEADERS = {"Accept": "application/json"}
_BEYOND = (400, 404, 422)
"""What feeds answer to a page that they do not have."""
_PLACES = ("service_at_locations", "locations")


def ask(land: Land, http: Http, feeds: Sequence[str]) -> None:
    """Every feed, once a day; each becomes one file. What one refuses keeps no other away."""
    each_tried(partial(_feed, land, http, feed) for feed in feeds)


def address(feed: str, number: int) -> str:
    """A page of the feed, with whatever its address asks for already."""
    asked = {**dict(parse_qsl(urlsplit(feed).query)), "page": number, "per_page": PAGE_SIZE, "full": "true"}
    return urlsplit(_services(feed))._replace(query=urlencode(asked)).geturl()


def of_one(feed: str, service_id: str) -> str:
    """The address of one service."""
    parts = urlsplit(_services(feed))
    return parts._replace(path=f"{parts.path}/{quote(service_id, safe='')}", query="").geturl()


def _services(feed: str) -> str:
    """The address of the list: /services behind what is named, unless it names that."""
    parts = urlsplit(feed)
    path = parts.path.rstrip("/")
    is_named = "services" in path.rpartition("/")[2].lower()
    return parts._replace(path=path if is_named else f"{path}/services", fragment="").geturl()


def _feed(land: Land, http: Http, feed: str) -> None:
    parts = urlsplit(feed)
    name = re.sub(r"[^A-Za-z0-9]+", "-", f"{parts.netloc}{parts.path}").strip("-").lower()
    unit = land.begun(f"{name}-20") or f"{name}-{london(http.pace.clock.now()):%Y-%m-%d}"
    if land.is_again:
        land.forget(unit)
    if land.is_whole(unit):
        return
    found, said = _pages(land, http, unit, feed)
    if not found:
        raise SourceChanged(
            "The feed lists no services", where=address(feed, 1), next="Look at the address in a browser."
        )
    for place, (key, service) in enumerate(found.items()):
        if not any(each in service for each in _PLACES):
            land.tell(Step(place, len(found), f"asking {parts.hostname} for each service"))
            found[key] = _detailed(land, http, unit, feed, service)
    lines = ",\n".join(json.dumps(each) for each in found.values())
    head = json.dumps({"total_items": len(found) if said is None else said})[:-1]
    land.whole(unit, f"services-{name}.json", f'{head}, "contents": [\n{lines}\n]}}\n', feed, is_final=True)


def _pages(land: Land, http: Http, unit: str, feed: str) -> tuple[dict[str, Json], int | None]:
    """The services by their marks, each once, and how many the feed says there are."""
    found: dict[str, Json] = {}
    said: int | None = None
    barren, is_first = 0, True
    for number in range(1, MOST_PAGES + 1):
        page = _page(land, http, unit, feed, number)
        if page is None:
            break
        said = page.said if page.said is not None else said
        is_first = is_first and (number > 1 or page.is_first)
        barren = 0 if _added(found, page) else barren + 1
        is_due = said is not None and len(found) < said and number < (page.pages or 0)
        if barren and not (is_due and barren < BARREN):
            break
    else:
        raise SourceChanged(
            f"The feed has over {MOST_PAGES:,} pages", where=feed, next="Report it: no directory is so long."
        )
    if not is_first or (said is not None and len(found) < said):
        page = _page(land, http, unit, feed, 0)
        _added(found, page or Page((), None, None, is_first=True))
    return found, said


def _added(found: dict[str, Json], page: Page) -> bool:
    """Whether the page had a service that is not there yet; now it is."""
    before = len(found)
    for each in page.services:
        found.setdefault(text(each, "id") or json.dumps(each), each)
    return len(found) > before


def _page(land: Land, http: Http, unit: str, feed: str, number: int) -> Page | None:
    url = address(feed, number)
    ask = _asked(http, url, number != 1, partial(service_pages.wrong, where=url))
    return service_pages.read(land.page(unit, f"page-{number:05d}.json", ask, service_pages.kept))


def _detailed(land: Land, http: Http, unit: str, feed: str, service: Json) -> Json:
    """The service as it says of itself; as the list says where it has no answer of its own, or another's."""
    key = text(service, "id")
    if key is None:
        return service
    name = hashlib.sha256(key.encode()).hexdigest()[:24]
    url = of_one(feed, key)
    ask = _asked(http, url, True, service_pages.no_json)
    kept = land.page(unit, f"service-{name}.json", ask, service_pages.kept_one)
    own = json.loads(kept) if kept else {}
    return {**service, **own} if text(own, "id") == key else service


def _asked(http: Http, url: str, may_be_absent: bool, check: Check) -> Callable[[], Answer]:
    def ask() -> Answer:
        try:
            return http.get(url, _HEADERS, check=check, may_be_absent=may_be_absent)
        except Declined as refusal:
            if may_be_absent and refusal.status in _BEYOND:
                return Answer(url, refusal.status)
            raise

    return ask

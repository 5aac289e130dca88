"""An answer in pages: asked for one after the other, each kept as it comes, and held to add up in the end."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from urllib.parse import urljoin, urlsplit

from pipelines.answer import Answer
from pipelines.fetched import Land
from pipelines.http import Http
from warehouse.errors import MultiplierError, SourceChanged, SourceUnreachable


@dataclass(frozen=True)
class Page:
    """What a page says: what tells its rows apart, how many there are on all pages (None: it does not say),
    and the address of the next page (None: it is the last). The first may say the number and have no row."""

    keys: Sequence[Hashable]
    total: int | None = None
    further: str | None = None


@dataclass(frozen=True)
class Pages:
    """How one answer is asked for: from `first` on, as pages `name` of the unit.

    `wrong` says what is wrong with a body from an address, so that it is asked for again, and raises where
    that is of no use; `keep` is what is kept of it; `read` is what a kept text from an address says. An
    answer that may be absent is one empty text.
    """

    unit: str
    first: str
    wrong: Callable[[bytes, str], str | None]
    read: Callable[[str, str], Page]
    keep: Callable[[bytes], str] = bytes.decode
    name: str = "page"
    headers: Mapping[str, str] = field(default_factory=dict)
    may_be_absent: bool = False


def every(land: Land, http: Http, pages: Pages) -> list[str]:
    """All pages, as kept. SourceChanged where they do not add up, the second time too.

    Pages are cut anew whenever the publisher changes something between two of them.
    """
    wrong: str | None = None
    for _ in range(2):
        texts, wrong = _once(land, http, pages)
        if wrong is None:
            return texts
        land.forget(pages.unit)
    raise SourceChanged(
        f"The pages do not add up, asked for twice: {wrong}", where=pages.first, next="Try again later."
    )


def further(here: str, said: str) -> str:
    """The address a publisher names as the next, by the scheme it was asked by; no other host is asked."""
    ours = urlsplit(here)
    try:
        there = urlsplit(urljoin(here, said))
        is_ours = (there.hostname, there.port or ours.port) == (ours.hostname, ours.port)
    except ValueError:
        is_ours = False
    if not is_ours:
        raise SourceChanged(
            f"{ours.hostname} sends on to {said[:200]}, and no other host is asked",
            where=here,
            next="Look at the address in a browser: the publisher may have moved.",
        )
    return there._replace(scheme=ours.scheme, netloc=ours.netloc).geturl()


def each_tried(tasks: Iterable[Callable[[], None]]) -> None:
    """Do all of them: what one refuses keeps no other away, and is raised at the end. A publisher that cannot
    be reached, or keeps us out, ends it at once."""
    refusal: MultiplierError | None = None
    for task in tasks:
        try:
            task()
        except SourceUnreachable:
            raise
        except MultiplierError as error:
            refusal = refusal or error
    if refusal:
        raise refusal


def _once(land: Land, http: Http, pages: Pages) -> tuple[list[str], str | None]:
    """The pages, and why they do not add up."""
    texts: list[str] = []
    keys: set[Hashable] = set()
    url: str | None = pages.first
    total: int | None = None
    while url:
        name = f"{pages.name}-{len(texts) + 1:04d}"
        text = land.page(pages.unit, name, partial(_asked, http, pages, url), pages.keep)
        page = pages.read(text, url)
        texts.append(text)
        known = len(keys)
        keys.update(page.keys)
        if len(keys) < known + len(page.keys):
            return texts, f"page {len(texts):,} has a row for the second time"
        if page.further and not page.keys and (total is not None or page.total is None):
            return texts, f"page {len(texts):,} is empty, and not the last"
        # What was said first holds: a number that grows with each page would never be reached.
        total, url = page.total if total is None else total, page.further
        if total is not None and (len(keys) > total or (url is None and len(keys) < total)):
            return texts, f"{total:,} rows are said to be there, {len(keys):,} came"
    return texts, None


def _asked(http: Http, pages: Pages, url: str) -> Answer:
    return http.get(
        url, pages.headers, check=lambda body: pages.wrong(body, url), may_be_absent=pages.may_be_absent
    )

"""360Giving asked: for all grants there are in one package, or organisation by organisation."""

import re
from collections.abc import Sequence
from urllib.parse import quote

import msgspec
from msgspec import Raw

from pipelines.companies_asked import NUMBER
from pipelines.fetched import Land
from pipelines.http import Http
from pipelines.pace import london
from pipelines.paging import Page, Pages, every, further
from warehouse.build import Step
from warehouse.errors import SourceChanged

API = "https://api.threesixtygiving.org/api/v1"
PACKAGE = "https://store.data.threesixtygiving.org/grantnav_packages/latest_grantnav_data.tar.gz"
PAGE_SIZE = 1000
_ORGANISATION = re.compile(r"(?:[A-Z]{2}|XI|XM|XR)-[A-Z0-9]+-[A-Za-z0-9._/ -]+|360G-[A-Za-z0-9._:/-]+")
_HEADERS = {"Accept": "application/json"}
_NEXT = "Load the package of all grants instead: fetch grants, without --numbers."


class _Grant(msgspec.Struct):
    grant_id: str
    data: Raw


class _Answer(msgspec.Struct):
    """A page of grants. Each stays as the bytes it came in, so that no amount is rounded."""

    results: list[_Grant]
    count: int
    next: str | None


def organisations_of(text: str, name: str) -> tuple[str, ...]:
    """The organisations of a list, one a line: identifiers of org-id.guide, or company numbers.

    SourceChanged names a line that is neither.
    """
    found: dict[str, None] = {}
    for line, said in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        bare = said.strip()
        number = bare.upper().zfill(8)
        if bare and not _ORGANISATION.fullmatch(bare) and not NUMBER.fullmatch(number):
            raise SourceChanged(
                f"Line {line} is neither an identifier of an organisation nor a company number",
                where=name,
                next="Write one a line, as GB-CHC-1234567, 360G-example or 01234567.",
            )
        if bare:
            found[bare if _ORGANISATION.fullmatch(bare) else f"GB-COH-{number}"] = None
    return tuple(found)


def package(land: Land, http: Http) -> None:
    """The package of all grants, where it is newer than the one before."""
    land.file(http, PACKAGE, PACKAGE.rpartition("/")[2])


def ask(land: Land, http: Http, organisations: Sequence[str]) -> None:
    """What each organisation gave and was given, once a day; each becomes one file."""
    for place, organisation in enumerate(organisations):
        land.tell(Step(place, len(organisations), f"asking for grants of {organisation}"))
        file = re.sub(r"[^A-Za-z0-9-]", "_", organisation)
        unit = land.begun(f"{file}-20") or f"{file}-{london(http.pace.clock.now()):%Y-%m-%d}"
        if land.is_again:
            land.forget(unit)
        if land.is_whole(unit):
            continue
        grants: dict[str, Raw] = {}
        for side in ("grants_made", "grants_received"):
            for answer in _answers(land, http, unit, organisation, side):
                grants |= {each.grant_id: each.data for each in answer.results}
        wrapped = {"results": [{"grant_id": key, "data": data} for key, data in grants.items()]}
        text = msgspec.json.encode(wrapped).decode() if grants else None
        land.whole(unit, f"360giving-{file}.json", text, address(organisation, "grants_made"), is_final=True)


def address(organisation: str, side: str) -> str:
    """The first page of what an organisation gave, or was given."""
    return f"{API}/org/{quote(organisation, safe='')}/{side}/?limit={PAGE_SIZE}"


def _answers(land: Land, http: Http, unit: str, organisation: str, side: str) -> list[_Answer]:
    first = address(organisation, side)
    pages = Pages(
        unit,
        first,
        wrong=wrong,
        read=_page,
        keep=_kept,
        name=side,
        headers=_HEADERS,
        may_be_absent=True,
    )
    return [_decoded(text) for text in every(land, http, pages) if text]


def wrong(body: bytes, where: str) -> str | None:
    """What is wrong with a page, so that it is asked for again; SourceChanged where it is another thing."""
    try:
        answer = _decoded(body)
        if answer.next:
            further(where, answer.next)
    except msgspec.ValidationError as changed:
        raise SourceChanged(
            f"360Giving's answer is not as it was ({changed})", where=where, next=_NEXT
        ) from changed
    except msgspec.DecodeError:
        return "it sent no JSON, or JSON that is cut off"
    return None


def _kept(body: bytes) -> str:
    """The grants without what 360Giving adds to them. No body: it knows none of the organisation."""
    return msgspec.json.encode(_decoded(body)).decode() if body else ""


def _page(text: str, url: str) -> Page:
    if not text:
        return Page(())
    answer = _decoded(text)
    there = further(url, answer.next) if answer.next else None
    return Page([each.grant_id for each in answer.results], answer.count, there)


def _decoded(body: bytes | str) -> _Answer:
    return msgspec.json.decode(body, type=_Answer)

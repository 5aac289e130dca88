"""Nomis: how many people live in the areas of a council, table by table, as many rows as a guest may have."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from urllib.parse import parse_qs, urlencode, urlsplit

from pipelines.fetched import Land
from pipelines.http import Http
from pipelines.pace import london
from pipelines.paging import Page, Pages, each_tried, every
from warehouse.build import Step
from warehouse.errors import SourceChanged

API = "https://www.nomisweb.co.uk/api/v01/dataset"
ROWS = 25_000
"""Rows that whoever has no key is given at once."""
_COUNTED = ("date_name", "geography_code", "obs_value", "record_count")


@dataclass(frozen=True)
class Asked:
    """A table, the areas of a council it is asked for (Nomis's number of their kind; none: the council
    itself), and what its other columns are held to. `is_yearly`: there is a newer one now and then."""

    name: str
    table: str
    areas: str
    kept: Mapping[str, str | int]
    said: tuple[str, ...]
    is_yearly: bool = False


_CENSUS = ("NM_2021_1", {"c2021_restype_3": 0}, ("c2021_restype_3_name",))
TABLES = (
    Asked("census-2021-oa21", _CENSUS[0], "TYPE150", _CENSUS[1], _CENSUS[2]),
    Asked("census-2021-ward22", _CENSUS[0], "TYPE153", _CENSUS[1], _CENSUS[2]),
    Asked("mid-year-lad", "NM_2002_1", "", {"gender": 0, "c_age": 200}, ("gender_name", "c_age_name"), True),
)
"""Usual residents of Census 2021 (TS001) by output area and by ward of 2022; the latest mid-year estimate."""


def bring(land: Land, http: Http, councils: Sequence[str], tables: Sequence[Asked] = TABLES) -> None:
    """Every table for each council. The Census is asked for once, what is newer now and then once a month."""
    each_tried(partial(_bring, land, http, asked, council) for council in councils for asked in tables)


def _bring(land: Land, http: Http, asked: Asked, council: str) -> None:
    month = f"-{london(http.pace.clock.now()):%Y-%m}" if asked.is_yearly else ""
    unit = f"{asked.name}-{council}{month}"
    if land.is_again:
        land.forget(unit)
    if land.is_whole(unit):
        return
    land.tell(Step(0, 1, f"asking for {asked.name} of {council}"))
    first = address(asked, council)
    must = {*_COUNTED, *asked.said}
    pages = Pages(unit, first, wrong=partial(wrong, must=must), read=_page)
    texts = every(land, http, pages)
    lines = [texts[0].splitlines()[0], *(line for text in texts for line in text.splitlines()[1:] if line)]
    if len(lines) == 1:
        raise SourceChanged(
            f"Nomis counts nobody in {council} by {asked.name}",
            where=first,
            next="Look whether the council is one of the Census: later ones are not.",
        )
    land.whole(unit, f"nomis-{asked.name}-{council}.csv", "\n".join(lines) + "\n", first, is_final=True)


def address(asked: Asked, council: str, offset: int = 0) -> str:
    """A page of a table: as published, with how many rows there are in all beside each."""
    query = {
        "date": "latest",
        "geography": f"{council}{asked.areas}",
        **asked.kept,
        "measures": 20100,
        "select": ",".join((*_COUNTED, *asked.said)),
        "recordlimit": ROWS,
        "recordoffset": offset,
    }
    return f"{API}/{asked.table}.data.csv?{urlencode(query, safe=',')}"


def wrong(body: bytes, where: str, must: set[str]) -> str | None:
    """What is wrong with a page, so that it is asked for again; SourceChanged where a column is gone."""
    text = body.decode("utf-8", "replace")
    try:
        heading, *rows = csv.reader(text.splitlines()) if text.strip() else ([],)
    except csv.Error:
        return "it sent no table"
    if len(heading) < 2 or "<" in heading[0]:
        return "it sent no table"
    if lost := must - {name.lower() for name in heading}:
        raise SourceChanged(
            f"The table of Nomis no longer has {', '.join(sorted(lost))}: it has {', '.join(heading)}",
            where=where,
            next="Get the table by hand from the page of the source, and load it.",
        )
    at = [name.lower() for name in heading].index("record_count")
    is_cut = any(row and len(row) != len(heading) for row in rows)
    counts = set() if is_cut else {row[at] for row in rows if row}
    return (
        "the table was cut off" if is_cut or len(counts) > 1 or not all(map(str.isdecimal, counts)) else None
    )


def _page(text: str, url: str) -> Page:
    heading, *rows = csv.reader(text.splitlines())
    at = {name.lower(): place for place, name in enumerate(heading)}
    rows = [row for row in rows if row]
    said = [place for name, place in at.items() if name not in ("obs_value", "record_count")]
    keys = [tuple(row[place] for place in said) for row in rows]
    if not rows:
        return Page(keys)
    total = int(rows[-1][at["record_count"]])
    query = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
    offset = int(query["recordoffset"]) + len(rows)
    query["recordoffset"] = str(offset)
    there = urlsplit(url)._replace(query=urlencode(query, safe=",")).geturl()
    return Page(keys, total, there if offset < total else None)

"""The Charity Commission's extract of its register: a text a subject, cells between tabs, no quoting."""

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from pathlib import Path

from pipelines.fetched import Land
from pipelines.formats import exact, left_out
from pipelines.formats.exact import Layout
from pipelines.http import Http
from pipelines.source import Column, Reading, Table, Told
from warehouse.build import Step
from warehouse.errors import SourceChanged

EXTRACT = "https://ccewuksprdoneregsadata1.blob.core.windows.net/data/txt"
"""Where the Commission lays the texts each day; its page of downloads links to them there."""

COMMON = {
    "extracted_on": "date_of_extract",
    "organisation_number": "organisation_number",
    "number": "registered_charity_number",
    "linked_number": "linked_charity_number",
}
"""Our column -> the heading that (nearly) every text has."""

OF_MAIN = (
    Column("extracted_on", "The day the extract was made.", "date"),
    Column("organisation_number", "The Commission's own number of the organisation.", required=True),
    Column("number", "The registered number, which a main charity shares with those linked to it."),
)
WHO = (*OF_MAIN, Column("linked_number", "0 for the main charity, above 0 for one linked to it.", "whole"))
"""Whom a row is about. Annual returns are those of main charities only."""

MOST = 20_000_000
"""Rows of a text: ten times those of the largest, the classifications."""

of_extract = partial(Table, rows=(1, MOST), period="extracted_on", is_national=True, is_snapshot=True)
"""A table of the extract, which holds all that the register has on its day."""


def layout(table: Table, named: Mapping[str, str], others: str = "") -> Layout:
    """How a table of the extract is published. `named`: our column -> heading, where it is not the same word;
    `others`: headings that are known and not taken, between spaces; none: not all are known."""
    words = {**COMMON, **named}
    return Layout(
        headings={column.name: words.get(column.name, column.name) for column in table.columns},
        delimiter="\t",
        quote=None,
        dates="%Y-%m-%d",
        others=tuple(others.split()) or None,
    )


def fetch(land: Land, http: Http, texts: Sequence[str]) -> None:
    """The texts of those names, zipped as they are published, each where it is newer than the one before."""
    for place, text in enumerate(texts):
        file = f"publicextract.{text}.zip"
        land.tell(Step(place, len(texts), f"asking for {file}"))
        land.file(http, f"{EXTRACT}/{file}", file)


def chosen(headings: Collection[str], layouts: Mapping[str, Layout]) -> str | None:
    """The entity whose own headings are there, or half of them; None where the text is of no such table."""
    if len(set(COMMON.values()) & set(headings)) < 2:
        return None
    shares = {entity: _share(headings, each) for entity, each in layouts.items()}
    best = max(shares, key=lambda entity: shares[entity])
    return best if shares[best] >= 0.5 else None


def _share(headings: Collection[str], layout: Layout) -> float:
    own = set(layout.headings.values()) - set(COMMON.values())
    return len(own & set(headings)) / len(own)


def read(path: Path, tables: Collection[Table], layouts: Mapping[str, Layout], told: Told) -> list[Reading]:
    """The text's table. SourceChanged where it is another, with the reason where that is left out."""
    headings = exact.headings(path)
    left_out.hold(headings, left_out.CHARITY_EXTRACT, path.name)
    entity = chosen(headings, layouts)
    if entity is None:
        raise SourceChanged(
            "Its headings are not those of a table of the Charity Commission's extract that is loaded",
            where=path.name,
            next="Load publicextract.charity.zip and its like, as the Commission publishes them.",
        )
    table = next(table for table in tables if table.entity == entity)
    return exact.read(path, table, table.kinds[0], layouts[entity], told)

"""Lists of who is who across registers: charities, companies, mutuals, schools; and other names of theirs.

publisher  David Kane (charity-lookups), from the registers named; the Charity Commission (mergers)
page       https://github.com/drkane/charity-lookups
cadence    now and then; the newest file tells all that the earlier ones told
oddities   Each list has headings of its own, and is told by them (pipelines/formats/link_lists.py).
           Charitable incorporated organisations (CE..., CS...) are not in the bulk register of companies:
           these pairs are the only way from such a number to a charity. A merger's charity without a number
           was never registered. A list of identifiers of org-id.guide, and lists that explain codes, are
           named and left. The lists are under a share-alike licence: who publishes what is derived from
           them shares it likewise.
"""

from functools import partial
from pathlib import Path

import polars as pl

from pipelines.formats import exact, left_out, link_lists
from pipelines.formats.changed import changed
from pipelines.source import Column, Reading, Source, Table, Told
from warehouse.errors import SourceChanged

_KIND = Column("kind", "Which list the row is of.")

LINKS = Table(
    entity="links",
    kinds=(
        "cio_numbers",
        "same_organisations",
        "charity_reregistrations",
        "dual_registered_charities",
        "mutual_numbers",
        "independent_schools",
        "social_landlords",
        "university_numbers",
    ),
    columns=(
        _KIND,
        Column("from_id", "The number or org-id in the list's own register.", required=True),
        Column("to_id", "The org-id of the same organisation in another register."),
        Column("company_number", "Its number at Companies House."),
        Column("charity_number", "Its number as a charity; of a charity registered anew the new one."),
        Column("name", "Its name."),
    ),
    rows=(1, 1_000_000),
    rows_because="The shortest list has thirty, the longest (incorporated charities) fifty thousand.",
    alike=("from_id", "to_id", "company_number", "charity_number"),
    is_national=True,
)

NAMES = Table(
    entity="names",
    kinds=("charity_names", "academy_trusts"),
    columns=(
        _KIND,
        Column("id", "The org-id; of an academy trust its company number.", required=True),
        Column("name", "A name it is known by.", required=True),
    ),
    rows=(1, 1_000_000),
    rows_because="A few thousand charities and trusts.",
    alike=("id", "name"),
    is_national=True,
)

MERGERS = Table(
    entity="mergers",
    kinds=("charity_mergers",),
    columns=(
        Column("from_number", "The registered number of the charity that handed over; none if it had none."),
        Column("from_linked_number", "0 for the main charity, above 0 for one linked to it.", "whole"),
        Column("from_name", "Its name."),
        Column("to_number", "The registered number of the charity that took over."),
        Column("to_linked_number", "0 for the main charity, above 0 for one linked to it.", "whole"),
        Column("to_name", "Its name.", required=True),
        Column("declared_on", "The day of the vesting declaration.", "date"),
        Column("transferred_on", "The day the property was transferred.", "date"),
        Column("registered_on", "The day the merger was registered.", "date", required=True),
    ),
    rows=(1, 1_000_000),
    rows_because="Some six thousand since 2007.",
    alike=("from_name", "to_name", "registered_on"),
    is_national=True,
)

SOURCE = Source(
    name="register_links",
    title="Who is who across registers",
    publisher="David Kane (charity-lookups); the Charity Commission for England and Wales (mergers)",
    page="https://github.com/drkane/charity-lookups",
    cadence="now and then",
    licence="Open Database Licence 1.0 (share alike); the register of mergers: Open Government Licence v3.0",
    tables=(LINKS, NAMES, MERGERS),
)


def takes(path: Path) -> bool:
    """Whether it is one of the lists, or one of those that are left out."""
    headings = exact.headings(path)
    return (
        link_lists.of(headings) is not None
        or left_out.because(headings, left_out.REFERENCE) is not None
        or left_out.identifiers(path) is not None
    )


def read(path: Path, told: Told) -> list[Reading]:
    """The list's rows. SourceChanged where it is left out, or not as it was."""
    left_out.hold_identifiers(path)
    headings = exact.headings(path)
    listed = link_lists.of(headings)
    if listed is None:
        left_out.hold(headings, left_out.REFERENCE, path.name)
        raise SourceChanged(
            "Its headings are those of no list that is known",
            where=path.name,
            next="The lists are named on docs/sources.md; load the file as it is published.",
        )
    table = next(table for table in SOURCE.tables if table.entity == listed.entity)
    readings = exact.read(path, table, listed.kind, listed.layout, told)
    if table is MERGERS:
        return readings
    return [changed(each, partial(_named, listed.kind)) for each in readings]


def _named(kind: str, kept: pl.DataFrame) -> pl.DataFrame:
    return kept.with_columns(pl.lit(kind).alias("kind"))

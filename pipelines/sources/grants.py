"""Grants: who gave how much to whom, when, for what and where.

publisher  360Giving: 300 funders, councils among them; councils' own lists under the Transparency Code
page       https://www.360giving.org/explore/, https://www.threesixtygiving.org/
cadence    as each funder publishes; the Code asks for a list each year
oddities   award dates are ISO with and without a time, and DD/MM/YYYY in JSON too (Wolfson, 2021); an amount
           of nothing with a related activity is a line linked to another grant (114 of Wolfson's 379); Y and
           N stand for Yes and No (Lloyds Bank Foundation, 4,116 of 4,116); types of places contradict their
           codes; keys beyond the standard's; recipients' identifiers that only their funder knows (360G-); a
           place is a name without a code (A B Charitable Trust, all); postcodes where codes of places stand,
           also of grants to individuals, where the standard forbids them. Spreadsheets have the standard's
           titles in any case and with stray spaces, its field names, numbered places, a sheet about the
           file, sheets of further places.
`_row`     in JSON the place of the grant in its list, from 1 (many files are one line); in JSON lines, text
           and sheets the line.
"""

from collections.abc import Iterable
from pathlib import Path

from pipelines import threesixty_asked
from pipelines.fetched import Land
from pipelines.formats import threesixty
from pipelines.http import Http
from pipelines.source import Column, Reading, Source, Table, Told

GRANTS = Table(
    entity="grants",
    kinds=("grants",),
    columns=(
        Column("grant_id", "The funder's identifier of the grant."),
        Column("title", "What the grant is called; empty of a grant to an individual."),
        Column("description", "What it is for; empty of a grant to an individual."),
        Column("currency", "The currency of the amounts, in three letters.", required=True),
        Column("amount", "What was awarded, in that currency.", "money", required=True),
        Column("amount_gbp", "The same where it is in pounds; empty for another currency.", "money"),
        Column("amount_applied_for", "What was asked for.", "money"),
        Column("amount_disbursed", "What had been paid when the file was published.", "money"),
        Column("awarded_on", "When it was awarded.", "date", required=True),
        Column("planned_start_on", "When what it pays for was to begin.", "date"),
        Column("planned_end_on", "When it was to end.", "date"),
        Column("duration_months", "How many months it was to last; other lengths stay as text.", "decimal"),
        Column("funder_id", "The org-id of who gave it."),
        Column("funder_name", "Who gave it."),
        Column("funder_department", "Which part of the funder gave it."),
        Column("recipient_kind", "organisation or individual."),
        Column("recipient_id", "The org-id of the organisation; often one that only its funder knows."),
        Column("recipient_name", "The organisation; empty of an individual."),
        Column("recipient_charity", "Its charity number."),
        Column("recipient_company", "Its company number."),
        Column("recipient_postcode", "Its postcode; empty of an individual."),
        Column("programme", "The programme the grant is of."),
        Column("from_open_call", "Whether anybody could apply, as published: Yes, No, Y, N."),
        Column("related_activity", "Identifiers of what the grant belongs to, parted by semicolons."),
        Column("regrant_type", "How it is passed on (FRG010, FRG020, FRG030); empty where it is not."),
        Column("location_scope", "How wide an area it is for (GLS010 to GLS099)."),
        Column("individual_purpose", "Of a grant to an individual: codes of the kind of purpose."),
        Column(
            "individual_lad", "Of a grant to an individual: the code of the local authority, and no more."
        ),
        Column("beneficiary_places", "Where it is spent: JSON of {code, type, name, lat, lng, country}."),
        Column("recipient_places", "Where the organisation is: the same."),
        Column("classifications", "How the funder classes it: JSON of {vocabulary, code, title}."),
        Column("published_type", "360giving, or transparency for a list under the Transparency Code."),
        Column("link", "A page about the grant."),
    ),
    rows=(1, 2_000_000),
    rows_because="A funder publishes up to 250,000 grants, all of 360Giving a little over a million.",
    period="awarded_on",
    total="amount_gbp",
    alike=("grant_id", "recipient_id", "awarded_on"),
    is_national=True,
    is_of_many=True,
)

SOURCE = Source(
    name="grants",
    title="Grants",
    publisher="360Giving's publishers and councils",
    page="https://www.360giving.org/",
    cadence="as each funder publishes",
    licence="As each publisher says: mostly Creative Commons Attribution 4.0 or the Open Government Licence",
    tables=(GRANTS,),
)


def takes(path: Path) -> bool:
    """Whether it is JSON of 360Giving, or an archive of such; tables are told by their headings."""
    return threesixty.takes(path)


def read(path: Path, told: Told) -> Iterable[Reading]:
    """The file's grants, a part for each sheet or member that holds some."""
    return threesixty.read(path, GRANTS, told)


def fetch(land: Land, http: Http) -> None:
    """All grants in 360Giving's package; where organisations are named, what those gave and were given."""
    if land.numbers is None:
        threesixty_asked.package(land, http)
    else:
        threesixty_asked.ask(land, http, land.numbers)

"""Ward boundaries: where each ward lies, one vintage at a time.

publisher  Office for National Statistics, Open Geography Portal; republished by many
page       https://geoportal.statistics.gov.uk/
cadence    each May
oddities   the vintage stands only in the property's name (WD25CD, wd19cd); files of 2013 are not wound as
           RFC 7946 asks; the files of 2013 to 2020 do not say the council, but are named by its code. The
           portal's services have another name with each release (WD_MAY_2025_UK_BSC_V2), send a thousand
           rows or two at a time, and tell of errors in answers that are 200.
"""

from pathlib import Path

from pipelines import councils, open_geography, own_places
from pipelines.fetched import Land
from pipelines.formats import geojson
from pipelines.http import Http
from pipelines.open_geography import Wanted
from pipelines.source import Column, Reading, Source, Table, Told

BOUNDARIES = Table(
    entity="boundaries",
    kinds=("ward_boundaries",),
    columns=(
        Column("ward_code", "The ward's code.", required=True),
        Column("name", "The ward's name.", required=True),
        Column("council_ons", "The council it belongs to."),
        Column("vintage", "The year of the boundaries, as yyyy."),
        Column("geometry", "GeoJSON geometry in WGS 84, outer rings counterclockwise.", required=True),
        Column("area_km2", "Area on the ellipsoid, square kilometres.", "decimal"),
    ),
    rows=(1, 10_000),
    rows_because="A council has 7 to 120 wards, the United Kingdom about 8,400.",
    body=("council_ons",),
    period="vintage",
    alike=("ward_code", "vintage"),
    is_national=True,
)

SOURCE = Source(
    name="wards",
    title="Ward boundaries",
    publisher="Office for National Statistics",
    page="https://geoportal.statistics.gov.uk/",
    cadence="yearly",
    licence="Open Government Licence v3.0; contains OS data © Crown copyright and database right",
    tables=(BOUNDARIES,),
)

SERVICES = (
    Wanted(
        "boundaries of wards",
        r"WD_(?P<month>[A-Z]{3})_20(?P<year>\d\d)_UK_B(?:(?P<fine>G)|S)C",
        (r"wd\d\dcd", r"wd\d\dnm"),
        is_drawn=True,
    ),
)
"""Generalised to 20 metres, else to 200."""


def read(path: Path, told: Told) -> list[Reading]:
    """The file's wards, one part; of the council that the officer or the file's name says, if they do not."""
    whose = councils.named_or_refuse(told.council) if told.council else councils.from_name(path.stem)
    return [geojson.read_wards(path, BOUNDARIES, told, whose.ons if whose else None)]


def fetch(land: Land, http: Http) -> None:
    """The newest boundaries the portal has, of the councils that matter here."""
    open_geography.bring(land, http, SERVICES, own_places.councils())

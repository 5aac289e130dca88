"""Postcodes: which ward and small area a postcode lies in.

publisher  Ordnance Survey (Code-Point Open), Office for National Statistics (ONSPD and its extracts)
page       https://geoportal.statistics.gov.uk/  and  https://osdatahub.os.uk/downloads/open/CodePointOpen
cadence    quarterly
oddities   Code-Point Open has the ward but not the small area, and living postcodes only; the ONS lookup of
           May 2022 has the small area and the month of termination (199712) but no ward; both are kept.
"""

from pathlib import Path

from pipelines.formats import tables
from pipelines.source import Column, Reading, Source, Table, Told

POSTCODES = Table(
    entity="postcodes",
    kinds=("postcodes",),
    columns=(
        Column("postcode", "The postcode as published.", required=True),
        Column("ward_code", "The ward it lies in, by the code of the file's own vintage."),
        Column("council_ons", "The council it lies in."),
        Column("lsoa_code", "The small area (LSOA) it lies in."),
        Column("terminated_on", "The month it was given up, as published (yyyymm); empty while it lives."),
    ),
    rows=(1, 3_000_000),
    rows_because="One ward has hundreds, the United Kingdom 2.7 million with the terminated ones.",
    body=("council_ons",),
    alike=("postcode", "ward_code", "lsoa_code"),
    is_national=True,
)

SOURCE = Source(
    name="postcodes",
    title="Postcodes and the wards they lie in",
    publisher="Ordnance Survey; Office for National Statistics",
    page="https://geoportal.statistics.gov.uk/",
    cadence="quarterly",
    licence="Open Government Licence v3.0; contains OS data © Crown copyright and database right",
    tables=(POSTCODES,),
)


def read(path: Path, told: Told) -> list[Reading]:
    """The file's postcodes."""
    return tables.read(path, POSTCODES, "postcodes", told)

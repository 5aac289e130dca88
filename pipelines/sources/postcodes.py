"""Postcodes: which ward and small area a postcode lies in.

publisher  Ordnance Survey (Code-Point Open), Office for National Statistics (ONSPD, NSPL and their extracts)
page       https://geoportal.statistics.gov.uk/  and  https://osdatahub.os.uk/downloads/open/CodePointOpen
cadence    quarterly
oddities   Code-Point Open has the ward but not the small area, and living postcodes only; the ONS lookup of
           May 2022 has the small area and the month of termination (199712) but no ward; both are kept.
           The first heading is `pcd` until May 2025, `pcd7` since. The year of codes stands in the headings
           (oa21, wd26cd) or, of wards called only osward or admin_ward, in the file's name. NSPL gives a
           postcode to the ward of its output area, ONSPD to the one its point lies in: they differ at edges.
"""

import re
from dataclasses import replace
from functools import partial
from pathlib import Path

import polars as pl

from pipelines import postcodes_io
from pipelines.fetched import Land
from pipelines.formats import tables
from pipelines.formats.changed import changed
from pipelines.http import Http
from pipelines.source import Column, Reading, Source, Table, Told
from warehouse.ask import about
from warehouse.errors import SourceChanged
from warehouse.reads import watched

POSTCODES = Table(
    entity="postcodes",
    kinds=("postcodes",),
    columns=(
        Column("postcode", "The postcode as published.", required=True),
        Column("ward_code", "The ward it lies in, by the code of the file's own vintage."),
        Column("ward_vintage", "The year of the wards, as yyyy, by the heading or the file's name."),
        Column("council_ons", "The council it lies in."),
        Column("oa_code", "The output area it lies in."),
        Column("oa_vintage", "The year of the output areas, 2011 or 2021, by the heading."),
        Column("lsoa_code", "The small area (LSOA) it lies in."),
        Column("lsoa_vintage", "The year of the small areas, 2011 or 2021, by the heading."),
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

_YEAR = re.compile(r"(?:wd|ward_?|oa|lsoa_?)(\d\d)(?!\d)", re.IGNORECASE)
_FILE_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_CODES = {"ward_code": "ward_vintage", "oa_code": "oa_vintage", "lsoa_code": "lsoa_vintage"}


def read(path: Path, told: Told) -> list[Reading]:
    """The file's postcodes, each code with the year of its area where a heading or the name says it."""
    return [_dated(reading, path.name) for reading in tables.read(path, POSTCODES, "postcodes", told)]


def _dated(reading: Reading, file: str) -> Reading:
    known = reading.understanding
    years = {
        vintage: f"20{match[1]}"
        for ours, vintage in _CODES.items()
        if ours in known.columns and (match := _YEAR.search(known.columns[ours].text))
    }
    named = _FILE_YEAR.search(file)
    if "ward_code" in known.columns and "ward_vintage" not in years and named:
        years["ward_vintage"] = named[1]
        said = f"the wards are those of {named[1]}, by the file's name"
        reading.understanding = replace(known, guessed=(*known.guessed, said))
    return changed(reading, partial(_with, years)) if years else reading


def _with(years: dict[str, str], kept: pl.DataFrame) -> pl.DataFrame:
    return kept.with_columns(pl.lit(year).alias(vintage) for vintage, year in years.items())


def fetch(land: Land, http: Http) -> None:
    """Of the organisations paid or granted to, the few postcodes that no loaded list leads to a ward."""
    if about().is_demo:
        raise SourceChanged(
            "No organisation is known yet whose postcode could be asked for, as nothing is loaded",
            next="Load payments or grants first, and a list of postcodes: ONSPD, NSPL or Code-Point Open.",
        )
    postcodes_io.ask(land, http, watched.postcodes()["postcode"].to_list())

"""Services that local directories list in one ward: who asked to be listed, with the line that says so."""

from __future__ import annotations

import polars as pl

from ui import words
from ui.charts.figure import Field, Figure
from ui.charts.lineage import traced

NOT_LOADED = (
    "Services: not loaded. What is to load is a directory of the council's area in the shape of Open "
    "Referral UK."
)
NONE_HERE = "The directory that is loaded lists no service here. Groups that asked for no entry are in none."
OWN_WORDS = (
    "A directory lists who asked to be listed, in their own words; that a service is there does not say how "
    "many it serves."
)


@traced
def services(frame: pl.DataFrame, where: str, *, has_services: bool) -> Figure:
    """Each service with who provides it: `ward.services`."""
    many = words.count(frame.height, "service")
    providers = words.count(frame["organisation"].drop_nulls().n_unique(), "organisation")
    sector = pl.col("is_vcse")
    return Figure(
        key="services-listed",
        title=f"{many} listed here" if frame.height else "Services listed here",
        subtitle=f"As local directories list them, by the place they name; {where}",
        sentence=f"{many} of {providers} {'is' if frame.height == 1 else 'are'} listed here. {OWN_WORDS}"
        if frame.height
        else NONE_HERE
        if has_services
        else NOT_LOADED,
        chart=None,
        table=frame.with_columns(
            vcse=pl.when(sector).then(pl.lit("yes"))
            .when(sector.is_null()).then(pl.lit(words.UNKNOWN))
            .otherwise(pl.lit("no"))
        ),
        fields=(
            Field("name", "Service"),
            Field("organisation", "Provided by"),
            Field("filed_under", "Filed under"),
            Field("vcse", "Voluntary or community"),
            Field("_file", "File"),
            Field("_row", "Line", "count"),
        ),
    )  # fmt: skip

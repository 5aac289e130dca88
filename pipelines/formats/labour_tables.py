"""Tables of the formal side of skills: what residents work as, have learned and do, area by area.

Three shapes, each known by its headings: tidy tables as councils make them of the Census (a heading names the
breakdown), tables as Nomis gives them (upper or lower case), and lists of which district is in which area of
a local skills improvement plan.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import polars as pl

from pipelines.formats import shaped
from pipelines.formats.shaped import Shape
from pipelines.source import Reading, Table

AREA = r"^[A-Z]\d{8}$"
NO_AREA, NO_CATEGORY, NO_COUNT, NOT_A_COUNT = "no area", "no category", "no count", "not a count"

_TIDY = {
    "area_code": "area_code", "area_name": "area_name", "area_kind": "geography", "counted_on": "period",
    "measure": "measure", "value": "value",
}  # fmt: skip
_TIDY_MUST = ("area_code", "counted_on", "measure", "value", "category")
_NOMIS = {
    "area_code": "geography_code",
    "area_name": "geography_name",
    "counted_on": "date_name|date",
    "value": "obs_value",
}
_NOMIS_MUST = ("area_code", "counted_on", "value", "category")
BREAKDOWNS = (
    # Topic, dataset, heading of a tidy table, heading of Nomis.
    ("occupation", "TS063", "occupation", r"c2021_occ_10_name"),
    ("occupation", "TS064", r"occupation_minor_group", r"c2021_occ_105_name"),
    ("qualification", "TS067", r"highest_qualification", r"c2021_hiqual_8_name"),
    ("activity", "TS066", r"economic_activity_status", r"c2021_eastat_20_name"),
    ("classification", "TS062", r"socio_economic_classification", r"c2021_nssec_10_name"),
    ("unpaid_care", "TS039", r"unpaid_care|provision_of_unpaid_care", r"c2021_carer_7_name"),
)
SHAPES = (
    *(
        Shape("labour_counts", _TIDY | {"category": tidy}, {"topic": topic, "dataset": dataset}, _TIDY_MUST)
        for topic, dataset, tidy, _ in BREAKDOWNS
    ),
    *(
        Shape(
            "labour_counts", _NOMIS | {"category": nomis}, {"topic": topic, "dataset": dataset}, _NOMIS_MUST
        )
        for topic, dataset, _, nomis in BREAKDOWNS
    ),
    Shape(
        "labour_counts",
        _NOMIS | {"category": "measure_name", "age": "age_name", "sex": "gender_name"},
        {"topic": "claimants", "dataset": "NM_162_1"},
        (*_NOMIS_MUST, "age", "sex"),
    ),
    Shape(
        "lsip_areas",
        {
            "lad_code": r"lad\d\dcd",
            "lsip_code": r"lsip\d\dcd",
            "lsip_name": r"lsip\d\dnm",
            "priority": "priority",
        },
        {},
        ("lad_code", "lsip_code", "lsip_name"),
    ),
)


def takes(path: Path) -> bool:
    """Whether a part of the file is one of ours."""
    return shaped.takes(path, SHAPES)


def read(path: Path, tables: Sequence[Table]) -> list[Reading]:
    """Every part that is one of ours, each row kept or set aside with its reason."""
    return shaped.read(path, tables, SHAPES, _judged)


def _judged(rows: pl.DataFrame, shape: Shape) -> pl.DataFrame:
    """The rows with `reason`, null where a row is kept."""
    cells = shaped.blank(shape)
    if shape.kind == "lsip_areas":
        code = pl.col("lad_code").str.contains(AREA).fill_null(value=False)
        return rows.with_columns(
            reason=pl.when(cells).then(pl.lit("blank row")).when(~code).then(pl.lit(NO_AREA))
        )
    counted = pl.col("value").str.replace_all(",", "").str.contains(r"^\d+(\.0+)?$").fill_null(value=False)
    measured = pl.col("measure") if "measure" in rows.columns else pl.lit("Count")
    return rows.with_columns(
        reason=pl.when(cells).then(pl.lit("blank row"))
        .when(~pl.col("area_code").str.contains(AREA).fill_null(value=False)).then(pl.lit(NO_AREA))
        .when(pl.col("category").is_null() | (pl.col("category") == "")).then(pl.lit(NO_CATEGORY))
        .when(~measured.fill_null("").str.to_lowercase().is_in(["count", "value"])).then(pl.lit(NOT_A_COUNT))
        .when(~counted).then(pl.lit(NO_COUNT))
    )  # fmt: skip

"""Lists of skills and occupations by their headings: ESCO, SOC 2020, the UK Standard Skills list."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import polars as pl

from pipelines.formats import shaped
from pipelines.formats.shaped import Shape
from pipelines.source import Reading, Table

NO_NAME, OTHER_KIND = "no code or name", "no skill"
FILLED = "<blank>"
"""What the workbook of SOC 2020 has in cells of groups that have no code of their own there."""
_ESCO = r"^https?://data\.europa\.eu/esco/(skill|isced-f)/"
SHAPES = (
    Shape(
        "skill_list",
        {
            "skill_code": "concepturi|originuri",
            "label": "preferredlabel",
            "other_labels": "altlabels",
            "about": "description",
            "parent_code": "broaderconcepturi",
            "notation": "code",
        },
        {"skill_scheme": "esco"},
        ("skill_code", "label"),
    ),
    Shape(
        "skill_list",
        {"skill_code": "id", "about": "description"},
        {"skill_scheme": "esco"},
        ("skill_code", "about"),
    ),
    Shape(
        "skill_list",
        {
            "skill_code": "ssc code|skill code|skill_code|ssc_code",
            "label": "ssc skill|skill name|skill|occupational skill",
            "parent_code": "group code|skill group code|area code",
            "about": "description|definition",
        },
        {"skill_scheme": "ssc"},
        ("skill_code", "label"),
    ),
    Shape(
        "skill_list",
        {
            "skill_code": "soc ?2020 unit group",
            "label": "soc ?2020 group title",
            "about": "group description",
        },
        {"skill_scheme": "soc2020"},
        ("skill_code", "label"),
    ),
)


def takes(path: Path) -> bool:
    """Whether a part of the file is such a list."""
    return shaped.takes(path, SHAPES)


def read(path: Path, tables: Sequence[Table]) -> list[Reading]:
    """Every part that is such a list, each line kept or set aside with its reason."""
    return shaped.read(path, tables, SHAPES, _judged)


def _judged(rows: pl.DataFrame, shape: Shape) -> pl.DataFrame:
    """A line without its code or name is no skill; of ESCO's files only skills and their groups are."""
    must = pl.col(list(shape.must))
    lacking = pl.any_horizontal(must.is_null() | (must == "") | (must == FILLED))
    is_esco = pl.lit(shape.says["skill_scheme"] == "esco")
    other = is_esco & ~pl.col("skill_code").str.contains(_ESCO).fill_null(value=False)
    return rows.with_columns(
        reason=pl.when(shaped.blank(shape)).then(pl.lit("blank row"))
        .when(lacking).then(pl.lit(NO_NAME))
        .when(other).then(pl.lit(OTHER_KIND))
    )  # fmt: skip

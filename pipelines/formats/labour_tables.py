"""Tables of the formal side of skills: what residents work as, have learned and do, area by area.

Three shapes, each known by its headings: tidy tables as councils make them of the Census (a heading names the
breakdown), tables as Nomis gives them (upper or lower case), and lists of which district is in which area of
a local skills improvement plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from pipelines.formats import records
from pipelines.formats.parts import Chunk, Part, Record
from pipelines.source import ASIDE, Batch, Ending, Heading, Reading, Table, Understanding

DEEPEST = 12
"""Within so many lines the headings stand."""
AREA = r"^[A-Z]\d{8}$"
NO_AREA, NO_CATEGORY, NO_COUNT, NOT_A_COUNT = "no area", "no category", "no count", "not a count"


@dataclass(frozen=True)
class Shape:
    """One way to publish such a table. `columns`: ours -> its heading; `says`: what all rows are."""

    kind: str
    columns: dict[str, str]
    says: dict[str, str]
    must: tuple[str, ...]


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


@dataclass(frozen=True)
class Known:
    """A part whose shape is known: where its headings stand, and which cell is which of our columns."""

    shape: Shape
    row: int
    headings: tuple[str, ...]
    at: dict[str, int]


def known(part: Part) -> Known | None:
    """What a part is; None where it is none of ours."""
    for record in part.head(DEEPEST):
        if found := _of(record):
            return found
    return None


def _of(record: Record) -> Known | None:
    texts = tuple((cell or "").strip().strip("\ufeff").lower() for cell in record.cells)
    for shape in SHAPES:
        at = {
            name: place
            for name, pattern in shape.columns.items()
            for place, text in enumerate(texts)
            if re.fullmatch(pattern, text)
        }
        if set(shape.must) <= set(at):
            return Known(shape, record.row, tuple(record.cells), at)
    return None


def takes(path: Path) -> bool:
    """Whether a part of the file is one of ours; False also where it is no table."""
    return any(known(part) for part in records.open_parts(path))


def read(path: Path, tables: Sequence[Table]) -> list[Reading]:
    """Every part that is one of ours, each row kept or set aside with its reason."""
    found = ((part, known(part)) for part in records.open_parts(path))
    return [_reading(part, each, tables) for part, each in found if each]


def _reading(part: Part, each: Known, tables: Sequence[Table]) -> Reading:
    table = next(table for table in tables if each.shape.kind in table.kinds)
    columns = {name: Heading(each.headings[place], place, "known") for name, place in each.at.items()}
    understanding = Understanding(
        each.shape.kind, part.name, part.encoding, part.delimiter, each.row, columns,
        tuple(text for place, text in enumerate(each.headings) if place not in each.at.values() and text),
    )  # fmt: skip
    chunks = part.records_after(each.row, len(each.headings))
    return Reading(understanding, _batches(chunks, each, table), Ending)


def _batches(chunks: Iterator[Chunk], each: Known, table: Table) -> Iterator[Batch]:
    for chunk in chunks:
        given = [pl.col(f"c{place}").str.strip_chars().alias(name) for name, place in each.at.items()]
        told = [pl.lit(words).alias(name) for name, words in each.shape.says.items()]
        rows = chunk.frame.select("_row", *given, *told)
        judged = _judged(rows, each.shape)
        text = pl.concat_str(pl.all().exclude("_row").fill_null(""), separator=",")
        aside = (
            chunk.frame.with_columns(reason=judged["reason"], column=pl.lit(None, pl.String), text=text)
            .filter(pl.col("reason").is_not_null())
            .select(*ASIDE)
        )
        odd = chunk.odd.with_columns(column=pl.lit(None, pl.String)).select(*ASIDE)
        kept = judged.filter(pl.col("reason").is_null())
        yield Batch(_shaped(kept, table), pl.concat([aside, odd]).sort("_row"))


def _judged(rows: pl.DataFrame, shape: Shape) -> pl.DataFrame:
    """The rows with `reason`, null where a row is kept."""
    cells = pl.all_horizontal(pl.col(list(shape.must)).is_null() | (pl.col(list(shape.must)) == ""))
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


def _shaped(kept: pl.DataFrame, table: Table) -> pl.DataFrame:
    """The columns of the table in their order; what a file lacks is null."""
    typed = {"_value": pl.col("value").str.replace_all(",", "").str.replace(r"\.0+$", "").cast(pl.Int64)}
    there = kept.with_columns(**typed) if "value" in kept.columns else kept
    return there.select(
        (pl.col(name) if name in there.columns else pl.lit(None)).cast(kind).alias(name)
        for name, kind in table.schema().items()
    )

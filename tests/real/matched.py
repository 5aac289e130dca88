"""Published lists of suppliers whose company somebody else looked up, and a register made of their companies.

Beside each third company stand sisters of it, as a register has them: holdings, an LLP, a UK branch, a year.
"""

from pathlib import Path

import polars as pl

from tests import tiny
from warehouse.build import Built

FILES = (
    "spend/salford_2019_matched.csv",
    "matching/burnley-lancashire-suppliers-ch-enriched.csv",
    "matching/petelowth-test_companies.csv",
)
SISTERS = (
    "HOLDINGS LIMITED",
    "(UK) LIMITED",
    "LLP",
    "SERVICES LIMITED",
    "(2019) LIMITED",
    "NORTH WEST LIMITED",
)
FORM = r"\s+(LIMITED|LTD\.?|PLC|LLP)$"


def labelled(folder: Path) -> pl.DataFrame:
    """set, supplier, number (null: they found none), company; one row a supplier of a set."""
    frames = [_set(folder / file) for file in FILES]
    return pl.concat(frames).filter(pl.col("supplier") != "").unique(["set", "supplier"], maintain_order=True)


def _set(file: Path) -> pl.DataFrame:
    read = pl.read_csv(file, infer_schema=False).with_columns(pl.all().str.strip_chars())
    supplier, number, company = {
        "salford_2019_matched": ("beneficiary_name", "company_number", "company_name"),
        "petelowth-test_companies": ("CompanyName", "CompanyNumber_actual", "CompanyName_actual"),
    }.get(file.stem, ("supplier_name", "company_number", "company_name"))
    return read.select(
        pl.lit(file.stem.split("-")[0].split("_")[0]).alias("set"),
        pl.col(supplier).alias("supplier"),
        pl.col(number).str.to_uppercase().str.zfill(8).alias("number"),
        pl.col(company).alias("company"),
    )


def register(rows: pl.DataFrame) -> pl.DataFrame:
    """The companies of these rows and their sisters: number, name."""
    known = rows.filter(pl.col("number").is_not_null()).unique("number", maintain_order=True)
    real = known.select("number", pl.col("company").alias("name"))
    stem = pl.col("name").str.to_uppercase().str.replace(FORM, "")
    sisters = [
        real.gather_every(3, offset=index % 3).select(
            pl.format("YY{}{}", pl.lit(index), pl.int_range(pl.len()).cast(pl.String).str.zfill(5)).alias(
                "number"
            ),
            (stem + f" {sister}").alias("name"),
        )
        for index, sister in enumerate(SISTERS)
    ]
    return pl.concat([real, *sisters]).unique("name", keep="first", maintain_order=True)


def build(rows: pl.DataFrame) -> Built:
    """A store in which each supplier of these rows was paid once, and the register is loaded."""
    companies = register(rows).with_columns(
        pl.lit("Active").alias("status"),
        pl.lit("2026-06-01").alias("snapshot_on"),
        pl.lit(7).alias("_arrival"),
    )
    paid = rows.select(pl.col("supplier").unique()).with_columns(
        pl.lit("2023-05-01").alias("paid_on"), pl.lit("100.00").alias("amount")
    )
    return tiny.store({"raw.companies__companies": companies, "raw.spending__payments": paid})

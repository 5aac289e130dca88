"""A postcode as a ward: by the lists of postcodes that have landed."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import polars as pl

from pipelines import landing
from pipelines.door.telling import PATTERNS

WARD = r"^[A-Z]\d{8}$"
_CODE = pl.col("postcode").str.replace_all(r"\s", "").str.to_uppercase()


def wards(postcodes: Iterable[str], store: Path) -> dict[str, str]:
    """The ward of each postcode (capitals, no space) that a landed list knows, by the newest wards."""
    wanted = sorted(set(postcodes))
    files = _lists(store)
    if not wanted or not files:
        return {}
    found = [
        pl.scan_parquet(file)
        .select(_CODE.alias("postcode"), "ward_code", _vintage(file))
        .filter(pl.col("postcode").is_in(wanted) & pl.col("ward_code").is_not_null())
        .collect()
        for file in files
    ]
    newest = (
        pl.concat(found)
        .sort("ward_vintage", maintain_order=True)
        .unique("postcode", keep="last", maintain_order=True)
    )
    return dict(newest.select("postcode", "ward_code").iter_rows())


def _vintage(file: Path) -> pl.Expr:
    """The year of the wards, where the list tells it; else lists count in the order in which they came."""
    told = pl.col("ward_vintage") if "ward_vintage" in pl.read_parquet_schema(file) else pl.lit("")
    return told.fill_null("").alias("ward_vintage")


def postcode(cells: pl.Series) -> pl.Series:
    """The postcode in each cell, in capitals and without a space; null where there is none."""
    found = cells.str.extract(f"({PATTERNS['postcode']})", 1)
    return found.str.replace_all(r"\s", "").str.to_uppercase()


@lru_cache(maxsize=1)
def _found(store: Path, _seen: tuple[str, ...]) -> tuple[Path, ...]:
    return tuple(
        file
        for each in landing.landed(store)
        for part in each.receipt.parts
        if each.receipt.source == "postcodes"
        for file in each.kept(part)
    )


def _lists(store: Path) -> tuple[Path, ...]:
    folder = store / "landing" / "postcodes"
    return _found(store, tuple(sorted(path.name for path in folder.glob("*/*")))) if folder.exists() else ()

"""Merefield's suppliers in a register of companies: fictional, under numbers that no company has."""

import csv
import hashlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from random import Random

from pipelines.samples.places import postcode_of
from pipelines.samples.world import HERE, Category

FORMS = {
    " Limited": ("Private Limited Company", " LIMITED"),
    " Ltd": ("Private Limited Company", " LIMITED"),
    " plc": ("Public Limited Company", " PLC"),
    " LLP": ("Limited Liability Partnership", " LLP"),
    " CIC": ("Community Interest Company", " C.I.C."),
}
"""The end of a name: its legal form in the register's words, and how the register writes it."""
SAMPLE = HERE.parent / "companies_BasicCompanyData-2026-06-01-part1_1.csv"
FILE = "merefield_BasicCompanyData.csv"
"""Without a day in its name, it is of the day it is loaded: a demonstration made today is of today."""


def registered_name(supplier: str) -> str | None:
    """The name in the register; None for those that are no companies."""
    form = _form(supplier)
    return supplier.removesuffix(form).upper() + FORMS[form][1] if form else None


def number(supplier: str) -> str | None:
    """A company number of the letters XX, which no register gives; None for those that are no companies."""
    name = registered_name(supplier)
    return f"XX{int(hashlib.sha256(name.encode()).hexdigest()[:12], 16) % 10**6:06d}" if name else None


def write_companies(categories: Sequence[Category], path: Path) -> None:
    """The register as it stands: all of the companies, but those that are off it."""
    with SAMPLE.open(encoding="utf-8", newline="") as sample:
        heading = next(csv.reader(sample))
    with path.open("w", encoding="utf-8", newline="") as file:
        # Fourteen of the register's headings begin with a space.
        plain = [each.strip() for each in heading]
        csv.writer(file).writerow(heading)
        csv.DictWriter(file, plain, restval="", quoting=csv.QUOTE_ALL).writerows(_rows(categories))


def _form(supplier: str) -> str:
    return next((form for form in FORMS if supplier.endswith(form)), "")


def _rows(categories: Sequence[Category]) -> Iterator[dict[str, str]]:
    status = {row["supplier"]: row["status"] for row in fates()}
    seen = set[str]()
    for category in categories:
        for supplier in category.suppliers:
            its = number(supplier)
            if its and its not in seen and (stands := status.get(supplier, "Active")):
                seen.add(its)
                yield _row(supplier, its, stands, trades()[category.name])


def _row(supplier: str, its: str, status: str, trade: str) -> dict[str, str]:
    random = Random(its)
    founded = f"{random.randint(1, 28):02d}/{random.randint(1, 12):02d}/{random.randint(1975, 2019)}"
    return {
        "CompanyName": registered_name(supplier) or "",
        "CompanyNumber": its,
        "RegAddress.PostTown": "MEREFIELD",
        "RegAddress.PostCode": postcode_of(supplier),
        "CompanyCategory": FORMS[_form(supplier)][0],
        "CompanyStatus": status,
        "CountryOfOrigin": "United Kingdom",
        "IncorporationDate": founded,
        "Mortgages.NumMortOutstanding": str(random.choice((0, 0, 0, 1, 2))),
        "SICCode.SicText_1": trade,
    }


@lru_cache(maxsize=1)
def trades() -> dict[str, str]:
    """What those do of whom a category is bought: a class of SIC with its words."""
    return {row["category"]: row["sic"] for row in _read("trades.csv")}


@lru_cache(maxsize=1)
def fates() -> tuple[dict[str, str], ...]:
    """What became of some: a status in the register (none: off it), and notices as "2410 2025-11-14|..."."""
    return _read("fates.csv")


def _read(name: str) -> tuple[dict[str, str], ...]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))

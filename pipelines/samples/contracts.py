"""Merefield's contracts register: who holds what until when, with postcode and a number no company has."""

import csv
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from random import Random

from pipelines.samples.companies import number
from pipelines.samples.places import postcode_of
from pipelines.samples.world import Category

HEADING = (
    "Reference number", "Contract Title", "Supplier Name", "Supplier Postcode", "Company Number",
    "Directorate", "Procurement Category", "Total Contract Value", "Start Date",
    "Current Expiry Date", "Purchasing Body",
)  # fmt: skip
MOST_A_CATEGORY = 12


def write_register(categories: Sequence[Category], path: Path) -> None:
    """One contract each for the first suppliers of every category that firms or charities serve."""
    random = Random(7)
    lines: list[tuple[str, ...]] = []
    for category in categories:
        if category.payee not in {"firm", "charity"}:
            continue
        for supplier in category.suppliers[:MOST_A_CATEGORY]:
            starts = date(random.choice((2021, 2022, 2023, 2024)), random.choice((4, 7, 10)), 1)
            ends = date(starts.year + random.choice((2, 3, 4, 5)), starts.month - 1, 28)
            value = round(category.gbp_a_year / category.at_once * (ends.year - starts.year), -3)
            lines.append(
                (
                    f"MER{len(lines) + 1:04d}",
                    f"{category.name}: {supplier}",
                    supplier,
                    postcode_of(supplier),
                    number(supplier) or "",
                    category.department,
                    category.name,
                    f"£{value:,.2f}",
                    f"{starts:%d/%m/%Y}",
                    f"{ends:%d/%m/%Y}",
                    "Merefield Council",
                )
            )
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows((HEADING, *lines))

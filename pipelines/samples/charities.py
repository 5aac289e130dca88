"""Merefield's charities, as the Charity Commission's extract would have them: all fictional."""

import csv
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from pathlib import Path
from random import Random

from pipelines.samples import companies
from pipelines.samples.groups import groups
from pipelines.samples.places import postcode_of
from pipelines.samples.world import HERE, categories

FIRST = 9_900_001
"""Numbers that the Commission has not reached."""
READ_ON, YEAR, RETURNED = "2026-06-01", ("2024-04-01", "2025-03-31"), "2025-12-20"
IN_ADMINISTRATION = "Pepperholme Advice Centre"
LATE = "Ripplestow Day Centre"


@lru_cache(maxsize=1)
def numbers() -> dict[str, int]:
    """Each supplier that is a charity and no company, with its number."""
    found = [each for what in categories() if what.payee == "charity" for each in what.suppliers]
    return {name: FIRST + at for at, name in enumerate(x for x in found if not companies.number(x))}


def write_charities(folder: Path) -> Iterator[Path]:
    """The register, where its charities work, and the yearly returns of the larger ones."""
    small = [each for each in groups() if each.number]
    rows = chain(
        (_charity(name, its, _income(name), postcode_of(name)) for name, its in numbers().items()),
        (_charity(each.name, each.number or 0, each.income or 0, each.postcode) for each in small),
    )
    yield _extract("charities_charity.txt", folder / "merefield_charities.txt", rows)
    areas = map(_area, chain(numbers().values(), (each.number or 0 for each in small)))
    yield _extract("charities_areas.txt", folder / "merefield_charity_areas.txt", areas)
    returns = (_return(name) for name in numbers() if name != LATE)
    yield _extract("charity_returns_part_a.txt", folder / "merefield_charity_returns.txt", returns)


def _extract(sample: str, path: Path, rows: Iterator[dict[str, str]]) -> Path:
    """A text of the extract, with the headings of the sample of it."""
    with (HERE.parent / sample).open(encoding="utf-8-sig", newline="") as file:
        headings = file.readline().rstrip("\r\n").split("\t")
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, headings, restval="", delimiter="\t", quoting=csv.QUOTE_NONE)
        writer.writeheader()
        writer.writerows(rows)
    return path


def _who(number: int) -> dict[str, str]:
    return {
        "date_of_extract": _day(READ_ON),
        "organisation_number": str(number),
        "registered_charity_number": str(number),
        "linked_charity_number": "0",
    }


def _area(number: int) -> dict[str, str]:
    return {
        **_who(number),
        "geographic_area_type": "Local Authority",
        "geographic_area_description": "Merefield",
        "welsh_ind": "False",
    }


def _charity(name: str, number: int, income: int, postcode: str) -> dict[str, str]:
    is_cio = name.endswith("CIO")
    return {
        **_who(number),
        "charity_name": name,
        "charity_type": "CIO" if is_cio else "Trust",
        "charity_registration_status": "Registered",
        "date_of_registration": _day(f"{Random(name).randint(2014, 2020)}-05-06"),
        "charity_reporting_status": "Submission Overdue" if name == LATE else "Submission Received",
        "latest_acc_fin_period_start_date": _day(YEAR[0]),
        "latest_acc_fin_period_end_date": _day(YEAR[1]),
        "latest_income": str(income),
        "latest_expenditure": str(round(income * 1.04)),
        "charity_contact_postcode": postcode,
        "charity_insolvent": "False",
        "charity_in_administration": str(name == IN_ADMINISTRATION),
        "charity_is_cio": str(is_cio),
        "cio_is_dissolved": "False",
    }


def _return(name: str) -> dict[str, str]:
    income = _income(name)
    who = _who(numbers()[name])
    del who["linked_charity_number"]
    return {
        **who,
        "latest_fin_period_submitted_ind": "True",
        "fin_period_order_number": "1",
        "ar_cycle_reference": "AR25",
        "fin_period_start_date": _day(YEAR[0]),
        "fin_period_end_date": _day(YEAR[1]),
        "ar_due_date": _day("2026-01-31"),
        "ar_received_date": _day(RETURNED),
        "total_gross_income": str(income),
        "total_gross_expenditure": str(round(income * 1.04)),
        "charity_receives_govt_funding_contracts": "True",
        "income_from_government_contracts": str(round(income * 0.4)),
    }


def _income(name: str) -> int:
    """What it takes in: more than the council pays it, of the leisure trust and of small groups alike."""
    return 4_100_000 if "Leisure" in name else 1000 * Random(f"income {name}").randint(180, 1_400)


def _day(on: str) -> str:
    return f"{on} 00:00:00.0000000"

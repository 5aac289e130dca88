"""The fictional council of Merefield: who is paid for what, how much, and when. The same on every machine.

Its story, for whoever looks at the pages: home care is bought from ever fewer firms until one has most of it;
waste and leisure have a single supplier; community transport is run by charities; April 2024 brings a new
ledger, with other names of departments, fewer and larger lines; August 2023 was never published.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from random import Random

HERE = Path(__file__).parent / "merefield"
YEARS = (2023, 2024, 2025)
NEW_LEDGER = 2024
MISSING = (2023, 8)
THRESHOLD = 500
REDACTED = ("REDACTED PERSONAL DATA", "Redacted - Personal Information", "Name withheld")
LEGAL = {"firm": ("Limited", "Ltd", "Limited", "(UK) Ltd", "plc"), "charity": ("", "CIO", "CIC", "Charity")}


Month = tuple[int, int]


@dataclass(frozen=True)
class Category:
    """A line of categories.csv: `evenness` is one exponent a year, 0 equal, 2 nearly one supplier's."""

    name: str
    later: str
    department: str
    department_later: str
    payee: str
    gbp_a_year: int
    payments_a_year: int
    evenness: tuple[float, ...]
    suppliers: tuple[str, ...]
    at_once: int


@dataclass(frozen=True)
class Paid:
    """One payment as the council knows it, before any file gets at it."""

    on: date
    supplier: str
    department: str
    category: str
    amount: Decimal
    payee: str
    reference: str


def categories(scale: float = 1.0, seed: int = 1) -> list[Category]:
    """What a council buys; `scale` makes a smaller one, `seed` gives it other suppliers."""
    random, taken = Random(seed), set[str]()
    with (HERE / "categories.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [_category(row, scale, random, taken) for row in rows]


def payments(what: list[Category], year: int, month: int, seed: int = 1) -> list[Paid]:
    """A month's payments, in the order of their days."""
    random = Random(f"{seed}-{year}-{month}")
    number = YEARS.index(year if month >= 4 else year - 1)
    paid = [each for category in what for each in _of_category(category, number, year, month, random)]
    return sorted(paid, key=lambda each: (each.on, each.reference))


def every_month() -> list[Month]:
    """Every month of the three financial years."""
    return [(year + (month < 4), month) for year in YEARS for month in (*range(4, 13), 1, 2, 3)]


def publications() -> list[list[Month]]:
    """The months of each file Merefield published: a quarter, months (but one), then half-years."""
    months = every_month()
    halves = [months[first : first + 6] for first in range(6, len(months), 6)]
    return [months[:3], *([month] for month in months[3:6] if month != MISSING), *halves]


def _category(row: dict[str, str], scale: float, random: Random, taken: set[str]) -> Category:
    at_once = max(1, round(int(row["suppliers"]) * min(1.0, scale * 2)))
    return Category(
        name=row["category"],
        later=row["later"],
        department=row["department"],
        department_later=row["department_later"],
        payee=row["payee"],
        gbp_a_year=round(int(row["gbp_a_year"]) * scale),
        payments_a_year=max(6, round(int(row["payments_a_year"]) * scale)),
        evenness=tuple(float(each) for each in row["evenness"].split("|")),
        suppliers=_suppliers(row, at_once + (at_once // 6) * (len(YEARS) - 1), random, taken),
        at_once=at_once,
    )


def _suppliers(row: dict[str, str], wanted: int, random: Random, taken: set[str]) -> tuple[str, ...]:
    if row["payee"] == "redacted":
        return REDACTED
    if row["payee"] == "public":
        return tuple(row["trades"].split("|"))
    found = [row["first"]] if row["first"] else []
    stems = (HERE / "stems.txt").read_text(encoding="utf-8").split("\n")[:-1]
    while len(found) < wanted:
        name = _person(random, stems) if row["payee"] == "individual" else _firm(row, random, stems)
        if name not in taken:
            taken.add(name)
            found.append(name)
    return tuple(found)


def _person(random: Random, stems: list[str]) -> str:
    title = random.choice(("Mr", "Mrs", "Ms", "Miss", "Dr"))
    return f"{title} {random.choice('ABCDEFGHJKLMNPRSTW')} {random.choice(stems).split()[0]}"


def _firm(row: dict[str, str], random: Random, stems: list[str]) -> str:
    trade = random.choice(row["trades"].split("|"))
    legal = "" if trade.endswith(("LLP", "Chambers")) else random.choice(LEGAL[row["payee"]])
    return f"{random.choice(stems)} {trade} {legal}".strip()


def _of_category(category: Category, number: int, year: int, month: int, random: Random) -> Iterator[Paid]:
    new = number >= YEARS.index(NEW_LEDGER)
    count = max(1, round(category.payments_a_year / 12 * random.uniform(0.85, 1.15) * (0.27 if new else 1)))
    active = _active(category, number)
    weights = [1 / (rank + 1) ** category.evenness[number] for rank in range(len(active))]
    usual = category.gbp_a_year / 12 / count
    days = _working_days(year, month)
    prefix = f"{'N' if new else 'M'}{year % 100:02d}{month:02d}{_two_digits(category.name):02d}"
    department = category.department_later if new else category.department
    name = category.later if new else category.name
    for line, supplier in enumerate(random.choices(active, weights, k=count)):
        pounds = usual * random.lognormvariate(-0.5, 1.0)
        # What is less is not published; many invoices are just above, as councils' are.
        pence = round(100 * (pounds if pounds >= THRESHOLD else random.uniform(THRESHOLD, 1.5 * THRESHOLD)))
        if random.random() < 0.015:
            pence = -pence // 4
        amount, on = Decimal(pence).scaleb(-2), random.choice(days)
        yield Paid(on, supplier, department, name, amount, category.payee, f"{prefix}{line:04d}")


@lru_cache(maxsize=64)
def _two_digits(text: str) -> int:
    """Two digits of a name, the same in every process."""
    return sum(ord(letter) * (place + 1) for place, letter in enumerate(text)) % 100


def _active(category: Category, number: int) -> tuple[str, ...]:
    """The suppliers of a year: some leave and some come, the first one stays."""
    leave = (category.at_once // 6) * number
    rest = category.suppliers[1 + leave : leave + category.at_once]
    return (category.suppliers[0], *rest)


@lru_cache(maxsize=64)
def _working_days(year: int, month: int) -> list[date]:
    """The days of a month on which a council pays."""
    first = date(year, month, 1)
    days = (date(year + month // 12, month % 12 + 1, 1) - first).days
    every = (first + timedelta(days=day) for day in range(days))
    return [day for day in every if day.weekday() < 5]

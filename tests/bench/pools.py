"""The invented world of benchmark payments: bodies, suppliers with a long tail, wards, words."""

import datetime as dt
from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

_SUPPLIERS = 100_000
_POSTCODES_A_WARD = 5
_FIRST = (
    *("Abbey", "Beacon", "Cedar", "Dale", "Elm", "Fern", "Grange", "Harbour"),
    *("Ivy", "Juniper", "Kestrel", "Linden", "Meadow", "North", "Oak", "Priory"),
)
_SECOND = (
    *("Care", "Transport", "Homes", "Fostering", "Highways", "Catering"),
    *("Legal", "Energy", "Roofing", "Training", "Supplies", "Security"),
)
_LAST = ("Ltd", "Limited", "PLC", "Services Ltd", "LLP", "CIC", "(UK) Ltd", "Group Ltd", "& Sons", "Trust")
_DEPARTMENTS = (
    "Adult Social Care",
    "Children's Services",
    "Highways",
    "Housing",
    "Public Health",
    "Education",
)
_SUBJECTS = (
    *("Residential care", "Nursing care", "Home to school transport", "Agency staff"),
    *("Repairs", "Fuel", "Training", "Equipment"),
)
_WHAT = (
    *("placements", "contract payment", "call-off", "maintenance"),
    *("fees", "supplies", "hire", "professional services"),
)


@dataclass(frozen=True)
class World:
    """Pools of text to draw from. `postcodes`: postcode, admin_district, admin_ward; a supplier has one."""

    bodies: pl.Series
    departments: pl.Series
    categories: pl.Series
    dates: pl.Series
    suppliers: pl.Series
    supplier_postcodes: pl.Series
    descriptions: pl.Series
    postcodes: pl.DataFrame
    weights: NDArray[np.float64]

    def suppliers_paid(self, rng: np.random.Generator, n: int) -> NDArray[np.int64]:
        """Who is paid in each of n rows: a few very often, most hardly ever."""
        return np.searchsorted(self.weights, rng.random(n) * self.weights[-1])


def make(bodies: int, wards: int, seed: int, names: tuple[str, ...]) -> World:
    """The world of a seed."""
    rng = np.random.default_rng([seed, 7])
    postcodes = _postcodes(wards)
    home = rng.integers(0, len(postcodes), _SUPPLIERS)
    return World(
        bodies=pl.Series([names[i] if i < len(names) else f"Benchford {i:03}" for i in range(bodies)]),
        departments=pl.Series(_DEPARTMENTS),
        categories=pl.Series([f"{one} {two}" for one in _SUBJECTS for two in _WHAT]),
        dates=pl.Series([f"{dt.date(2019, 4, 1) + dt.timedelta(day):%d/%m/%Y}" for day in range(6 * 365)]),
        suppliers=_suppliers(),
        supplier_postcodes=postcodes["postcode"].gather(home),
        descriptions=_descriptions(),
        postcodes=postcodes,
        weights=np.cumsum(1 / np.arange(1, _SUPPLIERS + 1) ** 0.9),
    )


def _suppliers() -> pl.Series:
    names = []
    for i in range(_SUPPLIERS):
        words = (_FIRST[i % 16], _FIRST[i // 16 % 16], _SECOND[i // 256 % 12])
        names.append(f"{words[0]} {words[1]} {words[2]} {i // 3072:02} {_LAST[i % 10]}")
    return pl.Series(names)


def _descriptions() -> pl.Series:
    """One in eight holds commas, one in forty quotes: both are then published between quotes."""
    plain = [f"{one} {two} period {i:02}" for one in _SUBJECTS for two in _WHAT for i in range(12)]
    for i in range(0, len(plain), 8):
        plain[i] = f'"{plain[i]}, second, and last"'
    for i in range(5, len(plain), 40):
        plain[i] = f'"{plain[i]} ""as agreed"""'
    return pl.Series(plain)


def _postcodes(wards: int) -> pl.DataFrame:
    """In the shape of Code-Point Open. Five postcodes a ward, each of its own."""
    letters = "ABDEFGHJLNPQRSTUWXYZ"
    rows = []
    for i in range(wards * _POSTCODES_A_WARD):
        outward = f"{letters[i // 8000 % 20]}{letters[i // 400 % 20]}{i // 4000 % 9 + 1}"
        inward = f"{i % 9 + 1}{letters[i // 9 % 20]}{letters[i // 180 % 20]}"
        rows.append((f"{outward} {inward}", f"E09{i // 100:06}", f"E05{i // _POSTCODES_A_WARD:06}"))
    return pl.DataFrame(rows, schema=["postcode", "admin_district", "admin_ward"], orient="row")


def body_starts(rows: int, bodies: int) -> list[int]:
    """The first row of each body, and the end. A body's rows stand together."""
    share = np.cumsum(1 / np.arange(2, bodies + 2) ** 0.5)
    return [0, *(share / share[-1] * rows).astype(np.int64).tolist()]


def body_of(number: NDArray[np.int64], rows: int, bodies: int) -> NDArray[np.int64]:
    """The body of each row."""
    return np.searchsorted(np.array(body_starts(rows, bodies)), number, side="right") - 1

"""The product's reader gives the numbers that a person got by hand, file by file."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest

from pipelines.source import Ending, Told, Understanding
from pipelines.sources import registers, spending
from tests.oracle.reading import EXCEL_ERRORS, Truth
from tests.real.recipes import PERIODS
from tests.real.truths import truths
from warehouse.errors import MultiplierError

pytestmark = pytest.mark.real

TRUTHS = truths()
MIDST = {"spend/lambeth_2012-06_preamble.csv": {"footer": "blank row"}}
"""A last line of nothing but daggers (spaces once) may be called either."""


@dataclass(frozen=True)
class Read:
    """One file as the product read it."""

    understanding: Understanding
    kept: pl.DataFrame
    aside: pl.DataFrame
    ending: Ending


def read(name: str, path: Path) -> Read:
    """The only part of the file, read to its end."""
    source = registers if name.startswith("registers/") else spending
    readings = source.read(path, Told(period=PERIODS.get(name)))
    assert len(readings) == 1
    batches = list(readings[0].batches)
    kept = pl.concat([batch.kept for batch in batches])
    aside = pl.concat([batch.aside for batch in batches])
    return Read(readings[0].understanding, kept, aside, readings[0].finish())


def as_spending(path: Path) -> None:
    """The file read to its end as spending, nothing told."""
    for reading in spending.read(path, Told()):
        list(reading.batches)


@pytest.fixture(scope="module", params=TRUTHS)
def case(request: pytest.FixtureRequest, real_data: Path) -> tuple[Read, Truth, str]:
    """Each file is read once and asked everything."""
    name = str(request.param)
    if not (real_data / name).is_file():
        pytest.skip(f"The real file {name} is not in {real_data}.")
    return read(name, real_data / name), TRUTHS[name], name


Case = tuple[Read, Truth, str]


def names(case: Case) -> tuple[str, str, str]:
    """Our columns: amount, date, supplier."""
    return (
        ("value", "starts_on", "supplier")
        if case[2].startswith("registers/")
        else ("amount", "paid_on", "supplier")
    )


def test_it_is_what_it_is(case: Case) -> None:
    assert case[0].understanding.kind == case[1].kind


def test_the_heading_is_where_it_is(case: Case) -> None:
    assert case[0].understanding.heading_row == case[1].heading_line


def test_every_record_is_kept_or_set_aside_once(case: Case) -> None:
    got, truth, _ = case
    assert len(got.kept) + len(got.aside) == truth.records
    rows = pl.concat([got.kept["_row"], got.aside["_row"]])
    assert rows.n_unique() == truth.records


def test_the_rows_kept(case: Case) -> None:
    assert len(case[0].kept) == case[1].kept


def test_the_rows_set_aside_and_why(case: Case) -> None:
    got, truth, name = case
    alike = MIDST.get(name, {})
    expected: Counter[str] = Counter()
    for reason, count in truth.aside.items():
        expected[alike.get(reason, reason)] += count
    counted = Counter(alike.get(str(reason), str(reason)) for reason in got.aside["reason"])
    assert counted == expected


def test_the_total_to_the_penny(case: Case) -> None:
    money = case[0].kept[f"_{names(case)[0]}"]
    assert money.dtype == pl.Decimal(18, 2)
    assert sum((value for value in money if value is not None), Decimal(0)) == case[1].total


def test_the_first_and_the_last_day(case: Case) -> None:
    got, truth, name = case
    days = got.kept[f"_{names(case)[1]}"]
    if name in PERIODS:
        year, month = map(int, PERIODS[name].split("-"))
        assert set(days) == {date(year, month, 1)}
    else:
        assert (days.min(), days.max()) == (truth.first, truth.last)


def test_the_suppliers(case: Case) -> None:
    supplier = case[0].kept[names(case)[2]].drop_nulls().str.strip_chars()
    assert len(set(supplier) - {""} - EXCEL_ERRORS) == case[1].suppliers


def test_the_columns_taken(case: Case) -> None:
    got, truth, _ = case
    amount, paid, _ = names(case)
    columns = got.understanding.columns
    assert columns[amount].text.strip().endswith(truth.amount)
    if truth.paid:
        assert columns[paid].text.strip() == truth.paid


def test_the_basis_of_the_amount(case: Case) -> None:
    assert case[0].understanding.amount_basis == case[1].basis


def test_the_order_of_day_and_month(case: Case) -> None:
    got, truth, name = case
    if not name.startswith("registers/"):
        assert got.understanding.date_order == truth.order


def test_the_files_own_total(case: Case) -> None:
    assert case[0].ending.own_total == case[1].own_total


@pytest.mark.parametrize("name", [name for name in TRUTHS if name.startswith("registers/")])
def test_a_register_offered_as_spending_is_named(name: str, real_file: Callable[[str], Path]) -> None:
    with pytest.raises(MultiplierError, match="contracts register"):
        as_spending(real_file(name))


def test_a_file_without_dates_asks_for_the_period(real_file: Callable[[str], Path]) -> None:
    with pytest.raises(MultiplierError, match="--period"):
        as_spending(real_file("spend/darlington_2013-02_sqlpreamble.csv"))


def test_a_total_that_does_not_hold_is_told(real_file: Callable[[str], Path]) -> None:
    name = "spend/networkrail_2017-01.csv"
    ending = read(name, real_file(name)).ending
    assert any("558,918,743.19" in sentence and "527,269,048.94" in sentence for sentence in ending.warnings)


def test_harrogates_supplier_is_the_text_not_the_number(real_file: Callable[[str], Path]) -> None:
    name = "spend/harrogate_2016-12_dupcol_cp1252.csv"
    columns = read(name, real_file(name)).understanding.columns
    assert columns["supplier"].position == 8
    assert columns["supplier_ref"].position == 7

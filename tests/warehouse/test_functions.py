"""Each function of sql/functions says what its head says; and a file that is no function is named."""

from pathlib import Path

import duckdb
import pytest

from tests.warehouse.worlds import sql_folder
from warehouse import functions
from warehouse.errors import BuildBroken
from warehouse.settings import ROOT

HEAD = "-- A thing.\n-- params: a\n--\n-- a  A number.\n"


@pytest.fixture
def db() -> duckdb.DuckDBPyConnection:
    """A connection that has been given the product's functions."""
    db = duckdb.connect()
    functions.give(db, functions.load_all(ROOT / "sql"))
    return db


def said(db: duckdb.DuckDBPyConnection, call: str, *given: object) -> object:
    """What one call answers."""
    row = db.execute(f"select {call}", list(given)).fetchone()
    assert row is not None
    return row[0]


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("The Thrumley Care Co. Limited", "THRUMLEY CARE CO LTD"),
        ("O’Neil & Søns C.I.C.", "ONEIL AND SØNS CIC"),
        ("Ashmere Homes Public Limited Company", "ASHMERE HOMES PLC"),
        (" ** ", None),
        (None, None),
    ],
)
def test_a_name_has_one_form(db: duckdb.DuckDBPyConnection, name: str, form: str) -> None:
    assert said(db, "name_form(?)", name) == form


@pytest.mark.parametrize(
    ("published", "org_id"),
    [
        ("9900001", "GB-CHC-9900001"),
        (" 990 001 ", "GB-CHC-990001"),
        ("0990001", "GB-CHC-990001"),
        ("sc1234", "GB-SC-SC001234"),
        ("NIC990001", "GB-NIC-990001"),
        ("GB-NIC-990001", "GB-NIC-990001"),
        ("GB-CHC-9900001", "GB-CHC-9900001"),
        ("GB-SC-SC990001", "GB-SC-SC990001"),
        ("0000000", None),
        ("12345678", None),
        ("exempt", None),
        ("", None),
        (None, None),
    ],
)
def test_a_charity_has_one_id(db: duckdb.DuckDBPyConnection, published: str, org_id: str) -> None:
    assert said(db, "charity_id(?)", published) == org_id


@pytest.mark.parametrize(
    ("published", "number"),
    [
        ("1234567", "01234567"),
        (" 01234567 ", "01234567"),
        ("sc 1234", "SC001234"),
        ("GB-COH-OC301234", "OC301234"),
        ("gb/1234567", "01234567"),
        ("IP1234R", "IP01234R"),
        ("SP0999RS", "SP0999RS"),
        ("IP0P999R", "IP0P999R"),
        ("SP9COLLS", "SP9COLLS"),
        ("R0000123", "R0000123"),
        ("XX000101", "XX000101"),
        ("00000000", None),
        ("GB123456", None),
        ("123456789", None),
        ("not known", None),
        ("", None),
        (None, None),
    ],
)
def test_a_company_number_has_eight_characters(
    db: duckdb.DuckDBPyConnection, published: str, number: str
) -> None:
    assert said(db, "company_number(?)", published) == number


def test_a_change_of_few_is_no_percentage(db: duckdb.DuckDBPyConnection) -> None:
    assert said(db, "round(pct_change(114, 168), 1)") == pytest.approx(47.4)
    assert said(db, "pct_change(20, 10)") == -50
    assert said(db, "pct_change(19, 40)") is None
    assert said(db, "pct_change(null, 40)") is None


def test_an_interval_holds_its_share_and_stays_within_nothing_and_all(db: duckdb.DuckDBPyConnection) -> None:
    # Wilson 1927, as in the NIST handbook: 4 of 20.
    assert said(db, "wilson_low(4, 20)") == pytest.approx(0.0807, abs=5e-5)
    assert said(db, "wilson_high(4, 20)") == pytest.approx(0.4160, abs=5e-5)
    for base in (1, 7, 10, 291, 5_000_000):
        assert f"{said(db, f'wilson_low(0, {base})'):.1f}" == "0.0"
        assert said(db, f"wilson_high({base}, {base}) between 0.2 and 1") is True
    assert said(db, "wilson_low(0, 0)") is None
    assert said(db, "wilson_high(0, 0)") is None
    assert said(db, "wilson_high(1, null)") is None


def test_a_function_comes_after_those_it_calls(tmp_path: Path) -> None:
    sql_folder(tmp_path, {"functions/a.sql": f"{HEAD}zed(a) + 1", "functions/zed.sql": f"{HEAD}a * 2"})
    db = duckdb.connect()
    functions.give(db, functions.load_all(tmp_path))
    assert said(db, "a(3)") == 7


@pytest.mark.parametrize(
    "text",
    ["a + 1", f"{HEAD}a + ", f"{HEAD}(select max(a) from marts.b)", f"{HEAD}a; a", "-- A.\n-- params: b\na"],
)
def test_what_is_no_function_is_named(tmp_path: Path, text: str) -> None:
    with pytest.raises(BuildBroken, match=r"sql/functions/a\.sql"):
        functions.load_all(sql_folder(tmp_path, {"functions/a.sql": text}))


def test_functions_in_a_circle_are_named(tmp_path: Path) -> None:
    sql_folder(tmp_path, {"functions/a.sql": f"{HEAD}b(a)", "functions/b.sql": f"{HEAD}a(a)"})
    with pytest.raises(BuildBroken, match="circle"):
        functions.load_all(tmp_path)

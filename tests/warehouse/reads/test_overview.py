"""A council at a glance, in the world of funding.md and a few payments: shares, wards, changes."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest

from tests import tiny
from tests.examples.test_examples import parts
from tests.pipes import table
from warehouse.console import run_sql
from warehouse.reads import overview
from warehouse.reads.scope import Scope
from warehouse.settings import settings

WORLD = Path(__file__).parents[2] / "examples" / "funding.md"
COUNCIL = "X99000001"
YEAR = Scope(COUNCIL, date(2024, 4, 1), date(2025, 3, 31))
PAID = """
| supplier            | payee_type_hint | category | paid_on    | amount  | _arrival |
| First Care Ltd      |                 | Care     | 2024-05-01 | 500.00  | 73       |
| Second Care CIC     |                 | Care     | 2024-05-01 | 300.00  | 73       |
| Nettlegarth Council |                 | Care     | 2024-06-01 | 9000.00 | 73       |
| Redacted            |                 | Care     | 2024-06-01 | 200.00  | 73       |
| Thrumley Trust      |                 | Care     | 2024-06-01 | -50.00  | 73       |
| Second Care CIC     |                 | Care     | 2025-04-01 | 700.00  | 73       |
"""
MORE = """
| supplier       | category | paid_on    | amount | _arrival |
| First Care Ltd | Care     | 2024-07-01 | 40.00  | 74       |
| First Care Ltd | Care     | 2023-07-01 | 60.00  | 74       |
"""


def _given(*payments: pl.DataFrame) -> dict[str, pl.DataFrame]:
    given = {name: table(text) for name, text in parts(WORLD.read_text("utf-8"), "given").items()}
    given["raw.spending__payments"] = pl.concat(payments, how="diagonal")
    arrivals = {
        (name.removeprefix("raw.").split("__")[0], int(number))
        for name, frame in given.items()
        for number in (frame["_arrival"].unique() if "_arrival" in frame.columns else [1])
    }
    told = pl.DataFrame(sorted(arrivals), schema=["source", "arrival"], orient="row").with_columns(
        council_ons=pl.when(pl.col("arrival") > 70).then(pl.lit(COUNCIL)),
        _file=pl.lit("a.csv"), rows_kept=pl.lit(2), rows_set_aside=pl.lit(0),
        landed_at=pl.datetime(pl.when(pl.col("arrival") == 74).then(2096).otherwise(2020), 1, 1),
    )  # fmt: skip
    return {**given, "raw._arrivals": told}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of two loads: the second brings two payments."""
    made, only = tmp_path_factory.mktemp("multiplier"), tiny.read_by("overview")
    first = table(PAID).drop("payee_type_hint")
    tiny.store(_given(first), made, only=only)
    tiny.store(_given(first, table(MORE)), made, only=only)
    return made


@pytest.fixture(autouse=True)
def _world(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_STORE", str(folder))
    settings.cache_clear()


def test_the_share_of_the_sector_is_what_is_known_to_what_may_be() -> None:
    row = overview.vcse(YEAR).row(0, named=True)
    # 500 + 40 to a company, 300 to a community interest company, 200 to nobody knows; a credit is no share.
    assert row["amount_gbp"] == Decimal("1040.00")
    assert row["vcse_gbp"] == Decimal("300.00")
    assert row["vcse_gbp"] + row["other_gbp"] + row["unknown_gbp"] == row["amount_gbp"]
    assert row["unknown_gbp"] >= Decimal("200.00")
    assert row["low_pct"] == pytest.approx(100 * 300 / 1040)
    assert row["high_pct"] == pytest.approx(100 * float(300 + row["unknown_gbp"]) / 1040)
    assert row["vcse"] == 1
    rows = overview.rows_vcse(YEAR)
    # What is counted alone is what a supplier was paid on balance.
    assert rows.filter(pl.col("amount_gbp") > 0)["amount_gbp"].sum() == row["amount_gbp"]
    assert rows.filter("is_vcse_broad")["amount_gbp"].sum() == row["vcse_gbp"]


def test_where_nothing_was_paid_there_is_no_share() -> None:
    row = overview.vcse(Scope(COUNCIL, date(2001, 4, 1), date(2002, 3, 31))).row(0, named=True)
    assert (row["amount_gbp"], row["low_pct"], row["high_pct"]) == (0, None, None)


def test_wards_are_counted_where_a_group_that_delivers_was_funded() -> None:
    row = overview.delivering(YEAR).row(0, named=True)
    by_hand = run_sql(
        "select count(distinct ward_code) filter (capability = 'delivering' and recipient_id is not null),"
        " count(distinct ward_code) filter (recipient_id is not null) from marts.placed_grants"
        f" where council_ons = '{COUNCIL}' and location_kind = 'delivered_in'"
        " and awarded_on between '2024-04-01' and '2025-03-31'"
    ).row(0)
    assert (row["delivering"], row["funded"]) == by_hand
    assert 0 < row["funded"] <= row["wards"]
    empty = overview.delivering(Scope(COUNCIL, date(2001, 4, 1), date(2002, 3, 31))).row(0, named=True)
    assert (empty["wards"], empty["delivering"], empty["located_pct"]) == (row["wards"], 0, None)


def test_what_the_last_load_changed_stands_with_both_figures() -> None:
    assert overview.since()["since"].item() is not None
    found = [
        (row["figure"], row["period"], row["before"], row["now"])
        for row in overview.changed(COUNCIL).to_dicts()
    ]
    assert found == [
        ("paid_gbp", "2024-25", Decimal("9950.00"), Decimal("9990.00")),
        ("payments", "2024-25", 5, 6),
        ("paid_gbp", "2023-24", None, Decimal("60.00")),
        ("payments", "2023-24", None, 1),
    ]  # fmt: skip


def test_what_came_is_what_landed_since() -> None:
    (row,) = overview.came(COUNCIL).to_dicts()
    assert (row["files"], row["rows_kept"], row["rows_set_aside"], row["replaced"]) == (1, 2, 0, 0)
    assert overview.came("E09000001").height == 0

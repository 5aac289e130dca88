"""The questions of the page against loops over a list, in small random worlds."""

from datetime import date, timedelta
from decimal import Decimal

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import tiny
from tests.oracle import behind
from tests.oracle import spending as oracle
from tests.oracle.spending import PAYEES, Measures, Paid
from warehouse.reads import concentration as questions
from warehouse.reads.scope import Scope

READ = tiny.read_by("concentration")
COUNCILS = ("E08000006", "E10000008")
ORDER = (*COUNCILS, "E08000035")
FIRST, DAYS = date(2022, 12, 1), 700

PAYMENTS = st.builds(
    Paid,
    council=st.sampled_from(COUNCILS),
    paid_on=st.integers(0, DAYS).map(lambda day: FIRST + timedelta(day)),
    amount=st.integers(-300_000, 2_000_000).map(lambda pence: Decimal(pence) / 100),
    supplier=st.sampled_from(list(PAYEES)),
    category=st.sampled_from(["Care", "Roads", None]),
    department=st.sampled_from(["Adults", None]),
)
WORLDS = st.lists(PAYMENTS, min_size=1, max_size=60)
RANDOM = settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def build(world: list[Paid]) -> None:
    """A store with one arrival a council."""
    rows = [
        {
            "_arrival": ORDER.index(paid.council) + 1,
            "_file": f"{paid.council}.csv",
            "_paid_on": paid.paid_on,
            "_amount": paid.amount,
            "supplier": paid.supplier,
            "category": paid.category,
            "department": paid.department,
            "description": paid.supplier,
        }
        for paid in world
    ]
    text = dict.fromkeys(["supplier", "category", "department", "description"], pl.String())
    frame = pl.DataFrame(rows, schema_overrides={**text, "_amount": pl.Decimal(18, 2)})
    arrivals = frame.group_by(pl.col("_arrival").alias("arrival")).agg(
        pl.col("_file").first(),
        pl.lit("spending").alias("source"),
        *(pl.lit("payments").alias(name) for name in ("kind", "entity")),
        pl.col("_file").first().str.strip_suffix(".csv").alias("council_ons"),
        pl.len().cast(pl.Int64).alias("rows_kept"),
        pl.len().cast(pl.Int64).alias("rows_read"),
        pl.lit(0, pl.Int64).alias("rows_set_aside"),
    )
    tiny.store({"raw.spending__payments": frame, "raw._arrivals": arrivals}, only=READ)


def same(row: dict[str, object], expected: Measures) -> None:
    """The measures of a row are the oracle's."""
    assert row["suppliers"] == expected.suppliers
    told = {"top1_pct": expected.top1, "top5_pct": expected.top5, "hhi": expected.hhi}
    told |= {"unnamed_pct": expected.unnamed, "hhi_low": expected.low, "hhi_high": expected.high}
    for name, value in told.items():
        if name in row:
            assert row[name] == (None if value is None else pytest.approx(value)), name
    assert row["effective"] == (None if expected.hhi is None else pytest.approx(10_000 / expected.hhi))
    assert row["effective_low"] == (None if not expected.high else pytest.approx(10_000 / expected.high))
    assert row["effective_high"] == (None if not expected.low else pytest.approx(10_000 / expected.low))


@RANDOM
@given(WORLDS, st.booleans())
def test_headline_categories_and_suppliers(world: list[Paid], public: bool) -> None:
    build(world)
    for council in COUNCILS:
        scope = Scope(council, date(2023, 4, 1), date(2024, 3, 31), include_public=public)
        market = oracle.market(world, council, scope.from_on, scope.to_on, public)
        headline = questions.headline(scope).row(0, named=True)
        same(headline, oracle.measures(market))
        assert headline["amount_gbp"] == sum((paid.amount for paid in market), Decimal(0))
        assert headline["credits_gbp"] == sum((p.amount for p in market if p.amount < 0), Decimal(0))
        assert headline["payments"] == len(market)
        assert headline["categories"] == len({paid.category for paid in market})
        assert headline["single_supplier_categories"] == oracle.single_supplier_categories(market)
        whole = oracle.market(world, council, scope.from_on, scope.to_on, True)
        assert headline["public_payments"] == sum(paid.payee.kind == "public_body" for paid in whole)
        rows = {row["category"]: row for row in questions.by_category(scope).iter_rows(named=True)}
        assert rows.keys() == oracle.by_category(market).keys()
        for category, some in oracle.by_category(market).items():
            same(rows[category], oracle.measures(some))
            assert rows[category]["amount_gbp"] == sum(paid.amount for paid in some)
        listed = questions.suppliers(scope, 100).filter(pl.col("rank").is_not_null())
        totals = oracle.nets(market)
        assert sorted(listed["amount_gbp"]) == sorted(totals.values())
        assert listed["amount_gbp"].to_list() == sorted(totals.values(), reverse=True)
        assert listed["payments"].sum() == sum(paid.payee.is_named for paid in market)
        behind.holds_market(scope, market)


@RANDOM
@given(WORLDS)
def test_curve_churn_trend_and_coverage(world: list[Paid]) -> None:
    build(world)
    for council in COUNCILS:
        scope = Scope(council, date(2024, 1, 1), date(2024, 6, 30))
        now = oracle.market(world, council, scope.from_on, scope.to_on, False)
        before = oracle.market(world, council, date(2023, 7, 1), date(2023, 12, 31), False)
        churn = questions.churn(scope).row(0, named=True)
        assert (churn["previous_from_on"], churn["previous_to_on"]) == (date(2023, 7, 1), date(2023, 12, 31))
        assert {name: churn[name] for name in oracle.churn(before, now)} == oracle.churn(before, now)
        for got, meant in zip(questions.lorenz(scope).rows(), oracle.lorenz(now), strict=True):
            assert got == pytest.approx(meant)
        every = oracle.market(world, council, FIRST, scope.to_on, False)
        sums: dict[date, Decimal] = {}
        for paid in every:
            quarter = date(paid.paid_on.year, (paid.paid_on.month - 1) // 3 * 3 + 1, 1)
            sums[quarter] = sums.get(quarter, Decimal(0)) + paid.amount
        trend = questions.trend(scope)
        assert dict(zip(trend["quarter_on"], trend["amount_gbp"], strict=True)) == sums
        behind.holds_periods(scope, before, now, every)
        whole = oracle.market(world, council, scope.from_on, scope.to_on, True)
        coverage = questions.coverage(scope).row(0, named=True)
        # The strip stands on what the figures stand on, and says what is kept apart from them.
        assert coverage["payments"] == len(now)
        assert coverage["amount_gbp"] == sum((paid.amount for paid in now), Decimal(0))
        assert coverage["apart_payments"] == len(whole) - len(now)
        assert coverage["amount_gbp"] + coverage["apart_gbp"] == sum((p.amount for p in whole), Decimal(0))
        # A month is there when the council paid anybody in it, whatever the filters.
        assert coverage["months_present"] == len({paid.paid_on.month for paid in whole})
        assert coverage["months_expected"] == 6


HABITS = st.tuples(
    st.sampled_from([Decimal(0), Decimal(500), Decimal(5_000)]),
    st.sets(st.sampled_from([2022, 2023]), min_size=1),
    st.lists(st.integers(6_000, 7_900), min_size=1, max_size=6),
    st.sampled_from([2, 8, 9]),
)


def habitual(council: str, threshold: Decimal, years: set[int], large: list[int], months: int) -> list[Paid]:
    """A council that publishes from `threshold` on, in the first months of these years, some well above."""
    small = [threshold + Decimal(number + 1) for number in range(30)]
    names = [name for name, payee in PAYEES.items() if payee.kind == "supplier" and not payee.is_pass_through]
    return [
        Paid(council, date(year, 4 + number % months, 5), amount, names[number % len(names)], "Care", None)
        for year in years
        for number, amount in enumerate([*small, *map(Decimal, large)])
    ]


@RANDOM
@given(st.tuples(HABITS, HABITS, HABITS))
def test_councils_are_cut_to_the_threshold_of_those_with_the_same_months_loaded(
    habits: tuple[tuple[Decimal, set[int], list[int], int], ...],
) -> None:
    told = dict(zip(ORDER, habits, strict=True))
    world = [paid for council, habit in told.items() for paid in habitual(council, *habit)]
    build(world)
    year, own = (date(2023, 4, 1), date(2024, 3, 31)), {name: habit[0] for name, habit in told.items()}
    cut, kept, alike = oracle.beside(world, own, COUNCILS[0], *year)
    rows = questions.comparison(COUNCILS[0], *year).rows_by_key("council_ons", named=True, unique=True)
    assert rows.keys() == kept.keys()
    for council, row in rows.items():
        expected = oracle.measures(kept[council])
        assert (row["threshold_gbp"], row["common_threshold_gbp"]) == (told[council][0], cut)
        assert row["amount_gbp"] == sum(paid.amount for paid in kept[council])
        assert row["suppliers"] == expected.suppliers
        assert row["is_comparable"] == (council in alike)
        assert row["effective"] == pytest.approx(10_000 / (expected.hhi or 0))
        assert row["top5_pct"] == pytest.approx(expected.top5)


@RANDOM
@given(WORLDS)
def test_money_is_conserved_and_no_person_is_named(world: list[Paid]) -> None:
    build(world)
    councils = questions.councils()
    assert councils["payments"].sum() == len(world)
    assert sum(councils["amount_gbp"], Decimal(0)) == sum((paid.amount for paid in world), Decimal(0))
    people = [name for name, payee in PAYEES.items() if payee.kind == "individual"]
    for council in councils["council_ons"]:
        scope = Scope(council, FIRST, FIRST + timedelta(DAYS), include_public=True)
        frames = [questions.suppliers(scope), questions.headline(scope), questions.by_category(scope)]
        payees = questions.suppliers(scope)["supplier_id"]
        frames += [questions.payments(scope, payee) for payee in payees]
        text = "\n".join(str(row) for frame in frames for row in frame.rows())
        assert not [name for name in people if name and name in text]
        assert sum(len(frame) for frame in frames[3:]) == sum(paid.council == council for paid in world)

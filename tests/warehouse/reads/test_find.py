"""What is typed is found in any spelling, by number too, and people never are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import tiny
from tests.hostile import HOSTILE
from warehouse import ask
from warehouse.ask import run_sql
from warehouse.reads import find
from warehouse.settings import settings as chosen

OURS, THEIRS = "E08000030", "E08000035"
NAMES = (
    *HOSTILE,
    "XX Thrumley Care Ltd",
    "XX Thrumley Catering PLC",
    "XX Caffi'r Dŵr CIC",
    "XX Kiln & Quay",
    "St Quill's Trust",
    "The XX Nettle Works Limited",
)
PEOPLE = ("Mr J Nettleford", "REDACTED")


@pytest.fixture(autouse=True, scope="module")
def _store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MULTIPLIER_STORE", str(tmp_path_factory.mktemp("found")))
        chosen.cache_clear()
        given_names = [(1, "a.csv", name, "Care", date(2024, 5, 1)) for name in (*NAMES, *PEOPLE)]
        rows = [
            (*row, Decimal(100), "9900001" if "Quill" in row[2] else None)
            for row in (*given_names, (2, "b.csv", "XX Elsewhere Ltd", "Home help", date(2025, 4, 1)))
        ]
        named = ["_arrival", "_file", "supplier", "category", "_paid_on", "_amount"]
        paid = pl.DataFrame(rows, schema=[*named, "supplier_charity_number"], orient="row").with_columns(
            pl.col("_paid_on").cast(pl.String).alias("paid_on"),
            pl.col("_amount").cast(pl.String).alias("amount"),
        )
        arrivals = f"""
| arrival | source   | entity   | kind     | _file | council_ons |
| 1       | spending | payments | payments | a.csv | {OURS}      |
| 2       | spending | payments | payments | b.csv | {THEIRS}    |
"""
        tiny.store({"raw.spending__payments": paid, "raw._arrivals": arrivals}, only=tiny.read_by("find"))
        yield


@pytest.fixture(autouse=True)
def _own_store(_store: None) -> None:
    """The store of this module, not one for each test."""


def names(text: str, council: str = OURS) -> list[str]:
    return find.found(text, council)["name"].to_list()


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("xx thrumley care limited", "XX Thrumley Care Ltd"),
        ("XX THRUMLEY CARE", "XX Thrumley Care Ltd"),
        ("thrumley cat", "XX Thrumley Catering PLC"),
        ("catering thrumley", "XX Thrumley Catering PLC"),
        ("xx thrumly care", "XX Thrumley Care Ltd"),
        ("caffir dwr", "XX Caffi'r Dŵr CIC"),
        ("XX Caffi’r Dŵr C.I.C.", "XX Caffi'r Dŵr CIC"),
        ("xx kiln and quay", "XX Kiln & Quay"),
        ("st quills trust", "St Quill's Trust"),
        ("xx nettle works", "The XX Nettle Works Limited"),
        ("XX Elsewhere", "XX Elsewhere Ltd"),
        ("care", "Care"),
        ("how few are they", "Commissioning concentration"),
        ("glossary", "Methods"),
        ("effective nmber", "Effective number of suppliers"),
    ],
)
def test_a_name_is_found_in_any_spelling(typed: str, first: str) -> None:
    assert names(typed)[0] == first


def test_a_number_finds_whose_it_is() -> None:
    row = find.found("9900001", OURS).row(0, named=True)
    assert (row["name"], row["likeness"], row["org_id"]) == ("St Quill's Trust", 2, "GB-CHC-9900001")


@pytest.mark.parametrize(
    "typed", ["", "   ", "£ - !", "zzzzqqq", "nettleford", "mr j nettleford", "redacted", "%"]
)
def test_what_is_nobody_s_and_what_is_withheld_is_not_found(typed: str) -> None:
    found = find.found(typed, OURS).filter(pl.col("kind").is_in(["supplier", "category"]))
    assert found.is_empty()


def test_a_supplier_of_another_council_is_said_to_be_that_council_s() -> None:
    row = find.found("XX Elsewhere Ltd", OURS).row(0, named=True)
    assert (row["is_here"], row["council_ons"], row["period"]) == (False, THEIRS, "2025-26")
    row = find.found("XX Elsewhere Ltd", THEIRS).row(0, named=True)
    assert (row["is_here"], row["amount_gbp"], row["times"]) == (True, Decimal("100.00"), 1)
    assert "Home help" not in names("home help", OURS)
    assert names("home help", THEIRS) == ["Home help"]


def test_so_many_of_a_kind_are_shown_and_all_are_counted() -> None:
    found = find.found("xx", OURS, most=2).filter(pl.col("kind") == "supplier")
    assert found.height == 2
    assert set(found["of_kind"]) == {6}


def test_every_kind_is_counted_and_every_council_offered() -> None:
    kinds = dict(find.kinds(OURS).iter_rows())
    assert kinds["supplier"] == len(NAMES) + 1
    assert kinds["category"] == 1
    assert kinds["page"] >= 10
    councils = find.councils()
    assert set(councils["council_ons"]) == {OURS, THEIRS}
    assert councils["is_default"].sum() == 1


def test_each_of_our_own_names_is_found_first() -> None:
    for name, kind in (
        run_sql(
            "select label, 'measure' from seeds.measures union all select word, 'word' from seeds.glossary "
            "union all select title, 'page' from seeds.pages"
        )
        .sort("label")
        .gather_every(9)
        .iter_rows()
    ):
        row = find.found(name, OURS).row(0, named=True)
        assert (row["name"].lower(), row["likeness"]) == (name.lower(), 1), (name, kind)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.sampled_from(NAMES),
    dress=st.sampled_from([str, str.upper, str.lower, str.title]),
    around=st.sampled_from(["", " ", "  ", "\t", ". "]),
)
def test_what_is_typed_exactly_is_found_first(name: str, dress: object, around: str) -> None:
    typed = f"{around}{dress(name)}{around}"  # type: ignore[operator]
    row = find.found(typed, OURS).row(0, named=True)
    assert (row["name"], row["likeness"]) == (name, 1)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(max_size=30))
def test_whatever_is_typed_is_answered(typed: str) -> None:
    found = find.found(typed, OURS)
    assert found["likeness"].is_between(1, 6).all()
    assert not set(found["name"]) & {*PEOPLE, "Individual (name withheld)", "Redacted by the publisher"}


def test_a_snapshot_is_not_needed() -> None:
    with ask.snapshot():
        assert names("XX Kiln & Quay") == ["XX Kiln & Quay"]

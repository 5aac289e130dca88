"""What was found is said in a line, leads to its page, and claims no more than is known."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import polars as pl
import pytest

from ui import find

ROW: dict[str, Any] = {
    "kind": "supplier",
    "key": "42",
    "name": "XX Thrumley Care Ltd",
    "likeness": 1,
    "is_here": True,
    "council_ons": "X1",
    "amount_gbp": Decimal(41_200_000),
    "times": 12,
    "last_on": date(2024, 3, 5),
    "period": "2023-24",
    "org_id": None,
    "match_tier": "none",
    "is_public": False,
    "leads_to": None,
    "said": None,
    "of_kind": 1,
}
PAID = "Merefield paid £41.2m in 12 payments, the last on 5 March 2024."
NOTHING = {"council_ons": None, "amount_gbp": None, "times": None, "last_on": None, "period": None}


def one(**other: object) -> find.Result:
    return find.result({**ROW, **other}, "X1", "Merefield")


@pytest.mark.parametrize(
    ("row", "fact", "page", "address"),
    [
        ({}, PAID, "concentration", {"period": "2023-24", "supplier": "42"}),
        (
            {"is_public": True},
            PAID,
            "concentration",
            {"period": "2023-24", "supplier": "42", "public": "yes"},
        ),
        (
            {"org_id": "GB-COH-01234567", "match_tier": "number"},
            f"{PAID} Registered under 01234567.",
            "concentration",
            {"period": "2023-24", "supplier": "42"},
        ),
        (
            {"kind": "category", "key": "Care & food"},
            PAID,
            "concentration",
            {"period": "2023-24", "category": "Care & food"},
        ),
        (
            {"kind": "contract", "leads_to": "42", "said": "XX Thrumley", "last_on": date(2026, 3, 31)},
            "Of Merefield, worth £41.2m, to 31 March 2026, held by XX Thrumley.",
            "concentration",
            {"period": "2023-24", "supplier": "42"},
        ),
        (
            {"kind": "contract", "amount_gbp": None, "last_on": None, "period": None},
            "Of Merefield.",
            "concentration",
            {},
        ),
        (
            {"kind": "recipient", "times": 1},
            "Granted £41.2m in 1 grant in Merefield, the last on 5 March 2024.",
            "funding",
            {"awarded": "2023-24", "placed": "best_available"},
        ),
        (
            {"kind": "funder", "key": "XX Trust"},
            "Gave £41.2m in 12 grants in Merefield, the last on 5 March 2024.",
            "funding",
            {"awarded": "2023-24", "placed": "best_available", "funder": "XX Trust"},
        ),
        ({"kind": "ward", "times": 4000}, "In Merefield, 4,000 residents.", "ward", {"ward": "42"}),
        ({"kind": "ward", "times": None}, "In Merefield.", "ward", {"ward": "42"}),
        ({"kind": "measure", "said": "A ÷ `B`"}, "A ÷ B.", "methods", {"metric": "42"}),
        ({"kind": "word", "said": "pounds paid"}, "Pounds paid.", "methods", {}),
        ({"kind": "page", "key": "hub", "said": "What do hubs do?"}, "What do hubs do?", "hub", {}),
    ],
)
def test_each_kind_says_a_fact_and_leads_somewhere(
    row: dict[str, Any], fact: str, page: str, address: dict[str, str]
) -> None:
    found = one(**row)
    assert (found.fact, found.page) == (fact, page)
    assert found.address == {"council": "X1", **address}


def test_a_name_that_agrees_is_no_claim() -> None:
    assert "nobody has confirmed that it is the same" in one(org_id="GB-COH-1", match_tier="exact").fact


def test_another_council_s_supplier_leads_there_and_is_said_not_to_be_ours() -> None:
    found = one(is_here=False, council_ons="X2")
    assert found.fact.startswith("Not paid by Merefield; other councils paid")
    assert found.address["council"] == "X2"


def frame(*rows: dict[str, Any]) -> pl.DataFrame:
    return pl.DataFrame([{**ROW, **row} for row in rows], schema_overrides={"likeness": pl.Int32})


def test_what_is_only_spelt_alike_is_suggested_where_nothing_else_was_found_and_called_that() -> None:
    rows = frame({"of_kind": 9}, {"key": "7", "likeness": 6}, {"key": "8", "likeness": 6, "kind": "ward"})
    (sure,) = find.groups(rows, "X1", "Merefield")
    assert (sure.heading, len(sure.results)) == ("Suppliers", 1)
    assert sure.note == "7 more are not shown: type more of the name to see them."
    (alike,) = find.groups(rows.filter(pl.col("likeness") == 6), "X1", "Merefield")
    assert alike.heading == "Did you mean one of these?"
    assert "it does not say that they are what you look for" in alike.note
    assert [each.fact.split(".")[0] for each in alike.results] == ["Supplier", "Ward"]


def test_the_answer_says_what_was_found_and_what_was_not() -> None:
    some, alike, none = frame({}, {"kind": "ward"}), frame({"likeness": 6}), frame({}).clear()
    assert find.answer("[x](y)", some) == "Found for “\\[x\\]\\(y\\)”: suppliers and wards."
    assert find.answer("x", alike) == "Nothing loaded is called “x”. Some names are spelt much alike."
    assert find.answer("x", none) == "Nothing loaded is called “x”."
    assert "type what you look for" in find.answer("  ", none)
    assert find.groups(none, "X1", "Merefield") == []


def test_how_to_look_names_what_is_not_loaded_and_what_brings_it() -> None:
    said = find.how(pl.DataFrame({"kind": ["supplier", "ward"], "things": [1204, 3]}))
    assert "Looked through: 1,204 suppliers and 3 wards." in said
    assert "No grants are loaded" in said
    assert "`python -m pipelines fetch grants`" in said
    assert "No wards are loaded" not in said
    assert "People are not found" in said

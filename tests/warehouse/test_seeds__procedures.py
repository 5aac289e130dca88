"""What each code means, code by code: no solvent one is a failure, no status is, and each says why."""

import polars as pl
import pytest

from warehouse.seeds import seed

CLASSES = {"failure", "warning", "solvent", "cleared", "restructuring", "dissolved", None}
ROLES = {"start", "warning", "continues", "ends", "status", "none"}
SOLVENT = [("gazette", str(code)) for code in range(2431, 2437)] + [
    ("companies_house_case", "members-voluntary-liquidation"),
    ("companies_house_date", "declaration-solvent-on"),
]
FAILURES = {  # source -> its codes that are a failure by reg. 2(2) of SI 2015/301, and no others
    "gazette": {"2410", "2411", "2421", "2423", "2441", "2443", "2452", "2453", "2454"},
    "companies_house_case": {
        "compulsory-liquidation",
        "in-administration",
        "administration-order",
        "creditors-voluntary-liquidation",
        "administrative-receiver",
        "scottish-administrative-receiver",
        "receiver-manager",
        "receivership",
        "corporate-voluntary-arrangement",
    },
    "insolvency_service": {
        "Compulsory Liquidation",
        "Creditors Voluntary Liquidation",
        "In Administration",
        "Corporate Voluntary Arrangement",
        "Administrative Receiver",
    },
}
SOURCES = (
    "gazette", "companies_house_case", "companies_house_date", "companies_house_status",
    "companies_house_status_detail", "companies_house_flag", "companies_bulk", "insolvency_service",
    "charity_commission",
)  # fmt: skip


def codes(**wanted: str) -> set[str]:
    """The codes of the rows that have these values."""
    return set(seed("procedures").filter(**wanted)["code"])


@pytest.mark.parametrize(("source", "code"), SOLVENT)
def test_a_solvent_winding_up_is_no_failure(source: str, code: str) -> None:
    (row,) = seed("procedures").filter(source=source, code=code).iter_rows(named=True)
    assert (row["event_class"], row["procedure"]) == ("solvent", "mvl")


@pytest.mark.parametrize("source", SOURCES)
def test_what_is_a_failure_is_listed_here_and_nothing_else_is(source: str) -> None:
    assert codes(source=source, event_class="failure") == FAILURES.get(source, set())


CLEAR = {
    "2401": "warning",
    "2450": "warning",
    "2402": "cleared",
    "2461": "cleared",
    "2600": "cleared",
    "2609": "dissolved",
}


@pytest.mark.parametrize(("code", "event_class"), CLEAR.items())
def test_what_warns_and_what_clears(code: str, event_class: str) -> None:
    assert code in codes(source="gazette", event_class=event_class)


def test_a_status_is_a_warning_at_most() -> None:
    rows = seed("procedures").filter(pl.col("source").str.contains("status|bulk|flag|charity"))
    assert set(rows["role"]) == {"status"}
    assert set(rows["event_class"]) == {None, "warning"}


def test_a_code_stands_once_with_known_words_and_its_reason() -> None:
    rows = seed("procedures")
    assert rows.select("source", "code").is_unique().all()
    assert set(rows["event_class"]) <= CLASSES
    assert set(rows["role"]) <= ROLES
    assert set(rows["source"]) == set(SOURCES)
    assert rows["because"].null_count() == rows["label"].null_count() == 0
    named = set(seed("procedure_names")["procedure"])
    assert set(rows["procedure"].drop_nulls()) <= named


def test_every_failure_names_the_paragraph_it_stands_on() -> None:
    assert (
        seed("procedures")
        .filter(event_class="failure")["because"]
        .str.contains("reg. 2(2)(", literal=True)
        .all()
    )


def test_every_code_of_persons_is_of_persons() -> None:
    rows = seed("procedures").filter(pl.col("code").str.contains("^25[0-9]{2}$"))
    assert set(rows["procedure"]) == {"personal"}
    assert set(rows["event_class"]) == {None}

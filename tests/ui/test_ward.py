"""The sentences about a ward: what is known, its hedge, and what is not known."""

from tests.house.words import FORBIDDEN_WORD
from tests.ui import warded
from ui import ward


def test_the_answer_says_what_is_known_and_what_may_be() -> None:
    said = ward.answer(warded.everything(), "Walsall", "2024-25")
    assert said == (
        "**£12k** is known to be for work in **Market** (2024\\-25), and **£500** went to 1 organisation "
        "with an address there; **£71k** in Walsall is for the whole council or has no known place. A grant "
        "may stand in more than one of these sums: do not add them. By mean deprivation its people are in "
        "the **most deprived fifth** of England (41.2). For its people, the count of organisations granted "
        "money for work here is **higher** than that of the other wards."
    ).replace("£500", "less than £1k")


def test_where_nothing_is_loaded_that_is_the_answer() -> None:
    said = ward.answer(warded.nothing(), "Walsall", "2024-25")
    assert "No grant to an organisation is loaded of Walsall" in said
    assert "How deprived its people are is not loaded." in said
    assert "Too little is known" in said


def test_what_is_not_known_is_told_by_what_is_missing() -> None:
    some, none = (" ".join(ward.unknown(found, "W")) for found in (warded.everything(), warded.nothing()))
    assert "Of 2 grants (£1.0k) in W it is not said where the work is done" in some
    assert "Newer wards (21, from 7 May 2026) are known by code only." in some
    assert "Residents of the ward are not loaded" not in some
    for part in (
        "No payments of W",
        "No insolvency events",
        "Residents of the ward",
        "Deprivation of the ward",
    ):
        assert part in none
    assert not FORBIDDEN_WORD.search(some + none + " ".join(ward.NOTES))


def test_the_seal_says_code_and_vintage() -> None:
    seal = ward.seal(warded.everything(), "Walsall", "2024-25", warded.STANDING)
    assert seal.filters == "Market (E05000001, wards of 2025), Walsall; awarded in 2024-25"
    assert seal.coverage.startswith(
        "13 grants for work here · 1 by address · 2 of the council with no known place · "
        "latest award loaded 30 March 2025 · payments of"
    )
    assert ward.coverage(warded.nothing()).endswith("with no known place · no payments loaded")

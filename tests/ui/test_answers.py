"""The sentences of the page: what was computed, with its hedge; neutral where nothing may be said."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from tests.ui.frames import coverage, headline
from ui import answers


def said(head: dict[str, Any] | None = None, cover: dict[str, Any] | None = None) -> str:
    return answers.answer(headline(**head or {}), coverage(**cover or {}), "Merefield", "2024-25").replace(
        "\\", ""
    )


def test_the_answer_has_its_figures_in_bold_and_its_hedge_in_the_same_breath() -> None:
    assert said() == (
        "In 2024-25 Merefield paid **£41.2m** to **212 suppliers**, but spends as if it had "
        "**6.8 equal suppliers** (between 5.8 and 7.1, as 4% of it has no supplier's name). "
        "The five largest have **62%** of the money."
    )


@pytest.mark.parametrize(
    ("there", "begins", "shown"),
    [
        (0, "In 2024-25, of which no whole month is loaded, Merefield", "2024-25 (0 of 12 months loaded)"),
        (1, "In the 1 of 12 months of 2024-25 that is loaded, Merefield", "2024-25 (1 of 12 months loaded)"),
        (9, "In the 9 of 12 months of 2024-25 that are loaded, Merefield", "2024-25 (9 of 12 months loaded)"),
        (12, "In 2024-25 Merefield", "2024-25"),
    ],
)
def test_part_of_a_year_is_never_said_to_be_the_year(there: int, begins: str, shown: str) -> None:
    assert said({}, {"months_present": there}).startswith(begins)
    assert answers.period_shown(coverage(months_present=there), "2024-25") == shown
    assert answers.may_find(headline(), coverage(months_present=there)) == (there >= 9)


def test_no_but_where_the_money_is_well_spread() -> None:
    assert ", and spends as if it had **180 equal suppliers**" in said({"effective": 180.0})


def test_no_range_where_every_supplier_is_named() -> None:
    assert "between" not in said({"effective_low": 6.8, "effective_high": 6.8})


@pytest.mark.parametrize(
    ("head", "cover", "because"),
    [
        ({}, {"identified_pct": 41.0}, "Only 41% of the money names its supplier"),
        ({"is_unreliable": True}, {}, "[u] That is fewer than 5 suppliers or under £100,000: too little"),
        (
            {"is_unreliable": True, "unreliable_suppliers": 1, "unreliable_gbp": Decimal("2500.00")},
            {},
            "[u] That is fewer than 1 supplier or under £2,500: too little",
        ),
        ({}, {"months_present": 4}, "That is too few months to say"),
        ({"effective": None}, {}, "No supplier was paid more than it gave back"),
    ],
)
def test_neutral_where_it_rests_on_too_little(
    head: dict[str, Any], cover: dict[str, Any], because: str
) -> None:
    assert because in said(head, cover)
    assert "as if" not in said(head, cover)


def test_a_place_cannot_write_markdown() -> None:
    text = answers.answer(headline(), coverage(), "![x](http://e/x.png)", "2024-25")
    assert "![" not in text


def test_the_coverage_strip_says_all_seven_things_on_the_base_of_the_figures() -> None:
    assert answers.coverage_line(coverage()) == (
        "9,204 payments · £41.2m of the £56.8m paid, as £15.6m to public bodies or passed on is kept apart · "
        "96% with a supplier's name · 4% redacted · 22% located · 12 of 12 months · loaded 1 November 2026"
    )
    everything = answers.coverage_line(coverage(apart_payments=0, apart_gbp=Decimal(0)))
    assert everything.startswith("9,204 payments · £41.2m · 96% with")


def test_payments_and_refunds_that_cancel_out_are_no_finding_and_no_error() -> None:
    nothing = {"identified_pct": None, "redacted_pct": None, "located_pct": None}
    assert "[u] That is fewer than" in said({"amount_gbp": Decimal(0), "is_unreliable": True}, nothing)


def test_what_is_missing_is_named() -> None:
    lines = answers.missing(
        coverage(
            missing_months=["June 2024"], vat_bases=["unknown"], guessed=["the date order"], warnings=["Odd."]
        )
    )
    assert lines[0].startswith("9,300 rows read from 12 files; 96 rows set aside")
    assert lines[1:] == [
        "Missing: June 2024.",
        "The files do not say whether amounts include VAT.",
        "Payments under about £500 are not published.",
        "Guessed: the date order",
        "Odd.",
    ]


def test_stale_says_since_when() -> None:
    cover = coverage(last_loaded_at=datetime(2026, 1, 5, tzinfo=UTC))
    assert "since 5 January 2026" in (answers.stale(cover, date(2026, 11, 22)) or "")
    assert answers.stale(cover, date(2026, 5, 8)) is None
    assert answers.stale(coverage(last_loaded_at=None), date(2026, 5, 8)) is None


def test_money_kept_apart_says_whether_it_is_in() -> None:
    assert "**£12.5m** to public bodies (310 payments) and **£3.1m**" in answers.kept_apart(headline(), False)
    assert "**not** in the figures" in answers.kept_apart(headline(), False)
    assert "**in** the figures" in answers.kept_apart(headline(), True)
    assert (
        answers.kept_apart(headline(public_payments=0, pass_through_gbp=Decimal(0)), False)
        == "None of what is shown went to public bodies or was only passed on."
    )
    assert "passes on" not in answers.kept_apart(headline(pass_through_gbp=Decimal(0)), False)


def test_at_most_three_things_to_bear_in_mind() -> None:
    lines = answers.bear_in_mind(headline(), coverage(missing_months=["June 2024", "July 2024"]))
    assert len(lines) == 3
    assert lines[1] == "June 2024 and July 2024 are not loaded; totals are lower than the year's."
    plain = answers.bear_in_mind(headline(unnamed_pct=0.0, single_supplier_categories=0), coverage())
    assert len(plain) == 1
    odd = coverage(warnings=["2 rows repeat", "The file's own total is £5.00, ours is £4.00: £1.00 less"])
    assert (
        answers.bear_in_mind(headline(), odd)[0]
        == "The file's own total is £5.00, ours is £4.00: £1.00 less."
    )

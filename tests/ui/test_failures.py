"""The answer about failed suppliers, with its hedge, and never more than is known."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import polars as pl
import pytest

from tests.ui import events as frames
from ui import covered, events, failures
from ui.provenance import RESTRICTED, Standing

STANDING = Standing("wh-1", datetime(2026, 11, 22, tzinfo=UTC), is_demo=False)


def answer(*, with_warning: bool = False, **changed: Any) -> str:
    exposed = frames.exposed(with_warning=with_warning)
    return failures.answer(frames.window(**changed), exposed, frames.rests_on(), "Walsall")


def test_the_answer_says_how_many_how_much_and_what_rests_on_them() -> None:
    assert answer() == (
        "In the twelve months to 30 September 2026 Walsall paid **£780k** to **2 suppliers with a confirmed "
        "failure**; **£366k** is left of their live contracts. **100%** of Waste was paid to them. 61% of "
        "the money went to suppliers that are watched."
    )


def test_what_rests_on_others_too_is_not_said_of_the_failed() -> None:
    said = answer(with_warning=True)
    assert "of Waste" not in said
    assert "For officers only: 2 suppliers with another event." in said


@pytest.mark.parametrize(
    ("changed", "said"),
    [({"checked_on": None}, "No insolvency events are loaded"), ({"watched": 0}, "No supplier is matched")],
)
def test_where_nothing_can_be_known_nothing_is_said(changed: dict[str, Any], said: str) -> None:
    assert answer(**changed).startswith(said)
    assert "nothing can be said" in answer(**changed)
    assert "`python -m pipelines fetch " in answer(**changed)


def test_none_known_is_not_a_finding() -> None:
    none = frames.exposed().clear()
    said = failures.answer(frames.window(), none, frames.rests_on().clear(), "Walsall")
    assert "no supplier with a confirmed failure that is known" in said
    assert "does not say that they are solvent" in said


def test_contracts_that_are_not_loaded_are_not_known_and_not_nought() -> None:
    without = frames.exposed().with_columns(remaining_gbp=pl.lit(None, pl.Decimal(38, 2)))
    said = failures.answer(frames.window(contracts=0), without, frames.rests_on(), "W")
    assert "what is left of their contracts is not known, as no contracts register is loaded" in said
    assert "£0" not in said
    assert "No contracts register is loaded: what is left of contracts is not known." in covered.missing(
        frames.window(contracts=0)
    )


def test_what_is_old_says_since_when() -> None:
    assert failures.stale(frames.window(), frames.TODAY) == []
    (spending, events_) = failures.stale(
        frames.window(to_on=date(2026, 3, 31), checked_on=date(2026, 6, 1)), frames.TODAY
    )
    assert "31 March 2026" in spending
    assert "last checked on 1 June 2026" in events_
    (gone,) = [line for line in covered.missing(frames.window(expired=2)) if "not checked again" in line]
    assert gone.startswith("2 organisations")


def test_three_lines_to_bear_in_mind() -> None:
    lines = failures.bear_in_mind(frames.window())
    assert len(lines) == 3
    assert "20 November 2026" in lines[0]
    assert "does not say that it is solvent" in lines[0]
    assert "does not say that a service has closed" in lines[1]


def test_the_lines_of_every_figure() -> None:
    ours = failures.seal("Walsall", "twelve months", "suppliers", frames.window(), STANDING)
    assert RESTRICTED not in ours.lines()
    assert "notices of 220 days (5 January 2026 to 19 November 2026), checked on 20 November" in ours.coverage
    officers = Standing("wh-1", STANDING.built_at, is_demo=False, is_officer=True)
    theirs = failures.seal("Walsall", "twelve months", "suppliers", frames.window(), officers)
    assert theirs.lines()[0] == RESTRICTED
    assert RESTRICTED not in failures.counted(theirs).lines()
    assert "Wards: ONS." in failures.with_wards(ours, "Wards: ONS.").credited


def test_cases_alone_are_no_notices() -> None:
    none = frames.window(notice_days=0, stretches_from=[], stretches_to=[], asked_on=date(2026, 11, 20))
    assert failures.bear_in_mind(none)[0].startswith("Cases that Companies House gave, the last on 20 Novem")


def test_one_organisation_is_found_by_its_number() -> None:
    assert failures.one(frames.exposed(), "GB-COH-XX000101")["organisation"] == "Thrumley Care Ltd"
    assert events.ids(frames.exposed()) == [101, 104]

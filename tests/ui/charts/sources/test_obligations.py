"""What the Code asks for: loaded, in part, not loaded here, not due yet; never that it was not published."""

from datetime import date, datetime
from typing import Any

import polars as pl
import pytest

from tests.ui.charts.specs import holds, spec
from ui.charts.sources.obligations import CAREFUL, IN_TIME, obligations

COUNCIL = "E08000030"


def row(duty: str, status: str, *, is_in_time: bool = False, rows: int = 3) -> dict[str, Any]:
    return {
        "duty": duty, "asked": "Payments", "cadence": "each quarter", "period": "January to March 2024",
        "from_on": date(2024, 1, 1), "to_on": date(2024, 3, 31), "due_on": date(2024, 4, 30), "months": 3,
        "rows": rows, "landed_at": datetime.fromisoformat("2024-04-02"), "status": status,
        "is_in_time": is_in_time,
    }  # fmt: skip


ASKED = [
    row("payments", "loaded", is_in_time=True), row("payments", "in part"), row("payments", "not loaded"),
    row("payments", "not due yet"), row("cards", "not loaded"), row("grants", "loaded"),
    row("contracts", "not loaded", rows=0),
]  # fmt: skip


def test_what_is_due_is_counted_and_nobody_is_said_not_to_have_published() -> None:
    figure = obligations(pl.DataFrame(ASKED), COUNCIL, "Walsall", is_demo=False)
    holds(figure)
    assert figure.title == "1 of 3 quarters of payments loaded whole"
    assert (
        "payments, 1 of 3 quarters; purchase cards, 0 of 1 quarter; grants, 1 of 1 year." in figure.sentence
    )
    assert "No contracts register is loaded." in figure.sentence
    assert figure.sentence.endswith(CAREFUL)
    here = figure.table["here"].to_list()
    assert here[:5] == [IN_TIME, "Loaded in part", "Not loaded here", "Not due yet", "Not loaded here"]
    tones = [each["tone"] for each in next(iter(spec(figure)["datasets"].values()))]
    assert tones == ["full", "light", "hollow", "hollow", "full"]


@pytest.mark.parametrize(
    ("council", "is_demo", "is_bound"),
    [
        (COUNCIL, False, True), ("X99000001", True, True), ("W06000015", False, False),
        ("GB-COH-02904587", False, False), ("unknown:a", False, False),
    ],
)  # fmt: skip
def test_the_code_is_of_english_councils(council: str, is_demo: bool, is_bound: bool) -> None:
    figure = obligations(pl.DataFrame(ASKED), council, "Cardiff", is_demo=is_demo)
    assert figure.sentence.startswith("The Code asks this of every council in England") is is_bound
    assert ("that Cardiff is one does not show here" in figure.sentence) is not is_bound


def test_a_register_of_contracts_and_nothing_due_are_said() -> None:
    held = obligations(pl.DataFrame([row("contracts", "loaded")]), COUNCIL, "Walsall", is_demo=False)
    holds(held)
    assert held.chart is None
    assert held.title == "What the Transparency Code asks for"
    assert "A contracts register is loaded." in held.sentence

"""Days, months and reasons as a person reads them."""

from datetime import date

import pytest

from pipelines import wording

MARCH, APRIL = date(2026, 3, 5), date(2026, 4, 1)


def test_days_and_months() -> None:
    assert wording.day(MARCH) == "5 March 2026"
    assert [wording.month(name) for name in ("2026-03", "undated")] == ["March 2026", "undated"]


@pytest.mark.parametrize(
    ("first", "last", "precision", "said"),
    [
        (MARCH, APRIL, "day", "5 March 2026 to 1 April 2026"),
        (MARCH, MARCH, "day", "5 March 2026"),
        (MARCH, MARCH, "month", "March 2026 (no day)"),
        (MARCH, APRIL, "month", "March 2026 to April 2026 (no days)"),
    ],
)
def test_a_period(first: date, last: date, precision: str, said: str) -> None:
    assert wording.period(first, last, precision) == said


@pytest.mark.parametrize(
    ("rows", "reason", "said"),
    [
        (1, "blank row", "1 blank row"),
        (2222, "blank row", "2,222 blank rows"),
        (2, "footer", "2 footers"),
        (1, "a notice about a person", "1 notice about a person"),
        (1200, "a notice about a person", "1,200 notices about a person"),
        (639, "too few cells", "639 with too few cells"),
        (3, "no supplier and no amount", "3 with no supplier and no amount"),
        (1, "amount not understood", "1 with an amount not understood"),
        (2, "date out of range", "2 with a date out of range"),
        (1, "line too long", "1 with a line too long"),
        (4, "not in pounds", "4 not in pounds"),
    ],
)
def test_what_was_set_aside(rows: int, reason: str, said: str) -> None:
    assert wording.aside(rows, reason) == said


@pytest.mark.parametrize(
    ("count", "said"), [(1, "1 grant came to nothing"), (2, "2 grants came to"), (1200, "1,200 grants")]
)
def test_how_many(count: int, said: str) -> None:
    assert wording.many(count, "{} grant{} came to nothing").startswith(said)


def test_what_would_command_a_terminal_or_turn_letters_round_is_not_said() -> None:
    """Names of files, sheets, headings and keys are said as they are published."""
    hostile = "\x1b]0;owned\x07\x1b[2J\u202esdnuop\u2066\x9b31m\r Ltd"
    assert wording.plain(f"Ünder £5:\n{hostile}") == "Ünder £5:\n]0;owned[2Jsdnuop31m Ltd"

"""What became of a file, as a line and as an object."""

from decimal import Decimal
from pathlib import Path

from pipelines import outcome
from pipelines.receipt import Superseded
from tests.pipelines.landings import landed, month_of, part

ROWS = month_of(2024, 4, 3, "1000.50")


def test_a_line_says_what_was_kept_and_why_the_rest_was_not() -> None:
    said = outcome.line(part(ROWS, rows_read=5, set_aside={"total row": 1, "blank row": 1}))
    assert said == (
        "payments, Merefield, 3 of 5 rows kept (set aside: 1 blank row, 1 total row), £3,001.50,"
        " 1 April 2024 to 3 April 2024."
    )


def test_a_total_that_agrees_is_quiet_and_one_that_does_not_is_loud() -> None:
    assert "ours is the same" in outcome.line(part(ROWS, own_total=Decimal("3001.50")))
    said = outcome.line(part(ROWS, own_total=Decimal("4000.00")))
    assert "THE FILE'S OWN TOTAL IS £4,000.00, ours is £3,001.50: £998.50 apart." in said


def test_guesses_and_warnings_are_in_the_line() -> None:
    said = outcome.line(part(ROWS, guessed=("a is b",), warnings=("c", "d")))
    assert said.endswith("Guessed: a is b. Warning: c; d.")


def test_what_does_not_reconcile_is_said_once() -> None:
    warned = ("The file's own total is £4,000.00, ours is £3,001.50: £998.50 less", "b")
    said = outcome.line(part(ROWS, own_total=Decimal("4000.00"), warnings=warned))
    assert said.lower().count("own total") == 1
    assert said.endswith("Warning: b.")


def test_a_refusal_does_not_say_the_files_name_twice() -> None:
    assert outcome.refused("a.csv", "No day (a.csv). Say it.").sentence == "No day. Say it."
    assert outcome.refused("a.csv", "No day (a.csv:12).").sentence == "No day (line 12)."


def test_the_object_names_what_it_supersedes(tmp_path: Path) -> None:
    old = landed(tmp_path / "a", "a.csv", ROWS)
    number = old.receipt.parts[0].arrival
    new = landed(tmp_path / "b", "b.csv", ROWS, 1, supersedes=(Superseded(number, "why"),))
    found = outcome.loaded(new, new.receipt.parts[0], {number: "a.csv"}).as_json()
    assert found["supersedes"] == [{"_file": "a.csv", "because": "why"}]
    assert (found["_file"], found["status"], found["total_gbp"]) == ("b.csv", "loaded", Decimal("3001.50"))


def test_a_refusal_has_the_same_keys(tmp_path: Path) -> None:
    new = landed(tmp_path / "b", "b.csv", ROWS)
    assert (
        outcome.refused("a.csv", "No.").as_json().keys()
        == outcome.loaded(new, new.receipt.parts[0], {}).as_json().keys()
    )


def test_a_file_loaded_before_says_when(tmp_path: Path) -> None:
    old = landed(tmp_path / "a", "a.csv", ROWS)
    said = outcome.already(old, old.receipt.parts[0], superseded=True).sentence
    assert said == "already loaded on 1 May 2024; nothing changed (a later file has taken its place)"

"""Files given by an officer: their names, what is said of them, what they would change."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.house.words import FORBIDDEN_WORD
from ui import given
from ui.given import Told

PART: dict[str, Any] = {
    "_file": "a.csv", "part": None, "status": "would be loaded", "sentence": "payments, 9 of 10 rows kept.",
    "rows_read": 10, "rows_kept": 9, "rows_set_aside": 1, "set_aside": {"total row": 1},
    "columns": {"paid_on": "Payment Date"}, "unused": ["Ref"],
    "first_rows": [{"_row": 2, "paid_on": "01/05/2024"}],
    "first_aside": [{"_row": 11, "reason": "total row", "text": "Total"}],
    "now": {"files": 1, "rows": 4, "total": Decimal("2450.00")},
    "then": {"files": 2, "rows": 13, "total": Decimal("2951.50")},
}  # fmt: skip
REFUSED = {**PART, "status": "refused", "now": None, "then": None, "rows_kept": None, "rows_set_aside": None}


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("camden 2024-05.csv", "camden 2024-05.csv"),
        ("../../etc/passwd", "passwd"),
        (r"D:\given\spend.xlsx", "spend.xlsx"),
        (".hidden", "hidden"),
        ("..", "file"),
        ("", "file"),
        ("a\x00\u202eb\n.csv", "ab.csv"),
        ("x" * 400 + ".csv", "x" * (given.LONGEST_NAME - 3) + ".csv"),
    ],
)
def test_a_name_is_a_files_name_and_nothing_more(name: str, kept: str) -> None:
    assert given.file_name(name) == kept


def test_two_files_of_one_name_are_two_files(tmp_path: Path) -> None:
    first, second = given.keep(tmp_path, [("a.csv", b"1"), ("a.csv", b"2")])
    assert (first.name, first.read_bytes(), second.name, second.read_bytes()) == (
        "a.csv",
        b"1",
        "a.csv",
        b"2",
    )


def test_what_the_officer_says_becomes_options_that_cannot_be_others() -> None:
    told = Told(" Camden ", "", "spending", "amount = Net Amount\n\nsupplier=--json")
    assert told.options() == [
        "--council=Camden", "--source=spending", "--map=amount=Net Amount", "--map=supplier=--json",
    ]  # fmt: skip
    assert Told(council="--json").options() == ["--council=--json"]
    assert Told().options() == []


def test_what_it_would_change_is_said_with_counts() -> None:
    assert given.change(PART) == (
        "Of its kind and council: now 4 rows in 1 file, £2,450.00; afterwards 13 rows in 2 files, £2,951.50."
    )
    assert given.change(REFUSED) == given.change({"_file": "a"}) == ""
    assert given.aside(PART) == "1 row of 10 set aside: 1 total row."
    assert given.aside({**PART, "set_aside": {}}) == ""


def test_the_answer_counts_what_is_new_and_what_is_refused() -> None:
    assert (
        given.answer([PART], is_loaded=False) == "**9 rows** would be loaded, **1** set aside with a reason."
    )
    both = given.answer([{**PART, "status": "loaded"}, REFUSED], is_loaded=True)
    assert both.startswith("**9 rows** are loaded, **1** set aside with a reason; **1 file** refused. Every")
    assert given.answer([REFUSED], is_loaded=False) == "Nothing can be loaded; **1 file** refused."
    assert given.answer([{**PART, "status": "already loaded"}], is_loaded=False).startswith("Nothing is new")
    assert given.may_load([REFUSED, PART])
    assert not given.may_load([REFUSED])


def test_what_was_undone_names_the_files_and_does_nothing_with_their_names() -> None:
    assert given.undone({"files": []}).endswith("Taken out: no file.")
    assert "[a](http" not in given.undone({"files": ["[a](https://x.example).csv"]})


def test_the_tables_have_every_column_and_the_line() -> None:
    frame, fields = given.headings(PART)
    assert frame.rows() == [("Payment Date", "Paid on"), ("Ref", "Not used")]
    assert [field.name for field in fields] == ["theirs", "ours"]
    frame, fields = given.first_rows(PART)
    assert (frame.rows(), [field.label for field in fields]) == ([("2", "01/05/2024")], ["Line", "Paid on"])
    frame, fields = given.first_aside(PART)
    assert [field.label for field in fields] == ["Line", "Set aside because", "As published"]
    assert given.first_rows({"_file": "a"})[0].height == 0
    assert given.named({**PART, "part": "Sheet1"}) == "a.csv, Sheet1"
    assert not FORBIDDEN_WORD.search(given.answer([PART], is_loaded=False) + given.change(PART))

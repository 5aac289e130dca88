"""No text that was published may run as a formula, and none is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.exports.cells import defused, printable


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+44 20", "-5", "@SUM(A1)", "\t=1", " =1", "|cmd",
     "＝1+1", "＋1", "－1", "＠x", "\x00=1"]
)  # fmt: skip
def test_what_would_run_is_defused(text: str) -> None:
    assert defused(text) == f"'{text}"


@pytest.mark.parametrize("text", ["Kestrel Care Ltd", "a=b", "", "3M", "O'Neill & Sons", "£5", "(12)"])
def test_the_rest_is_left_alone(text: str) -> None:
    assert defused(text) == text


@pytest.mark.parametrize(
    ("text", "safe"), [
        ("Acme;=1+1", "Acme;'=1+1"), ("a; @b;c", "a; '@b;c"), ("=x;=y", "'=x;'=y"),
        ("a\n=1+1", "a\n'=1+1"), ("a\r\n\t@b", "a\r\n\t'@b"), ("a\n\n-1", "a\n\n'-1"), ("\r=1", "'\r'=1"),
    ],
)  # fmt: skip
def test_no_formula_begins_after_a_semicolon_or_on_a_new_line(text: str, safe: str) -> None:
    assert defused(text) == safe


@given(st.text(max_size=40))
def test_nothing_is_lost_and_nothing_begins_a_formula(text: str) -> None:
    made = defused(text)
    assert made.replace("'", "") == text.replace("'", "")
    assert not made.lstrip().startswith(("=", "+", "-", "@"))


def test_control_characters_cannot_stand_in_a_worksheet() -> None:
    assert printable("a\x00b\x1fc\nd\ufffe\uffff\ud800e") == "abc\nde"
    # What turns the figures beside a name is no letter of it.
    assert printable("a\u202eb\u2066c\u2069d\u202c") == "abcd"

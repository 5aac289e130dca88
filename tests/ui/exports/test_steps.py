"""How far a writing is: a line a step where nobody sits, one line written over on a terminal."""

import sys

import pytest

from ui.exports.steps import tell


def test_each_step_is_a_line_where_nobody_sits(capsys: pytest.CaptureFixture[str]) -> None:
    tell(1, 1_200, "reading Market\x1b[2J")
    assert capsys.readouterr().err == "1/1,200 reading Market[2J\n"


def test_on_a_terminal_one_line_is_written_over_and_ends_with_the_last(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    tell(1, 2, "reading Market")
    tell(2, 2, "reading Castle")
    assert capsys.readouterr().err == "\r\033[K1/2 reading Market\r\033[K2/2 reading Castle\n"

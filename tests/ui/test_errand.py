"""The command line run beside the server: its steps, its answer, its refusal."""

from __future__ import annotations

import time
from decimal import Decimal
from pathlib import Path

import pytest

from tests.pipelines.spends import lines, write
from ui.errand import FAILED, Errand


def done(words: list[str]) -> tuple[Errand, list[str]]:
    """The errand when it is over, and what it said on the way."""
    errand, seen = Errand(words), []
    until = time.monotonic() + 120
    while not errand.state.is_over and time.monotonic() < until:
        seen.append(errand.state.what)
        time.sleep(0.02)
    assert errand.state.is_over
    return errand, seen


def test_steps_on_the_way_and_exact_money_at_the_end(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", lines("2024-04", 9, "600.10"))
    errand, seen = done(["load", "--steps", "--", str(path)])
    assert errand.state.trouble is None
    assert [each["total_gbp"] for each in errand.found] == [Decimal("5400.90")]
    assert len({*seen}) > 2


def test_a_refused_file_is_an_answer_and_a_refused_command_a_sentence(tmp_path: Path) -> None:
    empty = tmp_path / "-b.csv"
    empty.write_text("")
    errand, _ = done(["preview", "--steps", "--", str(empty)])
    assert ([each["status"] for each in errand.found], errand.state.trouble) == (["refused"], None)
    errand, _ = done(["undo"])
    assert errand.found is None
    assert errand.state.trouble is not None
    assert errand.state.trouble.startswith("There is no earlier store to go back to")


def test_what_cannot_be_run_is_said_without_the_machinery(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("ui.errand.sys.executable", "/no/such/python")
    errand, _ = done(["status"])
    assert (errand.found, errand.state.trouble) == (None, FAILED)
    assert "could not be run" in caplog.text

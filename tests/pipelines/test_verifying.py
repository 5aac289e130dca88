"""python -m pipelines verify: its exit codes and what it says, for a person and for a program."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipelines import cli
from tests.pipelines.verified.test_archive import MEMBERS, TOLD, written


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "pack.zip"


def run(*words: str) -> Result:
    return CliRunner().invoke(cli.main, ["verify", *words])


def test_a_file_that_is_no_pack_is_a_sentence_and_exit_2(path: Path) -> None:
    path.write_text("no pack", encoding="utf-8")
    done = run(str(path))
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("It is no ZIP that can be read")
    assert run(str(path.with_name("gone.zip"))).exit_code == 2


def test_a_pack_that_differs_is_exit_1_and_says_of_what(path: Path) -> None:
    known = {**TOLD["figures"][0]["questions"][0], "question": "overview/vcse"}
    told = {**TOLD, "figures": [{"id": "figure-01", "title": "One", "questions": [known]}]}
    written(path, told, {**MEMBERS, "report.html": b"<p>Another</p>"})
    done = run(str(path))
    assert done.exit_code == 1
    assert "File report.html: is not the file that was made." in done.stdout
    assert "Because: none of the files that the pack names is in this landing" in done.stdout


def test_the_same_for_a_program(path: Path) -> None:
    done = run(str(written(path, TOLD, MEMBERS)), "--json", "--now-only")
    found = json.loads(done.stdout)
    assert (found["differs"], found["is_rebuilt"], done.exit_code) == (False, False, 0)
    assert [each["today"] for each in found["figures"]] == ["not asked"]


def test_a_title_that_would_command_the_terminal_is_said_without_that(path: Path) -> None:
    done = run(str(written(path, {**TOLD, "title": "\x1b[2JWho is paid"}, MEMBERS)), "--now-only")
    assert "\x1b" not in done.stdout

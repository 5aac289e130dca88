"""What several commands share: steps as lines of JSON, for a program that shows a bar of its own."""

import json
from pathlib import Path

from click.testing import CliRunner

from pipelines.cli import main
from tests.pipelines.spends import lines, write


def test_each_step_is_a_line_of_json_on_stderr_and_the_answer_stays_alone(tmp_path: Path) -> None:
    path = str(write(tmp_path / "a.csv", lines("2024-04", 9)))
    found = CliRunner().invoke(main, ["load", path, "--json", "--steps"])
    steps = [json.loads(line) for line in found.stderr.splitlines()]
    assert len(json.loads(found.stdout)) == 1
    assert steps[0]["what"] == "reading a.csv"
    assert all(set(each) == {"done", "total", "what"} and each["done"] <= each["total"] for each in steps)
    assert len({each["what"] for each in steps}) > 3


def test_without_it_stderr_is_silent(tmp_path: Path) -> None:
    path = str(write(tmp_path / "a.csv", lines("2024-04", 9)))
    assert CliRunner().invoke(main, ["load", path]).stderr == ""

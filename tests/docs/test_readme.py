"""The README's commands run, and answer what it says; `...` in it stands for anything on that line."""

import re
import shlex
from pathlib import Path

import pytest

from tests.docs import scratch
from tests.docs.markdown import blocks
from tests.house.tree import ROOT

README = ROOT / "README.md"
TWO = (
    "pip install -r requirements.txt && streamlit run app.py",
    "pip install -r requirements-dev.txt && pytest",
)


def sessions() -> list[tuple[str, list[str]]]:
    """Each command of the console blocks, with the lines it is said to answer."""
    found: list[tuple[str, list[str]]] = []
    for block in blocks(README):
        for line in block.text.splitlines() if block.language == "console" else ():
            if line.startswith("$ "):
                found.append((line[2:], []))
            else:
                found[-1][1].append(line)
    return found


def is_said(line: str, pattern: str) -> bool:
    """Whether a line is what the README says, spaces at its end left out."""
    return re.fullmatch(".*".join(map(re.escape, pattern.rstrip().split("..."))), line.rstrip()) is not None


@pytest.mark.parametrize("command", TWO)
def test_the_two_commands_stand_on_the_first_screen(command: str) -> None:
    assert f"    {command}" in README.read_text("utf-8").splitlines()[:25]


def test_every_command_answers_as_the_readme_says(tmp_path: Path) -> None:
    tree = scratch.copy(tmp_path / "tree")
    for command, expected in sessions():
        python, *arguments = shlex.split(command)
        assert python == "python"
        said = scratch.run(tree, *arguments, MULTIPLIER_STORE=str(tmp_path / "store"))
        assert said.returncode == 0, f"{command}\n{said.stderr}"
        lines = said.stdout.splitlines()
        assert len(lines) == len(expected), f"{command}\n{said.stdout}"
        assert [
            line for line, pattern in zip(lines, expected, strict=True) if not is_said(line, pattern)
        ] == []


def test_there_are_commands_to_run() -> None:
    assert {command.split()[3] for command, _ in sessions()} >= {"load", "ask", "sql"}


def test_three_points_stand_for_anything_and_nothing_else_does() -> None:
    assert is_said("Store wh-1: 3 tables ", "Store wh-...")
    assert not is_said("Store wh-1", "Store (wh-1)")

"""Every command, its options and every source are in the page about the command line."""

import re

import click

from pipelines import registry
from pipelines.cli import main
from tests.house.tree import ROOT

TEXT = (ROOT / "docs" / "command-line.md").read_text("utf-8")
EVERYWHERE = {"--json", "--help"}


def _sections() -> dict[str, str]:
    """What the page says of each command, by the command's name."""
    parts = re.split(r"^## python -m pipelines (\w+).*$", TEXT, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_every_command_has_its_section_and_no_other() -> None:
    assert set(_sections()) == set(main.commands)


def test_every_option_is_explained() -> None:
    missing = [
        f"{name} {option}"
        for name, command in main.commands.items()
        for param in command.params
        if isinstance(param, click.Option)
        for option in param.opts
        if option not in EVERYWHERE and f"`{option}" not in _sections()[name]
    ]
    assert missing == []


def test_every_command_answers_as_json_and_has_help() -> None:
    for name, command in main.commands.items():
        assert any("--json" in param.opts for param in command.params), name
        assert command.help, name


def test_every_source_is_named() -> None:
    assert [name for name in registry.readers() if f"`{name}`" not in TEXT] == []

"""A refusal is a sentence and exit code 1."""

import ast
from collections.abc import Iterator
from pathlib import Path

import click
from click.testing import CliRunner

from pipelines import refusals
from pipelines.refusals import Group
from warehouse.errors import MultiplierError, SourceChanged


@click.group(cls=Group)
def main() -> None:
    """A command line."""


@main.command()
def refuse() -> None:
    """Refuse."""
    raise SourceChanged("It is not a table", where="a.csv", next="Ask for CSV.")


def test_a_refusal_is_a_sentence() -> None:
    found = CliRunner().invoke(main, ["refuse"])
    assert (found.exit_code, found.stdout) == (1, "")
    assert found.stderr == "It is not a table (a.csv). Ask for CSV.\n"


def _raised(path: Path) -> Iterator[tuple[int, ast.Call]]:
    kinds = {kind.__name__ for kind in MultiplierError.__subclasses__()}
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in kinds:
            yield node.lineno, node


def test_every_refusal_says_what_to_do_next() -> None:
    """What, where, how many, what next: the last of them is the one that is forgotten."""
    folder = Path(refusals.__file__).parent
    found = [(path, *each) for path in sorted(folder.rglob("*.py")) for each in _raised(path)]
    silent = [
        f"{path.relative_to(folder)}:{line}"
        for path, line, call in found
        if not any(word.arg == "next" for word in call.keywords)
    ]
    assert len(found) > 40
    assert silent == []


def test_a_refusal_cannot_command_the_terminal() -> None:
    @main.command()
    def quote() -> None:
        """Refuse what is named so."""
        raise SourceChanged("It holds \x1b[2J\u202eno grants", where="a\x07.csv", next="Ask for CSV.")

    assert CliRunner().invoke(main, ["quote"]).stderr == "It holds [2Jno grants (a.csv). Ask for CSV.\n"

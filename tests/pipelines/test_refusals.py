"""A refusal is a sentence and exit code 1."""

import click
from click.testing import CliRunner

from pipelines.refusals import Group
from warehouse.errors import SourceChanged


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

"""What several commands are told in the same words: answer as JSON, what a file is, how far the work is."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import click

from pipelines import console, jsontext
from pipelines.destination import Destination
from pipelines.progress import Progress
from warehouse.build import Step
from warehouse.settings import settings

Command = TypeVar("Command", bound=Callable[..., Any])

AS_JSON = click.option("--json", "as_json", is_flag=True, help="Answer as JSON, for a program.")
AS_STEPS = click.option(
    "--steps", "as_steps", is_flag=True, help="Say each step on stderr as a line of JSON, for a program."
)
_GIVEN = (
    click.option(
        "--source", help="Which source the files are of, where it cannot be seen: spending, registers, ..."
    ),
    click.option("--council", help="Whose files they are: a name or an ONS code."),
    click.option(
        "--period", help="Which period they cover, for files without dates: 2013-02, 2013-Q3, 2013/14."
    ),
    click.option(
        "--map",
        "mapping",
        multiple=True,
        metavar='OURS="THEIR HEADING"',
        help="What a heading means; remembered.",
    ),
)


def given(command: Command) -> Command:
    """The options that say what files are: --source, --council, --period, --map."""
    for option in reversed(_GIVEN):
        command = option(command)
    return command


def waiting(sentence: str) -> None:
    """Say on stderr that another load is waited for."""
    click.echo(sentence, err=True)


def destination(progress: Progress) -> Destination:
    """The store of the settings; who waits for another load is told on stderr."""
    return Destination(settings().store, progress=progress, waiting=waiting)


@contextmanager
def steps(as_steps: bool) -> Iterator[Progress]:
    """A bar on a terminal, silence anywhere else; with `as_steps` a line of JSON for each step."""
    if not as_steps:
        with console.steps() as progress:
            yield progress
        return
    yield _line


def _line(step: Step) -> None:
    click.echo(jsontext.line({"done": step.done, "total": step.total, "what": step.what}), err=True)

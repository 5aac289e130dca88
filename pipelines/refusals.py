"""A refusal on the command line is a sentence on stderr and exit code 1, never a traceback."""

import sys
from typing import Any

import click

from pipelines import wording
from warehouse.errors import MultiplierError


class Command(click.Command):
    """A command whose refusals are sentences."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run it; exit 1 where it refuses, 130 where it is broken off."""
        try:
            return super().invoke(ctx)
        except MultiplierError as refusal:
            click.echo(wording.plain(refusal.sentence), err=True)
            sys.exit(1)


class Group(click.Group):
    """Commands of that kind."""

    command_class = Command

"""python -m pipelines verify: whether an evidence pack still says what its files say."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from pipelines import console, wording
from pipelines.options import AS_JSON
from pipelines.refusals import Command
from pipelines.verified import telling, verification
from pipelines.verified.manifest import NotAPack

NO_PACK = 2


@click.command(cls=Command)
@click.argument("pack", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--now-only", is_flag=True, help="Compare with the store in use alone; build nothing.")
@AS_JSON
def verify(pack: Path, now_only: bool, as_json: bool) -> None:
    """Recompute every figure of an evidence pack from the landed files it names: same or changed, and why.

    \b
    Exit 0: all the same; 1: something differs; 2: not a pack.
    Example:
      python -m pipelines verify pack.zip
    """
    try:
        with console.steps() as progress:
            found = verification.verify(pack, progress, now_only=now_only)
    except NotAPack as refusal:
        click.echo(wording.plain(refusal.sentence), err=True)
        sys.exit(NO_PACK)
    console.answer(telling.as_json(found), as_json, lambda: _say(telling.lines(found)))
    sys.exit(1 if found.differs else 0)


def _say(lines: Iterator[str]) -> None:
    for line in lines:
        click.echo(wording.plain(line))


COMMANDS = (verify,)

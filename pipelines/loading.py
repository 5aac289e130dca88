"""python -m pipelines load | preview | undo: what a file would become, bring it in, take it back."""

import sys
from pathlib import Path

import click

from pipelines import console, foreseen, jsontext, options, runner, taken_back, wording
from pipelines.options import AS_JSON, AS_STEPS
from pipelines.refusals import Command
from pipelines.source import Told
from warehouse import pin, stores
from warehouse.errors import MultiplierError
from warehouse.settings import settings

PATHS = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))


def _told(council: str | None, period: str | None, mapping: tuple[str, ...]) -> Told:
    return Told(council, period, dict(console.pair("--map", each) for each in mapping))


@click.command(cls=Command)
@PATHS
@options.given
@AS_STEPS
@AS_JSON
def load(
    paths: tuple[Path, ...],
    source: str | None,
    council: str | None,
    period: str | None,
    mapping: tuple[str, ...],
    as_steps: bool,
    as_json: bool,
) -> None:
    """Load files, or every file in a folder. One line a file: understood as, kept, set aside, total, guessed.

    \b
    Examples:
      python -m pipelines load devon_2026-03.csv
      python -m pipelines load 2013-02.csv --council Darlington --period 2013-02
      python -m pipelines load spend.xlsx --map amount="Net Amount" --map supplier="Paid to"
    """
    with options.steps(as_steps) as progress:
        done = runner.load(paths, _told(council, period, mapping), source, options.destination(progress))
    if as_json:
        click.echo(jsontext.text([each.as_json() for each in (*done.outcomes, *done.stays)]))
    for each in done.outcomes:
        named = f"{each.file} [{each.part}]" if each.part else each.file
        if each.status == "refused" or not as_json:
            click.echo(wording.plain(f"{named}: {each.sentence}"), err=each.status == "refused")
    if done.built and not as_json:
        console.built(done.built)
    console.stays(done.stays)
    sys.exit(1 if done.is_refused else 0)


@click.command(cls=Command)
@PATHS
@options.given
@AS_STEPS
@AS_JSON
def preview(
    paths: tuple[Path, ...],
    source: str | None,
    council: str | None,
    period: str | None,
    mapping: tuple[str, ...],
    as_steps: bool,
    as_json: bool,
) -> None:
    """Say what loading these files would do, and change nothing. With --json the first rows too.

    \b
    Example:
      python -m pipelines preview devon_2026-03.csv
    """
    with options.steps(as_steps) as progress:
        seen = foreseen.look(paths, _told(council, period, mapping), source, options.destination(progress))
    console.answer([each.as_json() for each in seen], as_json, lambda: console.foreseen(seen))
    sys.exit(1 if any(each.outcome.status == "refused" for each in seen) else 0)


@click.command(cls=Command)
@click.option("--files", "with_files", is_flag=True, help="Take the files away too that came since then.")
@AS_JSON
def undo(with_files: bool, as_json: bool) -> None:
    """Go back to the store before the one in use. The landed files stay, and `build` brings them back.

    With --files those that came since then go to landing/.taken-back, where nothing reads them.
    """
    with stores.loading(settings().store, options.waiting, settings().wait_seconds):
        if with_files and pin.standing(settings().store):
            # The frozen store reads its lines from the landed files.
            raise MultiplierError("In a pre-election period no file is taken back", next=pin.LIFT)
        path = stores.undo(settings().store)
        files = taken_back.since(settings().store, path.stem) if with_files else []
    found = {"version": path.stem, "files": files}
    console.answer(found, as_json, lambda: console.undone(settings().store, path.stem, files))


COMMANDS = (load, preview, undo)

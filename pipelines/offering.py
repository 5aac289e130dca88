"""python -m pipelines templates: the files in which this product asks for what nobody publishes."""

from pathlib import Path

import click

from pipelines import console, templates
from pipelines.options import AS_JSON
from pipelines.refusals import Command


@click.command("templates", cls=Command)
@click.option(
    "--to",
    "folder",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="Into which folder.",
)
@AS_JSON
def command(folder: Path, as_json: bool) -> None:
    """Write the templates of hub activity and of a skills exchange: workbooks, CSV and table schemas.

    \b
    Example:
      python -m pipelines templates --to templates
    """
    made = templates.write(folder)
    found = [{"file": str(folder / each.name), "about": each.about} for each in made]
    console.answer(found, as_json, lambda: console.written(found))

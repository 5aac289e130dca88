"""The command line. Exit 0: done; 1: something was refused, a sentence each on stderr; 2: asked wrongly."""

import click

from pipelines import (
    console,
    fetching,
    freezing,
    landing,
    loading,
    offering,
    options,
    reviewing,
    runner,
    supersede,
    verifying,
)
from pipelines.options import AS_JSON
from pipelines.refusals import Group
from warehouse import ask as warehouse
from warehouse.settings import settings


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
def main() -> None:
    """Load what councils publish, and ask what was loaded.

    \b
    Examples:
      python -m pipelines load ~/Downloads/payments_2026-03.csv
      python -m pipelines load spend/*.csv --json
      python -m pipelines ask concentration/headline --param council=E08000006
      python -m pipelines sql "select name, count(*) from marts.councils group by all"

    MULTIPLIER_STORE says where the store is (default: warehouse/store).
    """


@main.command()
@AS_JSON
def build(as_json: bool) -> None:
    """Build a new store from everything landed.

    What an older version of the reader read is read again, and what another council's turns out to be.
    """
    with console.steps() as progress:
        done = runner.build(options.destination(progress))
    found = {
        "version": done.built.version,
        "rows": done.built.rows,
        "not_read_again": [{"_file": each.file, "sentence": each.sentence} for each in done.stays],
    }
    console.answer(found, as_json, lambda: console.built(done.built))
    console.stays(done.stays)


@main.command()
@AS_JSON
def demo(as_json: bool) -> None:
    """Build the demonstration council: Merefield, which is fictional, as is everything in its store."""
    from pipelines.demo import build_demo

    with console.steps() as progress:
        path = build_demo(progress)
    said = f"Merefield, a fictional council, stands in {path}."
    console.answer({"store": str(path)}, as_json, lambda: click.echo(said))


@main.command()
@AS_JSON
def status(as_json: bool) -> None:
    """Which store is in use, since when, and how much is in it."""
    about = warehouse.about()
    folder = settings().demo_store if about.is_demo else settings().store
    landed = landing.landed(folder)
    every = [part for each in landed for part in each.receipt.parts]
    gone = supersede.gone(landed)
    parts = [part for part in every if part.arrival not in gone]
    found = {
        "store": str(folder),
        "version": about.version,
        "built_at": about.built_at,
        "is_demo": about.is_demo,
        "files": len(landed),
        "parts": len(every),
        "superseded": len(every) - len(parts),
        "rows_kept": sum(part.rows_kept for part in parts),
        "rows_set_aside": sum(part.rows_set_aside for part in parts),
        "is_up_to_date": runner.is_built(folder, landed),
        "frozen": freezing.told(about.frozen),
    }
    console.answer(found, as_json, lambda: console.status(found))


@main.command("list")
@AS_JSON
def list_files(as_json: bool) -> None:
    """Every file loaded, what it was understood as, and what took its place."""
    rows = console.arrivals(landing.landed(settings().store))
    console.answer(rows, as_json, lambda: console.listed(rows))


@main.command()
@click.argument("question", required=False)
@click.option(
    "--param", "params", multiple=True, metavar="NAME=VALUE", help="A parameter; given twice, a list."
)
@AS_JSON
def ask(question: str | None, params: tuple[str, ...], as_json: bool) -> None:
    """Ask TOPIC/QUESTION of the current store; without one, name the questions there are.

    \b
    Example:
      python -m pipelines ask concentration/headline --param council=E08000006 --param from_on=2024-04-01
    """
    if not question:
        console.answer(warehouse.names(), as_json, lambda: click.echo("\n".join(warehouse.names())))
        return
    frame = warehouse.ask(
        question, **console.parameters(question, [console.pair("--param", each) for each in params])
    )
    console.answer(frame.to_dicts(), as_json, lambda: console.table(frame))


@main.command()
@click.argument("statement")
@AS_JSON
def sql(statement: str, as_json: bool) -> None:
    """Run one statement over the current store, read-only.

    \b
    Example:
      python -m pipelines sql "select council_ons, sum(amount_gbp) from marts.payments group by 1" --json
    """
    frame = warehouse.run_sql(statement)
    console.answer(frame.to_dicts(), as_json, lambda: console.table(frame))


SEVERAL = (loading, reviewing, verifying, freezing)
for each in (fetching.command, offering.command, *(each for part in SEVERAL for each in part.COMMANDS)):
    main.add_command(each)

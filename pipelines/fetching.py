"""python -m pipelines fetch SOURCE: what is new is asked of its publisher, landed as it comes, and loaded."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import click

from pipelines import console, landing, options, registry, runner, wording
from pipelines.companies_asked import numbers_of
from pipelines.destination import Destination
from pipelines.fetched import Land
from pipelines.http import Http
from pipelines.options import AS_JSON
from pipelines.outcome import Outcome
from pipelines.pace import Pace, SystemClock, Window, london
from pipelines.refusals import Command
from pipelines.runner import Loaded
from pipelines.threesixty_asked import organisations_of
from warehouse import stores
from warehouse.errors import MultiplierError, SourceChanged
from warehouse.settings import settings

LOOK_BACK = timedelta(days=31)
"""What is whole is not asked for again, so that looking back costs nothing and heals what was left out."""


@dataclass(frozen=True)
class Asked:
    """What is asked for: a source, its days (both null: what is new), whether anew, which feeds or whom."""

    source: str
    since: date | None = None
    until: date | None = None
    is_again: bool = False
    numbers: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Fetched:
    """What came of it. `refusal`: why it ended before all was there; what was whole by then is loaded."""

    since: date
    until: date
    loaded: Loaded
    refusal: MultiplierError | None

    def sentence(self) -> str:
        """For a person: what was refused, else how far it went."""
        if self.refusal:
            return self.refusal.sentence
        many = len(self.loaded.outcomes)
        what = "nothing new" if not many else "one new file" if many == 1 else f"{many:,} new files"
        return f"{wording.period(self.since, self.until, 'day')}: {what}."


def fetch(asked: Asked, http: Http, to: Destination) -> Fetched:
    """Fetch a source and load what came whole. What was begun before is gone on with, nothing is asked twice.

    Raises SourceChanged where the source has no address for programs, StoreBusy where it is being fetched.
    """
    reader = registry.named(asked.source)
    if reader.fetch is None:
        raise SourceChanged(
            f"{reader.source.title} has no address that a program may ask",
            next=f"Get its files by hand from {reader.source.page}, and load them.",
        )
    folder, refusal = to.store / "fetching" / asked.source, None
    with stores.loading(folder, to.waiting, settings().wait_seconds):
        land = _land(folder, asked, http, to)
        try:
            reader.fetch(land, http)
        except MultiplierError as error:
            refusal = error
        waiting = land.waiting()
        done = runner.load(list(waiting), None, asked.source, replace(to, urls=waiting))
        for path in _landed(waiting, done.outcomes):
            land.loaded(path)
    return Fetched(land.since, land.until, done, refusal)


def _land(folder: Path, asked: Asked, http: Http, to: Destination) -> Land:
    landed = {each.receipt.sha256 for each in landing.landed(to.store)}
    today = london(http.pace.clock.now()).date()
    until = min(asked.until or today, today)
    last = Land(folder, until, until, landed).last_whole()
    usual = min(until - LOOK_BACK, last + timedelta(days=1) if last else until)
    first = min(asked.since or usual, until)
    land = Land(folder, first, until, landed, to.progress, asked.numbers, asked.is_again)
    if asked.is_again:
        land.forget_days()
    return land


def _landed(waiting: Iterable[Path], outcomes: Iterable[Outcome]) -> list[Path]:
    refused = {each.file for each in outcomes if each.status == "refused"}
    return [path for path in waiting if path.name not in refused]


def door(store: Path, is_unattended: bool) -> Http:
    """The door to the network as the settings have it."""
    chosen = settings()
    window = Window.of(chosen.unattended_hours) if is_unattended else None
    pace = Pace(store / "fetching", SystemClock())
    return Http(pace, chosen.contact, chosen.offline, window)


DAY = click.DateTime(["%Y-%m-%d"])
LISTS = {"grants": organisations_of}
"""What --numbers may name: company numbers, where a source says nothing else."""


@click.command("fetch", cls=Command)
@click.argument("source")
@click.option("--since", type=DAY, help="The first day to ask for; without it, what is new.")
@click.option("--until", type=DAY, help="The last day to ask for; without it, today.")
@click.option(
    "--again", is_flag=True, help="Ask also for days that are whole: a notice may be withdrawn later."
)
@click.option(
    "--numbers",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file of company numbers, or for grants of any organisations, one a line, to ask about those.",
)
@click.option(
    "--feed", "feeds", multiple=True, metavar="URL", help="For services: a feed's address; may be repeated."
)
@click.option("--unattended", is_flag=True, help="Ask at night only (unattended_hours), as a timer should.")
@AS_JSON
def command(
    source: str,
    since: datetime | None,
    until: datetime | None,
    again: bool,
    numbers: Path | None,
    feeds: tuple[str, ...],
    unattended: bool,
    as_json: bool,
) -> None:
    """Ask a publisher for what is new, and load it. Broken off, it goes on where it was.

    \b
    Examples:
      python -m pipelines fetch gazette
      python -m pipelines fetch gazette --since 2026-01-01 --until 2026-03-31
      python -m pipelines fetch gazette --unattended
      python -m pipelines fetch companies_house --numbers companies.txt
      python -m pipelines fetch grants --numbers organisations.txt
      python -m pipelines fetch services --feed https://directory.example.gov.uk/api
    """
    if since and until and since > until:
        raise click.UsageError("--since is later than --until")
    if feeds and source != "services":
        raise click.UsageError("--feed is for services alone")
    of_list = LISTS.get(source, numbers_of)
    listed = of_list(numbers.read_text("utf-8", "replace"), numbers.name) if numbers else feeds or None
    asked = Asked(source, since and since.date(), until and until.date(), again, listed)
    store = settings().store
    with console.steps() as progress:
        done = fetch(asked, door(store, unattended), options.destination(progress))
    console.answer(_as_json(asked, done), as_json, lambda: _show(done))
    for each in done.loaded.outcomes:
        if each.status == "refused":
            click.echo(f"{each.file}: {each.sentence}", err=True)
    if done.refusal:
        click.echo(done.sentence(), err=True)
    sys.exit(1 if done.refusal or done.loaded.is_refused else 0)


def _as_json(asked: Asked, done: Fetched) -> dict[str, Any]:
    built = done.loaded.built
    return {
        "source": asked.source,
        "since": done.since,
        "until": done.until,
        "is_finished": done.refusal is None,
        "sentence": done.sentence(),
        "version": built.version if built else None,
        "files": [each.as_json() for each in done.loaded.outcomes],
    }


def _show(done: Fetched) -> None:
    for each in done.loaded.outcomes:
        if each.status != "refused":
            click.echo(f"{each.file}: {each.sentence}")
    if not done.refusal:
        click.echo(done.sentence())
    if done.loaded.built:
        console.built(done.loaded.built)

"""python -m pipelines freeze | unfreeze: readers stay with one store for a pre-election period."""

from datetime import UTC, datetime
from typing import Any

import click

from pipelines import console, options, wording
from pipelines.options import AS_JSON
from pipelines.refusals import Command
from warehouse import pin, reader, stores
from warehouse.errors import MultiplierError
from warehouse.pin import Pin
from warehouse.settings import settings

LONGEST = 400


@click.command(cls=Command)
@click.option(
    "--until", type=click.DateTime(["%Y-%m-%d"]), help="The last day, as 2027-05-06; else until unfrozen."
)
@click.option("--because", default="", help="Why, in a sentence: which poll, for one.")
@AS_JSON
def freeze(until: datetime | None, because: str, as_json: bool) -> None:
    """Keep the pages on the store in use for a pre-election period, and show no computed headlines.

    Loads build, check and are kept; readers have them when the period is over or `unfreeze` ends it. Frozen
    again, the store stays the same and only day and reason change.

    \b
    Example:
      python -m pipelines freeze --until 2027-05-06 --because "Local elections on 6 May 2027"
    """
    folder = reader.current_store(settings()).parent
    with stores.loading(folder, options.waiting, settings().wait_seconds):
        before = pin.standing(folder)
        store = before.store if before else reader.current_store(settings()).stem
        made = Pin(store, datetime.now(UTC), until.date() if until else None, because.strip()[:LONGEST])
        if made.is_over:
            raise MultiplierError("That day is past", next="Give the last day of a period that is not over.")
        pin.put(folder, made)
    console.answer(told(made), as_json, lambda: click.echo(wording.plain(wording.frozen(made))))


@click.command(cls=Command)
@AS_JSON
def unfreeze(as_json: bool) -> None:
    """End the pre-election period: the pages show the newest store, and headlines, again."""
    folders = [each for each in (settings().store, settings().demo_store) if (each / pin.FILE).exists()]
    for folder in folders:
        with stores.loading(folder, options.waiting, settings().wait_seconds):
            pin.lift(folder)
    said = "The pages show the newest store again." if folders else "Nothing was frozen."
    console.answer({"was_frozen": bool(folders)}, as_json, lambda: click.echo(said))


def told(found: Pin | None) -> dict[str, Any] | None:
    """A pin for a program; None where there is none."""
    if found is None:
        return None
    return {
        "store": found.store,
        "since": found.frozen_at,
        "until": found.until,
        "because": found.because,
    }


COMMANDS = (freeze, unfreeze)

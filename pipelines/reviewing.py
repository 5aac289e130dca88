"""python -m pipelines review, hide and unhide: what a person decides of matches and events."""

import click

from pipelines import console
from pipelines.options import AS_JSON
from pipelines.refusals import Command
from warehouse.decision import Decision
from warehouse.reads import review

NEXT = "It counts from the next build on: python -m pipelines build"
VERDICTS = {"confirm": "confirmed", "reject": "rejected"}
WANTS = {"list": 0, "decisions": 0, "words": 0, "confirm": 2, "reject": 2, "take": 2, "withdraw": 1}
BY = click.option(
    "--by", default="", help="Who decides: a name or an e-mail address. It is recorded as said, not proven."
)
BECAUSE = click.option("--because", default="", help="Why, in a sentence; it stays on record.")


@click.command("review", cls=Command)
@click.argument("action", type=click.Choice(list(WANTS)), default="list")
@click.argument("ids", nargs=-1)
@BY
@BECAUSE
@click.option("--limit", default=50, show_default=True, help="How many questions to list.")
@AS_JSON
def matches(action: str, ids: tuple[str, ...], by: str, because: str, limit: int, as_json: bool) -> None:
    """Which supplier is which organisation, which text which skill: list, confirm, reject, take, withdraw.

    \b
    Examples:
      python -m pipelines review list
      python -m pipelines review confirm SUPPLIER_ID GB-COH-01234567 --by "A. Officer" --because "Invoice"
      python -m pipelines review reject SUPPLIER_ID GB-COH-01234567 --by "A. Officer" --because "Another town"
      python -m pipelines review words
      python -m pipelines review take "tarot" befriending --by "A. Officer" --because "They asked for company"
      python -m pipelines review decisions
      python -m pipelines review withdraw DECISION_ID --by "A. Officer" --because "Mistaken"
    """
    if len(ids) != WANTS[action]:
        raise click.UsageError(f"{action} wants {WANTS[action]} identifiers, not {len(ids)}")
    if action == "list":
        frame = review.matches(limit=limit)
        console.answer(frame.to_dicts(), as_json, lambda: console.table(frame))
    elif action == "decisions":
        every = review.decided()
        console.answer([_row(each) for each in every], as_json, lambda: _say(*every))
    elif action == "words":
        frame = review.words(limit)
        console.answer(frame.to_dicts(), as_json, lambda: console.table(frame))
    elif action == "take":
        _done(review.take_for(ids[0], ids[1], by, because), as_json, NEXT)
    elif action == "withdraw":
        _done(review.withdraw(ids[0], by, because), as_json, NEXT)
    else:
        _done(review.decide(VERDICTS[action], _number(ids[0]), ids[1], by, because), as_json, NEXT)


@click.command(cls=Command)
@click.argument("event")
@BY
@BECAUSE
@AS_JSON
def hide(event: str, by: str, because: str, as_json: bool) -> None:
    """Let nobody see an insolvency event, at once; for what is wrong or disputed."""
    _done(review.hide(_number(event), by, because), as_json, "No page shows it from now on.")


@click.command(cls=Command)
@click.argument("event")
@BY
@BECAUSE
@AS_JSON
def unhide(event: str, by: str, because: str, as_json: bool) -> None:
    """Show an event again that was hidden."""
    for made in review.unhide(_number(event), by, because):
        _done(made, as_json, "Pages show it again from now on.")


COMMANDS = (matches, hide, unhide)


def _number(text: str) -> int:
    try:
        return int(text.replace(",", ""))
    except ValueError:
        raise click.UsageError(f"{text!r} is not a whole number") from None


def _row(made: Decision) -> dict[str, object]:
    return {**made.__dict__, "subject": dict(made.subject)}


def _say(*every: Decision) -> None:
    for made in every:
        what = " ".join(str(value) for value in made.subject.values())
        back = f" (takes back {made.withdraws})" if made.withdraws else ""
        click.echo(
            f"{made.decision_id}: {made.kind} {what} {made.verdict}{back}, "
            f"by {made.by}{'' if made.is_proven else ' (said, not proven)'}: {made.because}"
        )


def _done(made: Decision, as_json: bool, then: str) -> None:
    console.answer(_row(made), as_json, lambda: _told(made, then))


def _told(made: Decision, then: str) -> None:
    _say(made)
    click.echo(then)

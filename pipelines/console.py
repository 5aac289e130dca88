"""What the command line shows a person: a bar while it works, a table, a few lines; or JSON for a program."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
import polars as pl

from pipelines import jsontext, outcome, supersede, wording
from pipelines.foreseen import Foreseen
from pipelines.landing import Landed
from pipelines.outcome import Outcome
from warehouse import ask as warehouse
from warehouse import pin
from warehouse.build import Built, Step

WIDEST = 40
MOST_ROWS = 200


@contextmanager
def steps() -> Iterator[Callable[[Step], None]]:
    """A bar on a terminal; silence anywhere else."""
    if not sys.stderr.isatty():
        yield lambda step: None
        return
    try:
        yield _draw
    finally:
        click.echo("\r\033[K", err=True, nl=False)


def _draw(step: Step) -> None:
    share = min(1.0, step.done / max(1, step.total))
    full = round(share * 30)
    bar = f"{'█' * full}{'░' * (30 - full)} {share:4.0%}"
    click.echo(f"\r\033[K{bar}  {wording.plain(step.what)[:70]}", err=True, nl=False)


def answer(value: object, as_json: bool, shown: Callable[[], object]) -> None:
    """The value as JSON, or as `shown` shows it."""
    if as_json:
        click.echo(jsontext.text(value))
    else:
        shown()


def built(store: Built) -> None:
    """The new store, and what its checks warn of."""
    click.echo(f"Store {store.version}: {len(store.rows)} tables, {len(store.findings)} checks.")
    for finding in store.warnings:
        click.echo(f"Warning: {finding.about} {finding.failing:,} rows, first {finding.sample}", err=True)
    stay(store.path.parent)


def stay(folder: Path) -> None:
    """That readers stay with an older store, where they do."""
    if found := pin.standing(folder):
        click.echo(wording.plain(wording.frozen(found)))


def foreseen(seen: Sequence[Foreseen]) -> None:
    """What each part would become, and what it would change; a refusal on stderr."""
    for each in seen:
        named = f"{each.outcome.file} [{each.outcome.part}]" if each.outcome.part else each.outcome.file
        is_refused = each.outcome.status == "refused"
        click.echo(wording.plain(f"{named}: {each.outcome.sentence}"), err=is_refused)
        if each.now and each.then:
            click.echo(f"  Rows of its kind and council: {each.now.rows:,} now, {each.then.rows:,} then.")
    click.echo("Nothing was changed.")


def undone(folder: Path, version: str, files: Sequence[str]) -> None:
    """Which store is in use again, and which files were taken back."""
    click.echo(f"The store in use is {version} again.")
    for file in files:
        click.echo(wording.plain(f"Taken back: {file}."))
    stay(folder)


def written(files: Sequence[dict[str, str]]) -> None:
    """The files that were written, and what each is."""
    for each in files:
        click.echo(wording.plain(f"{each['file']}: {each['about']}."))


def stays(files: Sequence[Outcome]) -> None:
    """The files that are still on an older reading, each with why."""
    for each in files:
        click.echo(wording.plain(f"Warning: {each.file}: {each.sentence}"), err=True)


def table(frame: pl.DataFrame) -> None:
    """A frame as plain text, every column, the first rows of many."""
    cells = [[_cell(value) for value in row] for row in frame.head(MOST_ROWS).iter_rows()]
    widths = (
        [max(map(len, column)) for column in zip(frame.columns, *cells, strict=True)] if frame.columns else []
    )
    right = [kind.is_numeric() for kind in frame.dtypes]
    for row in (frame.columns, ["-" * width for width in widths], *cells):
        padded = (
            text.rjust(n) if num else text.ljust(n) for text, n, num in zip(row, widths, right, strict=True)
        )
        click.echo("  ".join(padded).rstrip())
    if frame.height > MOST_ROWS:
        click.echo(f"... {frame.height - MOST_ROWS:,} rows more; --json gives all.")


def _cell(value: object) -> str:
    text = (
        ""
        if value is None
        else f"{value:,}"
        if isinstance(value, int) and not isinstance(value, bool)
        else wording.plain(str(value))
    )
    return text if len(text) <= WIDEST else text[: WIDEST - 1] + "…"


def status(found: dict[str, Any]) -> None:
    """The store in use, in a few lines."""
    fictional = " (the demonstration: everything in it is fictional)" if found["is_demo"] else ""
    click.echo(
        f"Store {found['version']}{fictional} in {found['store']},"
        f" built {wording.day(found['built_at'])}, {found['built_at']:%H:%M} UTC."
    )
    click.echo(
        f"{found['files']:,} files, {found['rows_kept']:,} rows kept,"
        f" {found['rows_set_aside']:,} set aside with a reason."
    )
    if count := found["superseded"]:
        click.echo(
            f"{count:,} superseded by a later file and not counted; python -m pipelines list says which."
        )
    stay(Path(found["store"]))
    if not found["is_up_to_date"]:
        click.echo("The store in use is not built of all of them; python -m pipelines build brings them in.")


def arrivals(landed: Sequence[Landed]) -> list[dict[str, Any]]:
    """One object a loaded part, oldest first."""
    gone, names = (
        supersede.gone(landed),
        {p.arrival: each.receipt.file for each in landed for p in each.receipt.parts},
    )
    return [
        {
            "_file": each.receipt.file,
            "part": part.part,
            "source": each.receipt.source,
            "understood_as": part.kind,
            "council_ons": part.council_ons,
            "council": part.council,
            "rows_kept": part.rows_kept,
            "rows_set_aside": part.rows_set_aside,
            "total_gbp": part.total,
            "period_from": part.period_from,
            "period_to": part.period_to,
            "landed_at": each.receipt.landed_at,
            "superseded_by": names.get(gone[part.arrival][0]) if part.arrival in gone else None,
            "sentence": outcome.line(part),
        }
        for each in landed
        for part in each.receipt.parts
    ]


def listed(rows: Sequence[dict[str, Any]]) -> None:
    """One line a loaded part."""
    for row in rows:
        named = f"{row['_file']} [{row['part']}]" if row["part"] else row["_file"]
        gone = f" Superseded by {row['superseded_by']}." if row["superseded_by"] else ""
        click.echo(wording.plain(f"{named}: {row['sentence']}{gone}"))
    if not rows:
        click.echo("Nothing is loaded. Begin with: python -m pipelines load FILE")


def pair(option: str, text: str) -> tuple[str, str]:
    """The name and the value that an option gives; UsageError where it gives no pair."""
    name, equals, value = text.partition("=")
    if not equals or not name.strip() or not value.strip():
        raise click.UsageError(f"{option} wants NAME=VALUE, not {text!r}")
    return name.strip(), value.strip()


def parameters(question: str, pairs: Sequence[tuple[str, str]]) -> dict[str, object]:
    """Parameters as text, which the question types: a list where one is given twice or it takes one."""
    types = warehouse.parameters(question)
    found: dict[str, object] = {}
    for name, value in pairs:
        before = found.get(name)
        if types.get(name, "").endswith("[]") or before is not None:
            found[name] = [*(before if isinstance(before, list) else [before] if before else []), value]
        else:
            found[name] = value
    return {name: [] for name, kind in types.items() if kind.endswith("[]")} | found

"""python -m pages wards: every ward's page of a council at once, as files to print and one table."""

import json
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import click

from ui import frozen
from ui.exports import ward_report
from ui.exports.steps import tell
from ui.granted import EVERY_YEAR
from ui.provenance import Standing
from ui.sheet import Sheet, sheet
from warehouse import ask
from warehouse.errors import MultiplierError, named
from warehouse.reads import funding, ward
from warehouse.settings import settings

KINDS, FOLDER = list(ward_report.WRITERS), click.Path(path_type=Path, file_okay=False)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
def main() -> None:
    """Write pages as files."""


@main.command()
@click.option("--council", required=True, help="Whose wards: a name or an ONS code.")
@click.option("--to", "folder", required=True, type=FOLDER, help="The folder to write to.")
@click.option("--awarded", help="The year of the grants, as the page offers it; the page's own choice else.")
@click.option("--format", "kind", type=click.Choice(KINDS), default="html", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON, for a program: files and wards.")
def wards(council: str, folder: Path, awarded: str | None, kind: str, as_json: bool) -> None:
    """Write one page to print for each ward of a council, and `wards.csv` with the figures of all.

    \b
    Example:
      python -m pages wards --council Walsall --to wards-of-walsall
    """
    try:
        with ask.snapshot(), frozen.held(ask.about().frozen is not None):
            sheets = list(_sheets(council, awarded))
    except MultiplierError as refusal:
        sys.exit(refusal.sentence)
    told = ward_report.write(sheets, folder, kind)
    said = f"{len(sheets)} wards are in {folder}, a page each, and their figures in wards.csv."
    click.echo(json.dumps(told, indent=1, ensure_ascii=False) if as_json else said)


def _sheets(council: str, awarded: str | None) -> Iterator[Sheet]:
    """The public's sheets, as the page would show each today."""
    about, today = ask.about(), datetime.now(UTC).date()
    held = (True, about.frozen.until) if about.frozen else ()
    standing = Standing(about.version, about.built_at, about.is_demo, False, settings().contact, "", *held)
    names = {row["council_ons"]: row["name"] for row in ward.councils().to_dicts()}
    code = council if council in names else named(council, {name: ons for ons, name in names.items()})
    period, from_on, to_on = _period(code, awarded)
    for number, each in enumerate(every := ward.wards(code).to_dicts(), 1):
        tell(number, len(every), f"reading {each['ward_name']}")
        place = ward.Place(code, each["ward_code"], from_on, to_on, today)
        yield sheet(ward.everything(place), names[code], period, standing, ward.MOST_GRANTS)


def _period(council: str, awarded: str | None) -> tuple[str, date, date]:
    """The year asked for, else the page's own choice: its name, its first and its last day."""
    rows = funding.periods(council).to_dicts()
    years = {row["label"]: (row["label"], row["from_on"], row["to_on"]) for row in rows}
    default = next((years[row["label"]] for row in rows if row["is_default"]), EVERY_YEAR)
    return default if awarded is None else named(awarded, years)


if __name__ == "__main__":
    main()

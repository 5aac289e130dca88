"""The notices about Merefield's suppliers, as The Gazette's feed would have them: all fictional."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pipelines.samples.companies import fates, number, registered_name
from warehouse.seeds import seed

FIRST = 99_000_101
"""Numbers of notices that The Gazette has not reached."""


def write_notices(path: Path) -> None:
    """A notice for each step that fates.csv names, oldest first, with the company's number in its text."""
    steps = sorted(
        (on, code, row["supplier"])
        for row in fates()
        for code, on in (step.split() for step in row["notices"].split("|") if step)
    )
    words = {row["code"]: row["feed_text"] or "" for row in seed("gazette_codes").iter_rows(named=True)}
    found = [_entry(FIRST + place, *step, words) for place, step in enumerate(steps)]
    path.write_text(json.dumps({"f:total": str(len(found)), "entry": found}, indent=1), encoding="utf-8")


def _entry(notice: int, on: str, code: str, supplier: str, words: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": f"https://www.thegazette.co.uk/id/notice/{notice}",
        "f:status": "published",
        "f:notice-code": code,
        "title": registered_name(supplier),
        "published": f"{on}T00:00:00",
        "updated": f"{on}T01:00:00Z",
        "category": {"@term": words[code]},
        "content": f"Company Number {number(supplier)}",
    }

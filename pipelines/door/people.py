"""People as keys that lead back to nobody, and the names of a file, which may stand nowhere else in it."""

import re
from collections.abc import Sequence
from functools import lru_cache, partial
from hashlib import blake2b
from pathlib import Path

import polars as pl

from pipelines.door import telling
from pipelines.door.plans import Plan
from warehouse.settings import settings
from warehouse.variables import people_key

NUMBER = re.compile(r"[0-9A-Za-z/_.-]*\d[0-9A-Za-z/_.-]*")
"""A member's number: one word with a figure in it."""

NOBODY = frozenset(
    (
        *("", "-", "?", "x", "yes", "no", "n/a", "na", "none", "tbc", "name", "no name", "new", "staff"),
        *("anon", "anonymous", "unknown", "various", "public", "not given", "not known", "withheld"),
        *("member", "members", "visitor", "visitors", "guest", "guests", "child", "adult", "family"),
        *("volunteer", "volunteers", "drop in", "drop-in"),
    )
)
"""What stands in the place of a name and is none."""


def key(store: Path) -> str:
    """The secret that people's keys are made with."""
    store.mkdir(parents=True, exist_ok=True)
    return people_key(store, is_demo=store == settings().demo_store)


def form(text: str) -> str:
    """A name or number as it is compared: without capitals, and with one space between words."""
    return " ".join(text.lower().split())


def keyed(cells: pl.Series, secret: str) -> pl.Series:
    """The key of each person; null where nobody is named."""
    return cells.map_elements(partial(_keyed, secret), return_dtype=pl.String)


@lru_cache(maxsize=50_000)
def _keyed(secret: str, text: str) -> str | None:
    who = form(text)
    if who in NOBODY:
        return None
    return blake2b(who.encode(), key=secret.encode()[:64], digest_size=10).hexdigest()


def together(first: pl.Series, last: pl.Series) -> pl.Series:
    """A first and a last name as one; null where there is neither."""
    both = pl.DataFrame({"first": first, "last": last})
    name = pl.concat_str("first", "last", separator=" ", ignore_nulls=True).str.strip_chars()
    return both.select(pl.when(name != "").then(name).alias("name"))["name"]


def names(found: Sequence[Plan]) -> frozenset[str]:
    """Every name that stands under a heading of people. Says to each plan whether its cells hold lines."""
    known: set[str] = set()
    # On a line where they stand again, headings are no names.
    headings = {form(text) for plan in found for text in plan.found.texts}
    for plan in found:
        if not plan.people and not plan.part.delimiter:
            continue
        last = plan.found.row
        for chunk in plan.part.records_after(plan.found.row, plan.width, ragged=True):
            rows = pl.concat([chunk.frame["_row"], chunk.odd["_row"]]).sort()
            plan.gaps |= rows.len() > 0 and int(rows[-1]) - last != rows.len()
            last = int(rows[-1]) if rows.len() else last
            for at in plan.people:
                known.update(form(text) for text in chunk.frame[f"c{at}"].drop_nulls().unique())
            if plan.pair:
                first, other = (chunk.frame[f"c{at}"] for at in plan.pair)
                known.update(form(text) for text in together(first, other).drop_nulls().unique())
    return frozenset(text for text in known - headings if _is_name(text))


def _is_name(text: str) -> bool:
    is_short = len(text) < telling.SHORTEST
    return not (is_short or text in NOBODY or NUMBER.fullmatch(text) or not re.search(r"[^\W\d]", text))

"""The pages beside this file: given these tables, then those, by the product's own SQL.

A cell left empty is null, or text that says nothing. A share or an index is held to one
decimal. The order of rows says nothing.
"""

import re
from pathlib import Path

import polars as pl
import pytest

from tests import tiny
from tests.pipes import table
from warehouse.ask import run_sql
from warehouse.settings import settings
from warehouse.variables import KEY_FILE

PAGES = sorted(Path(__file__).parent.glob("*.md"))
PART = re.compile(r"^## (given|then) (\S+)$", re.MULTILINE)


def parts(text: str, which: str) -> dict[str, str]:
    """The tables of a page that are given, or that must come out, by name; their words left out."""
    cut = PART.split(text)
    found = zip(cut[1::3], cut[2::3], cut[3::3], strict=True)
    return {name: _pipes(body) for kind, name, body in found if kind == which}


def _pipes(body: str) -> str:
    return "\n".join(line for line in body.splitlines() if line.startswith("|"))


def said(value: object) -> str | None:
    """A value as a page writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:.1f}"
    return None if value is None or value == "" else str(value)


def rows(frame: pl.DataFrame) -> list[tuple[str | None, ...]]:
    """The rows of a frame as a page writes them, in an order of their own."""
    return sorted((tuple(said(value) for value in row) for row in frame.iter_rows()), key=repr)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_what_is_given_becomes_what_is_said(page: Path) -> None:
    text = page.read_text("utf-8")
    expected_tables = parts(text, "then")
    # Of equally cheap counts the one to withhold is drawn by the store's secret: here always the same.
    settings().store.mkdir(parents=True, exist_ok=True)
    (settings().store / KEY_FILE).write_text("1" * 64, encoding="utf-8")
    tiny.store(parts(text, "given"), only=list(expected_tables))
    for name, expected in expected_tables.items():
        wanted = table(expected)
        built = run_sql(f"select {', '.join(wanted.columns)} from {name}")
        assert rows(built) == rows(wanted), f"{page.name}: {name}"


def test_a_page_that_says_something_else_is_noticed() -> None:
    paid = "| supplier | paid_on | amount |\n| A Ltd | 2023-05-01 | 1.00 |"
    tiny.store({"raw.spending__payments": paid}, only=["marts.payments"])
    built = run_sql("select supplier_name, amount_gbp from marts.payments")
    assert rows(built) == [("A Ltd", "1.00")]
    assert rows(built) != rows(table("| supplier_name | amount_gbp |\n| A Ltd | 1.01 |"))


def test_there_are_pages() -> None:
    assert all(parts(page.read_text("utf-8"), "then") for page in PAGES)
    assert PAGES

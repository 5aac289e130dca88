"""The headings of bodies seen in public give the columns a person would take. The cells are invented."""

import csv
from collections.abc import Mapping
from pathlib import Path

import pytest

from pipelines.formats import columns, contents, heading_search, pounds
from pipelines.formats.headings import known
from pipelines.formats.parts import Record
from pipelines.source import Told
from pipelines.sources.spending import PAYMENTS

WITH_CODES = ("code", "number", " no", "transno", "ref", "id", "subjective")
PLACES = ("Roads", "Care", "Parks", "Legal")


def seen() -> list[dict[str, str]]:
    with Path(__file__).with_name("headings_seen.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def cell(heading: str, truth: Mapping[str, str], n: int) -> str:
    """What might stand under a heading."""
    low = heading.strip().lower()
    if heading.strip() == truth["supplier"]:
        return f"{PLACES[n % 4]} {n} Ltd"
    if heading.strip() == truth["paid_on"] or "date" in low or low.startswith("duration"):
        return f"{n % 28 + 1:02}/04/2023"
    if heading.strip() == truth["amount"] or (
        "vat" in low and "registration" not in low and "code" not in low
    ):
        return f"{n * 37.5:.2f}"
    if any(word in low for word in ("amount", "gross")) and "code" not in low:
        return f"{n * 38.5:.2f}"
    if low.endswith(("(t)", "name", "description", "label")):
        return PLACES[n % 3]
    if low.endswith(WITH_CODES) or low in ("account", "cost centre", "catman", "thomclas", "period"):
        return str(40000 + n)
    return PLACES[n % 4]


@pytest.mark.parametrize("truth", seen(), ids=lambda truth: truth["who"])
def test_a_bodys_headings_are_understood(truth: dict[str, str]) -> None:
    texts = truth["headings"].split("|")
    rows = [Record(n + 2, tuple(cell(text, truth, n) for text in texts)) for n in range(40)]
    found = heading_search.find([Record(1, tuple(texts)), *rows], known("spending"))
    assert found is not None
    assert found.row == 1
    looks = [contents.look([row.cells[i] for row in rows]) for i in range(len(texts))]
    ours = [column.name for column in PAYMENTS.columns]
    choice = columns.choose(found.texts, looks, known("spending"), Told(), ours, len(rows))
    for name in ("supplier", "amount", "paid_on", "department", "category"):
        if truth[name]:
            assert choice.columns[name].text == truth[name]
    assert pounds.basis(choice) == truth["basis"]

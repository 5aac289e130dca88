"""The manifest says what each figure stands on, and names a member once for all that stand on it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import polars as pl
import pytest

from tests.house.tree import ROOT
from tests.ui.exports.pack import items
from ui.exports.pack import manifest
from ui.exports.pack.item import Asked, Item

AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
PARAMS = '{"council": "X99000001"}'


@dataclass(frozen=True)
class Rows:
    question: str
    params: Mapping[str, object]
    frame: pl.DataFrame
    sha256: str = "5" * 64


@dataclass(frozen=True)
class Question:
    sql: str
    rows: Rows | None
    no_rows_because: str | None = None


@dataclass(frozen=True)
class Stock:
    data: Mapping[str, object]
    questions: Mapping[tuple[str, str], Any]


BEHIND = Rows("concentration/rows", {"council": "X99000001"}, items.table(3))
STOCK = Stock(
    {"version": items.STORE},
    {
        ("concentration/by_category", PARAMS): Question("select 1\n", BEHIND),
        ("concentration/trend", PARAMS): Question("select 2", replace(BEHIND)),
        ("hub/people", "{}"): Question("select 3", None, "counts about people: rows are not given out"),
    },
)


def of(name: str, number: int, question: str, params: str = PARAMS) -> Item:
    asked = Asked(question, params, 4, "0" * 64)
    return replace(items.item(name, number), questions=(asked,))


THREE = [
    of("one", 1, "concentration/by_category"),
    of("two", 2, "concentration/trend"),
    of("three", 3, "hub/people", "{}"),
]


def said(given: list[Item] = THREE) -> dict[str, Any]:
    def digest(frame: pl.DataFrame) -> str:
        return str(frame.columns)

    return manifest.manifest(given, STOCK, title="Pay", place="Merefield", made_at=AT, digest=digest)


def test_it_has_every_key_of_the_document_in_its_order() -> None:
    text = (ROOT / "docs" / "evidence-packs.md").read_text("utf-8")
    example = json.loads(text.split("```json\n")[1].split("```")[0])
    made = json.loads(manifest.with_files(said(), {"report.docx": b""}))
    assert list(made) == list(example)
    figure, shown = made["figures"][0], example["figures"][0]
    assert list(figure) == [*(key for key in shown if key != "files"), "files"]
    assert list(figure["questions"][0]) == list(shown["questions"][0])
    assert list(figure["questions"][0]["rows_behind"]) == list(shown["questions"][0]["rows_behind"])


def test_figures_that_stand_on_the_same_rows_share_their_member() -> None:
    one, two, three = (each["questions"][0] for each in said()["figures"])
    assert one["rows_behind"]["member"] == two["rows_behind"]["member"] == "rows/concentration-rows-1.csv"
    assert one["rows_behind"]["rows"] == 3
    assert three["rows_behind"] is None
    assert three["no_rows_because"] == "counts about people: rows are not given out"
    assert one["params"] == {"council": "X99000001"}
    found = manifest.members(THREE, STOCK)
    assert list(found) == [
        "rows/concentration-rows-1.csv",
        "sql/concentration/by_category.sql",
        "sql/concentration/trend.sql",
        "sql/hub/people.sql",
    ]
    assert found["sql/concentration/trend.sql"] == b"select 2\n"


def test_other_rows_of_the_same_question_are_another_member() -> None:
    other = Question("select 1", replace(BEHIND, params={"council": "X2"}))
    more = Stock({}, {**STOCK.questions, ("concentration/by_category", "{}"): other})
    given = [*THREE, of("four", 4, "concentration/by_category", "{}")]
    assert [name for name in manifest.members(given, more) if name.startswith("rows/")] == [
        "rows/concentration-rows-1.csv",
        "rows/concentration-rows-2.csv",
    ]


def test_every_member_is_named_with_its_hash_and_each_figure_with_its_own() -> None:
    files = {"figures/figure-02-two.png": b"2", "report.docx": b"r", "tables/figure-02-two.csv": b"t"}
    made = json.loads(manifest.with_files(said(), files))
    assert made["files"] == {name: hashlib.sha256(files[name]).hexdigest() for name in sorted(files)}
    assert [each["files"] for each in made["figures"]] == [
        [],
        ["figures/figure-02-two.png", "tables/figure-02-two.csv"],
        [],
    ]
    assert made["made_at"] == "2026-11-23T09:30:00Z"


def test_no_pack_holds_figures_of_both_parts() -> None:
    with pytest.raises(ValueError, match="one part"):
        said([THREE[0], replace(THREE[1], part="B")])

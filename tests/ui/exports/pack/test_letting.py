"""A part becomes one file, of one store; a figure may be let out as long as its questions answer the same."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable

import polars as pl

from tests.ui.exports.pack import items
from tests.ui.exports.pack.test_manifest import BEHIND, PARAMS, Question, Stock
from ui.exports.pack.letting import file, hidden_since
from ui.exports.pack.listed import Kept, Listed

BEFORE = frozenset({1})
LISTED = Listed(kept=(Kept("a", items.item("a"), BEFORE), Kept("b", items.item("b"), BEFORE | {2})))
ASKED: list[str] = []


def same(question: str, params: str) -> str:
    ASKED.append(question)
    return "0" * 64


def other(question: str, params: str) -> str:
    return "1" * 64


def test_what_was_hidden_when_it_was_drawn_stands_in_no_way() -> None:
    ASKED.clear()
    assert hidden_since(LISTED, BEFORE, other) == set()
    assert hidden_since(LISTED, frozenset(), other) == set()
    assert hidden_since(LISTED, BEFORE | {2}, same) == set()
    assert ASKED == ["concentration/by_category"]


def test_an_event_hidden_since_counts_where_the_answer_is_another() -> None:
    assert hidden_since(LISTED, BEFORE | {2}, other) == {1}
    assert hidden_since(LISTED, BEFORE | {3}, other) == {1, 2}


def stock(asked: Iterable[tuple[str, str, str]], version: str, *, is_officer: bool) -> Stock:
    (name, params, behind) = next(iter(asked))
    assert (params, behind) == (PARAMS, "concentration/rows")
    data = {"version": version, "for officers": is_officer}
    return Stock(data, {(name, params): Question("select 1", BEHIND)})


def digest(frame: pl.DataFrame) -> str:
    return str(frame.height)


def test_the_figures_of_a_part_become_one_file() -> None:
    for part, is_officer in (("A", False), ("B", True)):
        one = items.item(has_picture=False, part=part)  # type: ignore[arg-type]
        made = zipfile.ZipFile(io.BytesIO(file([one], "Who we pay", stock, digest)))
        manifest = json.loads(made.read("manifest.json"))
        assert (manifest["title"], manifest["part"], manifest["place"]) == ("Who we pay", part, "Merefield")
        assert manifest["data"] == {"version": items.STORE, "for officers": is_officer}
        assert manifest["figures"][0]["table_sha256"] == "4"
        assert {"report.docx", "rows/concentration-rows-1.csv", "sql/concentration/by_category.sql"} < set(
            made.namelist()
        )

"""A figure knows what it was drawn from: whole answers, parts of them, rows, and never too little."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import polars as pl

from ui.charts.figure import Field, Figure
from ui.charts.lineage import behind, traced
from ui.charts.once import drawn_once


class Answer(NamedTuple):
    name: str
    frame: pl.DataFrame


WARDS = Answer("wards", pl.DataFrame({"ward": ["A", "B", None], "paid": [1.5, None, 3.0]}))
HEAD = Answer("head", pl.DataFrame({"paid": [4.5], "suppliers": [2]}))
OTHER = Answer("other", pl.DataFrame({"ward": ["A", "Z"], "paid": [1.5, 9.0]}))
ASKED = [WARDS, HEAD, OTHER]


def figure(frame: pl.DataFrame) -> Figure:
    return Figure("key", "Title", "Subtitle", "Sentence.", None, frame, (Field("paid", "Paid"),))


@traced
def one(frame: pl.DataFrame, where: str) -> Figure:
    return figure(frame)


@traced
def of_row(row: Mapping[str, Any]) -> Figure:
    return figure(pl.DataFrame([row]))


@traced
def inside_out(frame: pl.DataFrame) -> list[Figure]:
    """What is handed on is nobody's answer: what came in is."""
    return [one(frame.with_columns(paid=pl.col("paid") * 2), "x")]


@drawn_once
def remembered(frame: pl.DataFrame) -> Figure:
    return figure(frame)


def names(found: Figure, asked: Sequence[Answer] = ASKED) -> list[str]:
    return [each.name for each in behind(found, asked)]


def test_a_whole_answer() -> None:
    assert names(one(WARDS.frame, "x")) == ["wards"]
    assert names(remembered(WARDS.frame)) == ["wards"]


def test_some_rows_of_an_answer_with_columns_added() -> None:
    assert names(one(WARDS.frame.filter(pl.col("paid") > 2).with_columns(year=2025), "x")) == ["wards"]


def test_a_row_of_an_answer() -> None:
    assert names(of_row(HEAD.frame.row(0, named=True))) == ["head"]


def test_what_could_be_of_either_is_of_both() -> None:
    assert names(one(WARDS.frame.head(1), "x")) == ["wards", "other"]


def test_what_is_worked_out_on_the_way_is_looked_for_further_out() -> None:
    assert names(inside_out(WARDS.frame)[0]) == ["wards"]


def test_what_nothing_explains_stands_on_everything() -> None:
    assert names(one(pl.DataFrame({"paid": [77.0]}), "x")) == ["wards", "head", "other"]
    assert names(figure(WARDS.frame)) == ["wards", "head", "other"]

"""What a pack tells of the data: the store, its files, the questions with their rows, of one snapshot."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tests import hostile, tiny
from warehouse import ask, evidence
from warehouse.build import Built
from warehouse.errors import QuestionMisasked
from warehouse.reads import concentration
from warehouse.reads import evidence as reads
from warehouse.reads.scope import Scope

SCOPE = Scope("E08000030", date(2023, 4, 1), date(2024, 3, 31))


def asked() -> list[tuple[str, str, str]]:
    with ask.snapshot():
        concentration.by_category(SCOPE)
        return [(each.question, each.params, each.behind) for each in evidence.answered()]


def test_the_store_and_every_file_are_told() -> None:
    built = hostile.store(only=tiny.read_by("concentration", "hub"))
    data: dict[str, Any] = dict(reads.stock([], built.version).data)
    assert (data["version"], data["is_demo"]) == (built.version, False)
    assert data["code_version"]
    assert len(str(data["method_version"])) == 12
    (file,) = data["arrivals"]
    assert file["file"] == "<b>a</b>.csv"
    assert (file["rows_kept"], file["rows_mark"], file["superseded_by"]) == (84, None, None)
    assert file["landed_at"] == "2024-05-05T09:00:00Z"
    assert "people_key" not in json.dumps(data)
    assert data["settings"]["people_threshold"] == 5


def test_a_question_has_its_sql_and_its_rows() -> None:
    built = hostile.store(only=tiny.read_by("concentration", "hub"))
    ((name, params, behind),) = given = asked()
    assert behind == "concentration/rows"
    question = reads.stock(given, built.version).questions[name, params]
    assert question.sql == evidence.sql("concentration/by_category")
    assert question.rows
    assert question.rows.frame.height == 84
    assert question.rows.params["council"] == "E08000030"
    assert question.rows.sha256 == reads.again(behind, json.dumps(dict(question.rows.params)))
    assert reads.again(name, params) == evidence.digest(concentration.by_category(SCOPE))


def test_where_there_are_no_rows_it_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    built = hostile.store(only=tiny.read_by("concentration", "hub"))
    listed = ("sources/founding", "{}", "")
    hubs = ("hub/councils", "{}", "")
    questions = reads.stock([listed, hubs], built.version).questions
    assert questions["sources/founding", "{}"].no_rows_because == "not listed"
    assert questions["hub/councils", "{}"].no_rows_because == reads.PEOPLE
    monkeypatch.setattr(reads, "MOST_ROWS", 83)
    ((name, params, _),) = given = asked()
    found = reads.stock(given, built.version).questions[name, params]
    assert (found.rows, found.no_rows_because) == (None, reads.TOO_MANY)


def test_a_store_that_is_another_by_now_is_refused() -> None:
    hostile.store(only=tiny.read_by("concentration", "hub"))
    with pytest.raises(QuestionMisasked, match="loaded anew"):
        reads.stock([], "wh-older")


PEOPLE = """
| arrival | source | entity  | _file    | rows_read | rows_kept | rows_set_aside |
| 1       | hubs   | sessions| hub.xlsx | 7         | 5         | 2              |
"""


@pytest.mark.parametrize(("is_officer", "told"), [(False, (None, "[c]")), (True, (5, None))])
def test_how_many_rows_files_about_people_have_is_for_officers(
    a_store: Callable[..., Built], is_officer: bool, told: tuple[int | None, str | None]
) -> None:
    a_store({"raw._arrivals": PEOPLE}, only=["marts.councils"])
    assert reads.arrivals(is_officer=is_officer).select("rows_kept", "rows_mark").rows() == [told]

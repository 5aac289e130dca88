"""The page of hubs run through the contents page: the public's view, the officers', and an empty choice."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest
from streamlit.testing.v1 import AppTest

from pipelines.samples import hub_sheets
from pipelines.samples.places import COUNCIL
from tests import tiny
from tests.house.words import FORBIDDEN_WORD
from tests.pages.opened import opened, said, written
from warehouse.settings import cache_clear, settings

QUESTION = "What do our hubs bring about, and where does it stop?"
SHEETS = {
    "sessions": hub_sheets.write_sessions,
    "attendance": hub_sheets.write_attendance,
    "activity": hub_sheets.write_activity,
}


def sheets(made: Path, *entities: str) -> Path:
    """The folder of a store with these sheets of the demonstration's hubs, and nothing else."""
    tables: dict[str, pl.DataFrame] = {}
    for arrival, entity in enumerate(entities, 1):
        SHEETS[entity](made / f"{entity}.csv")
        frame = pl.read_csv(made / f"{entity}.csv", infer_schema=False).with_columns(_arrival=pl.lit(arrival))
        day = "happened_on" if entity == "activity" else "held_on"
        whole = frame.filter(pl.col(day).str.contains(r"^\d{4}-"))
        tables[f"raw.hubs__{entity}"] = whole.with_row_index("_row", 2).with_columns(
            pl.col("_row").cast(pl.UInt32)
        )
    landed = pl.DataFrame(
        {"arrival": range(1, len(entities) + 1), "source": "hubs", "entity": entities, "council_ons": COUNCIL}
    )
    only = tiny.read_by("hub", "multiplier")
    tiny.store({**tables, "raw._arrivals": landed}, made / "store", only=only)
    return made / "store"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sheets(tmp_path_factory.mktemp("hubs"), *SHEETS)


@pytest.fixture(autouse=True)
def _of_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_STORE", str(folder))
    settings.cache_clear()


def run(**address: str) -> AppTest:
    test = opened("hub", **address)
    assert not test.exception
    assert not test.error
    return test


def test_it_tells_the_chain_and_asks_yorks_three_questions() -> None:
    test = run(begun="2025-26")
    text = said(test)
    assert QUESTION in text
    for part in (
        "by what the hubs tell.",
        "Fewest go on from an introduction to a match",
        "## What can a hub provide?",
        "## How well does it identify need?",
        "## What makes it sustainable?",
        "Without the hubs",
        "## The multiplier",
        "It does not say that one brought the other.",
        "## Points of entry",
        "[c]",
    ):
        assert part in text, part
    assert not FORBIDDEN_WORD.search(text)
    assert "Most often:" not in text
    for sign in ("![", "<script>", "[press]("):
        assert sign not in written(test)


def test_officers_see_who_is_brought_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_OFFICERS", "everyone")
    cache_clear()
    assert "Most often: Civic group with" in said(run(begun="2025-26"))


def test_a_choice_that_leaves_nothing_says_which_does_it() -> None:
    text = said(run(begun="2024-25", activity="proposal", function="volunteering"))
    assert "No introduction matches all the filters in 2024-25." in text


def test_what_filters_leave_alone_says_so() -> None:
    text = said(run(begun="2025-26", function="volunteering"))
    assert "whatever else is chosen above" in text


def test_hubs_that_only_count_visits_are_shown_without_a_funnel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MULTIPLIER_STORE", str(sheets(tmp_path, "attendance")))
    settings.cache_clear()
    text = said(run())
    assert "No ask or introduction of hubs of Merefield is loaded." in text
    assert "Nothing began in this time." in text
    assert "Harbour Volunteer Centre" in text
    assert "Of **0" not in text


def test_without_hubs_one_thing_to_do_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MULTIPLIER_STORE", str(sheets(tmp_path)))
    settings.cache_clear()
    assert "python -m pipelines load" in said(run())

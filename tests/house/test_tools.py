"""Each room holds its own tool; and the rule that says so notices when one does not."""

from pathlib import Path

import pytest

from tests.house import tools
from tests.house.tree import Rule, holds, plant


@pytest.mark.parametrize(
    "rule", [tools.misplaced, tools.loose_sql, tools.frame_verbs, tools.not_straight, tools.shorthand]
)
def test_holds(rule: Rule) -> None:
    holds(rule)


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("pages/a.py", "import duckdb"),
        ("pages/a.py", "import polars as pl"),
        ("ui/words.py", "import streamlit as st"),
        ("ui/page.py", "import altair as alt"),
        ("ui/charts.py", "import pydeck"),
        ("pipelines/landing.py", "from urllib.request import urlopen"),
        ("pipelines/landing.py", "from urllib import request"),
        ("pipelines/landing.py", "import urllib3"),
        ("pipelines/sources/a.py", "from pipelines.wire import opened"),
        ("pipelines/http.py", "import requests"),
        ("warehouse/ask.py", "import os\nstore = os.environ['MULTIPLIER_STORE']"),
        ("ui/theme.py", "from os import getenv"),
    ],
)
def test_a_tool_in_the_wrong_room_is_named(tmp_path: Path, path: str, line: str) -> None:
    assert len(tools.misplaced(plant(tmp_path, **{path: line}))) >= 1


def test_a_tool_in_its_own_room_is_left_alone(tmp_path: Path) -> None:
    plant(tmp_path, **{"warehouse/settings.py": "import os\nimport duckdb\nhome = os.environ"})
    plant(tmp_path, **{"ui/charts.py": "import altair", "ui/filters.py": "import streamlit"})
    assert tools.misplaced(tmp_path) == []


@pytest.mark.parametrize(
    "text",
    [
        "select * from marts.payments",
        "\n  SELECT 1",
        "with a as (select 1) select * from a",
        "from marts.payments select council_ons",
        "delete from marts.payments",
    ],
)
def test_sql_is_known_when_it_is_seen(tmp_path: Path, text: str) -> None:
    assert tools.is_sql(text)
    assert tools.loose_sql(plant(tmp_path, **{"pages/a.py": f"query = {text!r}"}))


def test_sql_in_an_f_string_is_found_too(tmp_path: Path) -> None:
    assert tools.loose_sql(plant(tmp_path, **{"ui/a.py": "q = f'select {c} from {t}'"}))


@pytest.mark.parametrize(
    "text",
    ["From March 2013 to now", "With nothing loaded, nothing is shown", "Select a council", "from here"],
)
def test_a_sentence_is_not_sql(text: str) -> None:
    assert not tools.is_sql(text)


def test_a_frame_verb_on_a_page_is_named(tmp_path: Path) -> None:
    assert tools.frame_verbs(plant(tmp_path, **{"pages/a.py": "frame.group_by('x').agg()"}))
    assert not tools.frame_verbs(plant(tmp_path / "b", **{"pages/a.py": "', '.join(names)"}))


@pytest.mark.parametrize("text", ["try:\n    ask()\nexcept KeyError:\n    pass", "def helper():\n    pass"])
def test_a_page_that_is_not_straight_is_named(tmp_path: Path, text: str) -> None:
    assert tools.not_straight(plant(tmp_path, **{"pages/a.py": text}))
    assert not tools.not_straight(plant(tmp_path / "door", **{tools.COMMAND: text}))


@pytest.mark.parametrize("call", ["c.encode(x='a:Q')", "c.encode('a:Q')", "c.encode(tooltip=['a:N'])"])
def test_a_channel_as_a_string_is_named(tmp_path: Path, call: str) -> None:
    assert tools.shorthand(plant(tmp_path, **{"ui/charts.py": f"import altair as alt\n{call}"}))


def test_a_named_channel_and_a_string_made_bytes_are_left_alone(tmp_path: Path) -> None:
    text = "import altair as alt\nc.encode(alt.X('a:Q'), tooltip=[alt.Tooltip('b:N')])"
    plant(tmp_path, **{"ui/charts.py": text, "ui/words.py": "'a'.encode('utf-8')"})
    assert tools.shorthand(tmp_path) == []

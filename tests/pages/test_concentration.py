"""The page run through the contents page, over a small store of hostile names."""

from __future__ import annotations

import json
import re

import pytest
from streamlit.testing.v1 import AppTest

from tests import hostile
from warehouse.settings import ROOT

MAIN = str(ROOT / "ui" / "main.py")
FORBIDDEN = re.compile(
    r"\b(bust|collapsed|fraud|failing|rogue|worst|caused|generated|guaranteed|official statistics|CMA)\b",
    re.I,
)


def run(**address: str) -> AppTest:
    test = AppTest.from_file(MAIN, default_timeout=60)
    for key, value in address.items():
        test.query_params[key] = value
    return test.run()


def said(test: AppTest) -> str:
    parts = (
        *test.title,
        *test.header,
        *test.subheader,
        *test.markdown,
        *test.caption,
        *test.info,
        *test.warning,
        *test.error,
    )
    return "\n".join(each.value for each in parts)


@pytest.fixture(autouse=True)
def _store() -> None:
    hostile.store()


def test_question_answer_weather_and_figures() -> None:
    test = run()
    assert not test.exception
    assert not test.error
    text = said(test).replace("\\", "").replace("\u2060", "")
    assert "Who do we pay, and how few are they?" in text
    assert "In 2023-24 Walsall paid **£1.9m** to **7 suppliers**, and spends as if it had" in text
    assert "Nothing has been loaded since 5 May 2024." in text
    assert "fictional" not in text
    assert not FORBIDDEN.search(text)
    for chart in test.get("vega_lite_chart"):
        assert chart.proto.alt
        assert "http" not in json.dumps(json.loads(chart.proto.spec)).replace("https://vega.github.io", "")


def test_no_name_can_write_markdown() -> None:
    text = said(run(supplier="none"))
    for sign in ("![", "<script>", "<img", "[press]("):
        assert sign not in text


def test_the_drill_ends_at_file_and_line() -> None:
    test = run()
    choice = test.selectbox(key="supplier")
    choice.set_value([value for value in choice.options if value][1]).run()
    assert not test.exception
    payments = test.dataframe[-1].value
    assert list(payments["_file"].unique()) == ["<b>a</b>.csv"]
    assert payments["_row"].min() >= 2
    assert len(payments) == 12


def test_filters_that_leave_nothing_say_which_does_it() -> None:
    test = run(
        kind="invoice",
        payee="supplier",
        ward="none",
        category="Plain Trading Ltd category",
        department="gone",
    )
    assert "gone is not in this council's data" in said(test).replace("\\", "")
    assert not test.exception

"""The page run through the contents page, over a small store of hostile names."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from tests import hostile
from tests.house.words import FORBIDDEN_WORD
from tests.pages.opened import opened, said, written


def run(**address: str) -> AppTest:
    return opened("concentration", **address)


@pytest.fixture(autouse=True)
def _store() -> None:
    hostile.store()


def test_question_answer_weather_and_figures() -> None:
    test = run()
    assert not test.exception
    assert not test.error
    text = said(test)
    assert "Who do we pay, and how few are they?" in text
    assert "In 2023-24 Walsall paid **£1.9m** to **7 suppliers**, and spends as if it had" in text
    assert "Nothing has been loaded since 5 May 2024." in text
    assert "fictional" not in text
    assert not FORBIDDEN_WORD.search(text)
    assert "CMA" not in text
    for chart in test.get("vega_lite_chart"):
        assert chart.proto.alt
        assert "http" not in json.dumps(json.loads(chart.proto.spec)).replace("https://vega.github.io", "")


def test_no_name_can_write_markdown() -> None:
    text = written(run(supplier="none"))
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
    opened = test.selectbox(key="supplier").value
    assert "; only " in said(test), opened


def test_filters_that_leave_nothing_say_which_does_it() -> None:
    test = run(category="Plain Trading Ltd category", department=f"{hostile.HOSTILE[0]} department")
    assert not test.exception
    assert "No payment matches all the filters in 2023-24." in said(test)
    assert "Lift the filter on department and category." in said(test)
    assert not test.get("vega_lite_chart")


def test_a_filter_that_is_not_in_the_data_is_not_applied_and_said() -> None:
    test = run(kind="invoice", payee="supplier", ward="none", department="gone")
    assert not test.exception
    assert "gone is not in this council's data, so that filter is not applied." in said(test)
    assert test.get("vega_lite_chart")

"""A figure's specification: what Altair would make, and the same rows packed for the browser."""

from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal
from io import BytesIO

import polars as pl
import pytest

from tests.ui.frames import by_category
from ui import theme
from ui.charts.categories import categories
from ui.charts.figure import Field, Figure, titled


def test_the_specification_is_the_one_that_altair_holds_against_the_schema() -> None:
    figure = categories(by_category(), "effective", "Merefield, 2024-25")
    assert figure.chart is not None
    assert json.dumps(figure.spec)
    assert _without_names(figure.spec) == _without_names(figure.chart.to_dict(validate=True))


def test_the_rows_for_the_browser_are_the_rows_of_the_specification() -> None:
    figure = categories(by_category(), "effective", "Merefield, 2024-25")
    assert figure.on_screen["config"] == theme.SCREEN
    for name, rows in figure.spec["datasets"].items():
        packed = figure.on_screen["datasets"][name]
        assert pl.read_ipc_stream(BytesIO(packed)).to_dicts() == rows


def test_a_figure_without_a_picture_says_so() -> None:
    figure = Figure("k", "t", "s", "Nothing may be drawn.", None, pl.DataFrame(), ())
    with pytest.raises(ValueError, match=r"Nothing may be drawn\."):
        _ = figure.spec


def test_a_finding_too_long_for_a_title_gives_way() -> None:
    ten = "One two three four five six seven eight nine ten"
    assert titled(ten, "Short") == ten
    assert titled(f"{ten} eleven", "Short") == "Short"


def _without_names(spec: dict[str, object]) -> str:
    # Altair numbers its views anew whenever it writes a specification.
    return re.sub(r"view_\d+", "view", json.dumps(spec, sort_keys=True))


def test_a_value_is_said_as_its_column_says_it() -> None:
    said = [
        Field("a", "A", "money").said(Decimal("1234.5")),
        Field("a", "A", "count").said(1234),
        Field("a", "A", "number").said(1234.56),
        Field("a", "A", "number").said(-0.04),
        Field("a", "A", "date").said(date(2026, 3, 5)),
        Field("a", "A").said(None),
    ]
    assert said == ["£1,234.50", "1,234", "1,234.6", "0.0", "5 March 2026", "–"]
    assert [Field("a", "A", kind).is_number for kind in ("money", "text")] == [True, False]

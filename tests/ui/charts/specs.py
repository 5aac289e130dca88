"""What a chart would draw: its specification, and each frame it carries with the columns it uses."""

from __future__ import annotations

import re
from typing import Any

from ui.charts.figure import Drawing, Figure

_FIELD = re.compile(r'"field": "(\w+)"')


def spec(figure: Figure) -> dict[str, Any]:
    """The specification of the figure's chart, which it must have."""
    assert figure.chart is not None
    found: dict[str, Any] = figure.chart.to_dict()
    return found


def bars_of(figure: Figure) -> list[tuple[str, str, str]]:
    """Name, words and tone of each bar of a chart of bars."""
    rows = next(iter(spec(figure)["datasets"].values()))
    return [(row["name"], row["words"], row["tone"]) for row in rows]


def carried(chart: Drawing) -> set[str]:
    """The columns of all the data the chart carries."""
    return {column for rows in chart.to_dict().get("datasets", {}).values() for row in rows for column in row}


def drawn(chart: Drawing) -> set[str]:
    """The columns that some channel of the chart draws."""
    return set(_FIELD.findall(chart.to_json()))


def holds(figure: Figure) -> None:
    """What is true of every figure: a finding of ten words at most, a full subtitle, a sentence, a table."""
    assert len(figure.title.split()) <= 10
    assert figure.subtitle
    assert figure.sentence.endswith(".")
    assert [field.name for field in figure.fields] == figure.shown.columns
    assert len({field.label for field in figure.fields}) == len(figure.fields)
    if figure.chart is not None:
        assert carried(figure.chart) <= drawn(figure.chart)

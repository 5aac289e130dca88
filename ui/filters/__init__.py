"""Choices that live in the page's address."""

from ui.filters.market import Choice, Narrowing, Period, council, drill, emptied_by, line, narrow, period
from ui.filters.widgets import flag, many, measure, one, row

__all__ = [
    "Choice", "Narrowing", "Period", "council", "drill", "emptied_by", "flag", "line", "many", "measure",
    "narrow", "one", "period", "row",
]  # fmt: skip

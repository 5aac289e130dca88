"""Choices that live in the page's address."""

from ui.filters.market import Choice, Narrowing, Period, council, drill, emptied_by, line, narrow, period
from ui.filters.suppliers import Taken, events, stress
from ui.filters.widgets import flag, many, measure, one, row

__all__ = [
    "Choice", "Narrowing", "Period", "Taken", "council", "drill", "emptied_by", "events", "flag", "line",
    "many", "measure", "narrow", "one", "period", "row", "stress",
]  # fmt: skip

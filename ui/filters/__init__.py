"""Choices that live in the page's address."""

from ui.filters.grants import Granted, grants, location, years
from ui.filters.market import Choice, Narrowing, Period, council, drill, emptied_by, line, narrow, period
from ui.filters.one_ward import awarded, ward
from ui.filters.suppliers import Taken, events, stress
from ui.filters.widgets import flag, many, measure, one, row

__all__ = [
    "Choice", "Granted", "Narrowing", "Period", "Taken", "awarded", "council", "drill", "emptied_by",
    "events", "flag", "grants", "line", "location", "many", "measure", "narrow", "one", "period", "row",
    "stress", "ward", "years",
]  # fmt: skip

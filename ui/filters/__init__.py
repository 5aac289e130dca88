"""Choices that live in the page's address."""

from ui.filters.exchange import Exchanged, skills, year_over
from ui.filters.finding import number, text
from ui.filters.grants import Granted, grants, location, years
from ui.filters.hubs import begun_in, counted_in, introductions, point
from ui.filters.market import Choice, Narrowing, Period, council, drill, emptied_by, line, narrow, period
from ui.filters.one_ward import awarded, ward
from ui.filters.suppliers import Taken, events, stress
from ui.filters.widgets import flag, many, measure, one, row

__all__ = [
    "Choice", "Exchanged", "Granted", "Narrowing", "Period", "Taken", "awarded", "begun_in", "council",
    "counted_in", "drill", "emptied_by", "events", "flag", "grants", "introductions", "line", "location",
    "many", "measure", "narrow", "number", "one", "period", "point", "row", "skills", "stress", "text",
    "ward", "year_over", "years",
]  # fmt: skip

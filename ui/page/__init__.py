"""The parts of every page, from the question to the files one takes away."""

from ui.page.arranging import arrange, pack_title, teach
from ui.page.cards import cards
from ui.page.defining import define, fold, report_error
from ui.page.figures import pair, show, show_any, show_each, show_map, show_table, take_away
from ui.page.finding import results
from ui.page.holding import pack
from ui.page.leading import lead, lead_wards
from ui.page.letting_out import downloads, findings
from ui.page.opening import (
    answer,
    building,
    bullets,
    chosen,
    coverage,
    empty,
    entered,
    look,
    notes,
    open_page,
    report,
    section,
    trouble,
    weather,
)  # fmt: skip
from ui.page.signing import sign

__all__ = [
    "answer", "arrange", "building", "bullets", "cards", "chosen", "coverage", "define", "downloads",
    "empty", "entered", "findings", "fold", "lead", "lead_wards", "look", "notes", "open_page", "pack",
    "pack_title", "pair", "report", "report_error", "results", "section", "show", "show_any", "show_each",
    "show_map", "show_table", "sign", "take_away", "teach", "trouble", "weather",
]  # fmt: skip

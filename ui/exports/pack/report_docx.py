"""A committee report in Word: the figures with findings and sources, and headings for officers to fill in."""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH

from ui import words
from ui.exports.cells import printable
from ui.exports.pack import pack as told
from ui.exports.pack import word_parts as parts
from ui.exports.pack.item import Item
from ui.exports.pack.pack import Pack
from ui.exports.pack.rebuilt import repacked
from ui.exports.pack.word_styles import LANGUAGE, NUMBERED, dress

MOST_ROWS = 15
FRONT = ("Report to", "Date of meeting", "Report of", "Report author")
PURPOSE = "[For decision, for discussion or for noting: say what the committee is asked to do]"
DRAFT = "The headings with words in square brackets are for the report's author to fill in."

Drawn = Callable[[Item], bytes]
"""The bare picture of a figure as PNG at 300 dots to the inch."""


def report(pack: Pack, drawn: Drawn) -> bytes:
    """The report as a Word document. The same figures give the same bytes."""
    document = docx.Document()
    dress(document)
    _known(document, pack)
    _front(document, pack)
    document.add_heading("Purpose", 1)
    _numbered(document, PURPOSE)
    document.add_heading("The evidence", 1)
    for item in pack.items:
        _figure(document, item, drawn)
    _implications(document)
    document.add_heading("What to bear in mind", 1)
    for line in pack.caveats:
        _numbered(document, line)
    document.add_heading("Background papers", 1)
    for line in pack.background:
        _numbered(document, line)
    out = io.BytesIO()
    document.save(out)
    return repacked(out.getvalue(), pack.built_at)


def _known(document: Document, pack: Pack) -> None:
    about, when = document.core_properties, pack.built_at.replace(tzinfo=None)
    about.title, about.language, about.author = printable(pack.title), LANGUAGE, "Multiplier"
    about.subject, about.comments, about.keywords = pack.part_said, " ".join(pack.caveats)[:255], ""
    about.created = about.modified = when
    about.last_modified_by, about.revision = "Multiplier", 1


def _front(document: Document, pack: Pack) -> None:
    section = document.sections[0]
    section.header.paragraphs[0].text = pack.part_said
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    foot.add_run("Page ")
    parts.field(foot, "PAGE", "1")
    foot.add_run(" of ")
    parts.field(foot, "NUMPAGES", "1")
    document.add_heading(printable(pack.title), 0)
    for label in FRONT:
        _labelled(document, label, told.TO_FILL_IN)
    _labelled(document, "Ward(s) affected", pack.wards)
    _labelled(document, "Public or exempt", pack.part_said)
    _labelled(document, "Data as of", words.day(pack.built_at))
    document.add_paragraph(DRAFT)


def _labelled(document: Document, label: str, said: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run(f"{label}: ").bold = True
    paragraph.add_run(printable(said))


def _numbered(document: Document, text: str, *, stays_with_next: bool = False) -> None:
    paragraph = document.add_paragraph(printable(text), style=NUMBERED)
    paragraph.paragraph_format.keep_with_next = stays_with_next


def _figure(document: Document, item: Item, drawn: Drawn) -> None:
    figure = item.figure
    document.add_heading(printable(figure.title), 2)
    if item.note:
        _numbered(document, item.note, stays_with_next=True)
    _numbered(document, figure.sentence, stays_with_next=True)
    parts.caption(document, item.number, "Figure " if item.part == "A" else "Figure B", figure.subtitle)
    if figure.chart is not None:
        parts.picture(document, drawn(item), figure.sentence)
    elif figure.table.height:
        parts.table(document, figure, MOST_ROWS)
    if figure.chart is not None or figure.table.height > MOST_ROWS:
        left = figure.table.height - MOST_ROWS
        more = f"{words.count(left, 'more row')} and all" if figure.chart is None else "All"
        parts.small(document, f"{more} figures: tables/{item.id}.csv in the evidence pack.")
    for line in told.lines(item):
        parts.small(document, line)


def _implications(document: Document) -> None:
    document.add_heading("Implications", 1)
    for each in told.IMPLICATIONS:
        document.add_heading(each, 2)
        _numbered(document, told.TO_FILL_IN)

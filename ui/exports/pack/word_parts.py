"""The parts of a report in Word that its library does not write: fields, captions, texts for who listens."""

from __future__ import annotations

import io

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from ui.charts.figure import Figure
from ui.exports.cells import printable
from ui.exports.pack.word_styles import SMALL

WIDTH = Cm(17)
LETTERS = Pt(9)
GRID = "Table Grid"


def field(paragraph: Paragraph, code: str, said: str) -> None:
    """A field of Word: its code, and what it says until Word works it out anew."""
    for kind, text in (("begin", ""), ("", code), ("separate", ""), ("said", said), ("end", "")):
        run = paragraph.add_run()
        if kind in ("begin", "separate", "end"):
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        elif kind == "said":
            run.text = text
            continue
        else:
            mark = OxmlElement("w:instrText")
            mark.set(qn("xml:space"), "preserve")
            mark.text = f" {text} "
        run._r.append(mark)


def caption(document: Document, number: int, label: str, said: str) -> None:
    """A caption with a number that Word's list of figures knows."""
    paragraph = document.add_paragraph(style="Caption")
    paragraph.add_run(label)
    field(paragraph, "SEQ Figure \\* ARABIC", str(number))
    paragraph.add_run(f": {printable(said)}")


def picture(document: Document, png: bytes, said: str) -> None:
    """A picture across the page, with what it shows in words for who does not see it."""
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.keep_with_next = True
    shape = paragraph.add_run().add_picture(io.BytesIO(png), width=WIDTH)
    told = shape._inline.docPr
    # A title as well would be read in its place.
    told.set("descr", printable(said))
    told.set("name", f"Picture {told.get('id')}")


def table(document: Document, figure: Figure, most: int) -> None:
    """The first rows of a figure's table: headings that repeat on each page, rows that stay whole."""
    made = document.add_table(rows=1, cols=len(figure.fields), style=GRID)
    _described(made, figure)
    for cell, one in zip(made.rows[0].cells, figure.fields, strict=True):
        _fill(cell, one.label, is_number=one.is_number, is_heading=True)
    rows = zip(*(figure.cells(each)[:most] for each in figure.fields), strict=True)
    for values in rows:
        cells = made.add_row().cells
        for cell, one, value in zip(cells, figure.fields, values, strict=True):
            said = value if isinstance(value, str) else one.said(value)
            _fill(cell, said, is_number=one.is_number)
    for place, row in enumerate(made.rows):
        properties = row._tr.get_or_add_trPr()
        marks = ("w:cantSplit", "w:tblHeader") if place == 0 else ("w:cantSplit",)
        for mark in marks:
            on = OxmlElement(mark)
            on.set(qn("w:val"), "true")
            properties.append(on)


def small(document: Document, text: str) -> None:
    """A line under a figure."""
    document.add_paragraph(printable(text), style=SMALL)


def _described(made: Table, figure: Figure) -> None:
    properties = made._tbl.tblPr
    for mark, said in (("w:tblCaption", figure.title), ("w:tblDescription", figure.sentence)):
        told = OxmlElement(mark)
        told.set(qn("w:val"), printable(said))
        properties.append(told)


def _fill(cell: _Cell, text: str, *, is_number: bool, is_heading: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    # A tab or a new line of a text would be one of the page.
    run = paragraph.add_run(" ".join(printable(text).split()))
    run.font.size, run.font.bold = LETTERS, is_heading
    if is_number:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT

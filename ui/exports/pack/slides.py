"""The figures as slides, one each: finding as title, picture or table, what it says, where it is from."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import PP_ALIGN
from pptx.presentation import Presentation as Deck
from pptx.shapes.base import BaseShape
from pptx.slide import Slide
from pptx.table import _Cell
from pptx.text.text import TextFrame
from pptx.util import Cm, Emu, Length, Pt

from ui import words
from ui.exports.cells import printable
from ui.exports.pack import pack as told
from ui.exports.pack.item import Item
from ui.exports.pack.pack import Pack
from ui.exports.pack.rebuilt import repacked

WIDE, HIGH, MARGIN = Cm(33.867), Cm(19.05), Cm(1.6)
FONT, LANGUAGE = "Arial", "en-GB"
INK, SOFT = RGBColor(0x0B, 0x0C, 0x0C), RGBColor(0x50, 0x5A, 0x5F)
TITLE, SAID, SMALL, CELL = Pt(26), Pt(16), Pt(11), Pt(12)
MOST_ROWS, MOST_COLUMNS, MOST_LETTERS = 8, 6, 420
TITLE_ONLY = 5
PICTURE_TOP, PICTURE_HIGH = Cm(5.9), Cm(9.6)
ACROSS = Emu(WIDE - 2 * MARGIN)
NOTES_TOP = Cm(15.8)

Drawn = Callable[[Item], bytes]


def slides(pack: Pack, drawn: Drawn) -> bytes:
    """The slides as a PowerPoint file, 16 by 9. The same figures give the same bytes."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = WIDE, HIGH
    about, when = deck.core_properties, pack.built_at.replace(tzinfo=None)
    about.title, about.language, about.author = printable(pack.title), LANGUAGE, "Multiplier"
    about.created = about.modified = when
    about.last_modified_by, about.revision, about.subject = "Multiplier", 1, pack.part_said
    first = _slide(deck, pack.title)
    _text(
        first,
        (PICTURE_TOP, Cm(8)),
        [pack.part_said, f"Data as of {words.day(pack.built_at)}", *pack.caveats],
        SAID,
    )
    for item, title in zip(pack.items, _unique([item.figure.title for item in pack.items]), strict=True):
        _figure(_slide(deck, title), item, drawn)
    out = io.BytesIO()
    deck.save(out)
    return repacked(out.getvalue(), pack.built_at)


def _unique(titles: Sequence[str]) -> list[str]:
    """The titles, told apart by a number where two slides would have the same."""
    seen: dict[str, int] = {}
    found = []
    for title in titles:
        seen[title] = seen.get(title, 0) + 1
        found.append(title if seen[title] == 1 else f"{title} ({seen[title]})")
    return found


def _slide(deck: Deck, title: str) -> Slide:
    slide = deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY])
    heading = slide.shapes.title
    heading.left, heading.top, heading.width, heading.height = MARGIN, Cm(0.8), ACROSS, Cm(2.2)
    _write(heading.text_frame, [title], TITLE, is_bold=True)
    return slide


def _figure(slide: Slide, item: Item, drawn: Drawn) -> None:
    figure = item.figure
    said = [figure.subtitle, *([item.note] if item.note else []), figure.sentence]
    # Letters shrink where there is much to say: the picture below stays free.
    size = SAID if sum(map(len, said)) <= MOST_LETTERS else SMALL
    _text(slide, (Cm(3), Cm(2.8)), said, size)
    if figure.chart is not None:
        _picture(slide, drawn(item), figure.sentence)
    elif figure.table.height:
        _table(slide, item)
    _text(slide, (NOTES_TOP, Cm(2.6)), told.lines(item), SMALL, SOFT)


def _picture(slide: Slide, png: bytes, said: str) -> None:
    picture = slide.shapes.add_picture(io.BytesIO(png), MARGIN, PICTURE_TOP)
    scale = min(ACROSS / picture.width, PICTURE_HIGH / picture.height)
    picture.width, picture.height = Emu(int(picture.width * scale)), Emu(int(picture.height * scale))
    picture.left = Emu((WIDE - picture.width) // 2)
    _described(picture, said)


def _table(slide: Slide, item: Item) -> None:
    fields, table = item.figure.fields[:MOST_COLUMNS], item.figure.table
    rows = min(table.height, MOST_ROWS)
    size = (MARGIN, PICTURE_TOP, ACROSS, Emu(Cm(0.9) * (rows + 1)))
    shape = slide.shapes.add_table(rows + 1, len(fields), *size)
    _described(shape, item.figure.sentence)
    shape.table.first_row = True
    for column, field in enumerate(fields):
        _cell(shape.table.cell(0, column), field.label, is_number=field.is_number, is_bold=True)
        for row, value in enumerate(item.figure.cells(field)[:rows], 1):
            said = value if isinstance(value, str) else field.said(value)
            _cell(shape.table.cell(row, column), said, is_number=field.is_number)
    left, beside = table.height - rows, len(item.figure.fields) - len(fields)
    if left or beside:
        counted = [words.count(n, f"more {what}") for n, what in ((left, "row"), (beside, "column")) if n]
        more = f"{words.listed(counted)}: tables/{item.id}.csv in the evidence pack."
        _text(slide, (Emu(NOTES_TOP - Cm(0.7)), Cm(0.7)), [more], SMALL, SOFT)


def _cell(cell: _Cell, text: str, *, is_number: bool, is_bold: bool = False) -> None:
    cell.fill.background()
    _write(cell.text_frame, [text], CELL, is_bold=is_bold)
    cell.margin_top = cell.margin_bottom = Cm(0.08)
    if is_number:
        cell.text_frame.paragraphs[0].alignment = PP_ALIGN.RIGHT


def _text(
    slide: Slide, place: tuple[Length, Length], lines: Sequence[str], size: Pt, colour: RGBColor = INK
) -> None:
    box = slide.shapes.add_textbox(MARGIN, place[0], ACROSS, place[1])
    _write(box.text_frame, lines, size, colour=colour)


def _write(
    frame: TextFrame, lines: Sequence[str], size: Pt, *, is_bold: bool = False, colour: RGBColor = INK
) -> None:
    frame.word_wrap = True
    for place, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.LEFT
        run = paragraph.add_run()
        # A tab or a new line of a text would be one of the slide.
        run.text = " ".join(printable(line).split())
        run.font.size, run.font.bold, run.font.name, run.font.color.rgb = size, is_bold, FONT, colour
        run._r.get_or_add_rPr().set("lang", LANGUAGE)


def _described(shape: BaseShape, said: str) -> None:
    shape._element.xpath(".//p:cNvPr")[0].set("descr", printable(said))

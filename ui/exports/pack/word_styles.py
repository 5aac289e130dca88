"""How a report looks in Word: Arial 12, headings that are headings, numbered paragraphs, British English."""

from __future__ import annotations

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

FONT = "Arial"
LANGUAGE = "en-GB"
INK, SOFT = RGBColor(0x0B, 0x0C, 0x0C), RGBColor(0x50, 0x5A, 0x5F)
NUMBERED, SMALL = "Numbered paragraph", "Source line"
BODY, NOTE = Pt(12), Pt(10)
SIZES = {"Title": Pt(22), "Heading 1": Pt(16), "Heading 2": Pt(13)}
NUMBERING = 40
MARGIN = Cm(2)


def dress(document: Document) -> None:
    """Give the document its page, styles, numbering and language."""
    for section in document.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN
    _numbering(document)
    for style in document.styles:
        # The theme's letters would win over ours.
        if isinstance(style, ParagraphStyle):
            _letters(style)
    _paragraphs(document)
    defaults = document.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    for told in document.settings.element.findall(qn("w:themeFontLang")):
        told.attrib.clear()
        told.set(qn("w:val"), LANGUAGE)
    defaults.append(parse_xml(f'<w:lang {nsdecls("w")} w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}"/>'))


def number(style: ParagraphStyle, level: int) -> None:
    """Number a style's paragraphs: 1 at level 0, 1.1 at level 1."""
    numbering = style.element.get_or_add_pPr().get_or_add_numPr()
    numbering.get_or_add_ilvl().val = level
    numbering.get_or_add_numId().val = NUMBERING


def _letters(style: ParagraphStyle) -> None:
    style.font.name = FONT
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for each in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(each), None)
    fonts.set(qn("w:cs"), FONT)
    style.font.color.rgb = INK


def _paragraphs(document: Document) -> None:
    normal = document.styles["Normal"]
    normal.font.size = BODY
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
    for name, size in SIZES.items():
        heading = document.styles[name]
        heading.font.size, heading.font.bold, heading.font.italic = size, True, False
        heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(14), Pt(6)
        heading.paragraph_format.keep_with_next = True
    for border in document.styles["Title"].element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)
    caption = document.styles["Caption"]
    caption.font.size, caption.font.bold = NOTE, True
    caption.paragraph_format.keep_with_next = True
    number(document.styles["Heading 1"], 0)
    numbered = document.styles.add_style(NUMBERED, WD_STYLE_TYPE.PARAGRAPH)
    small = document.styles.add_style(SMALL, WD_STYLE_TYPE.PARAGRAPH)
    for style in (numbered, small):
        style.base_style = normal
        _letters(style)
    number(numbered, 1)
    small.font.size, small.font.color.rgb = NOTE, SOFT
    small.paragraph_format.space_before = small.paragraph_format.space_after = Pt(2)


def _numbering(document: Document) -> None:
    """Headings count 1, 2, 3 and the paragraphs below each 1.1, 1.2: so that a meeting can refer to one."""
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="tab"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:tabs><w:tab w:val="num" w:pos="720"/></w:tabs>'
        f'<w:ind w:left="720" w:hanging="720"/></w:pPr></w:lvl>'
        for level, text in enumerate(("%1.", "%1.%2"))
    )
    numbering = document.part.numbering_part.element
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{NUMBERING}">'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )
    # The definitions stand before the numbers that use them, or Word calls the file broken.
    numbering.insert(len(numbering.findall(qn("w:abstractNum"))), abstract)
    used = f'<w:num {nsdecls("w")} w:numId="{NUMBERING}"><w:abstractNumId w:val="{NUMBERING}"/></w:num>'
    numbering.append(parse_xml(used))

"""Every letter of a report is Arial, and dark enough on white."""

from collections.abc import Iterable

import docx
from docx.styles.style import ParagraphStyle

from ui.exports.pack.word_styles import FONT, INK, SOFT, dress


def luminance(colour: Iterable[int]) -> float:
    """As WCAG 2.2 defines it."""
    parts = [each / 255 for each in colour]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_the_two_colours_of_letters_can_be_read() -> None:
    assert all(1.05 / (luminance(colour) + 0.05) >= 4.5 for colour in (INK, SOFT))


def test_every_style_of_paragraphs_is_in_one_font_and_one_of_the_colours() -> None:
    document = docx.Document()
    dress(document)
    styles = [each for each in document.styles if isinstance(each, ParagraphStyle)]
    assert {each.font.name for each in styles} == {FONT}
    assert {each.font.color.rgb for each in styles} == {INK, SOFT}

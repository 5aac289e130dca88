"""A field of Word says what it said last, until Word works it out anew."""

import docx

from ui.exports.pack.word_parts import field


def test_a_field_has_a_code_and_a_last_answer() -> None:
    paragraph = docx.Document().add_paragraph()
    field(paragraph, "PAGE", "1")
    kinds = paragraph._p.xpath(".//w:fldChar/@w:fldCharType")
    assert kinds == ["begin", "separate", "end"]
    assert paragraph._p.xpath(".//w:instrText")[0].text == " PAGE "
    assert paragraph.text == "1"

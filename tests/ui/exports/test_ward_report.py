"""A ward's sheet in Word: the same figures as its page, named for the ward, the same bytes each time."""

from __future__ import annotations

import io

import docx

from tests.ui import warded
from ui.exports import ward_report
from ui.sheet import Sheet, sheet


def test_it_says_what_the_sheet_says_and_is_the_same_each_time() -> None:
    one = _sheet()
    content = ward_report.document(one)
    text = "\n".join(each.text for each in docx.Document(io.BytesIO(content)).paragraphs)
    for figure in one.figures:
        assert figure.title in text
    assert one.name in text
    assert ward_report.document(one) == content


def _sheet() -> Sheet:
    return sheet(warded.everything(), "Walsall", "2024-25", warded.STANDING, 200)

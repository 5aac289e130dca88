"""The slides open again as what they should be."""

import io

import pytest
from pptx import Presentation
from pptx.presentation import Presentation as Deck

from tests.ui.exports.pack.documents import NOTE, dot, pack
from ui.exports.pack.slides import HIGH, MOST_ROWS, WIDE, slides


@pytest.fixture(scope="module")
def made() -> bytes:
    return slides(pack(), dot)


@pytest.fixture(scope="module")
def opened(made: bytes) -> Deck:
    return Presentation(io.BytesIO(made))


def said(opened: Deck, place: int) -> str:
    return "\n".join(each.text_frame.text for each in opened.slides[place].shapes if each.has_text_frame)


def test_every_slide_has_a_title_of_its_own(opened: Deck) -> None:
    titles = [slide.shapes.title.text_frame.text for slide in opened.slides]
    assert len(titles) == len(set(titles)) == 4
    assert titles[0] == "Who we pay for care"
    assert titles[3] == f"{titles[1]} (2)"


def test_nothing_stands_over_the_edge(opened: Deck) -> None:
    assert (opened.slide_width, opened.slide_height) == (WIDE, HIGH)
    for slide in opened.slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= WIDE
            assert shape.top + shape.height <= HIGH


def test_pictures_and_tables_say_what_they_show(opened: Deck) -> None:
    for place, item in enumerate(pack().items, 1):
        told = [each for each in opened.slides[place].shapes if each._element.xpath(".//p:cNvPr/@descr")]
        assert [each._element.xpath(".//p:cNvPr/@descr")[0] for each in told] == [item.figure.sentence]


def test_a_table_has_a_heading_row_and_says_where_the_rest_is(opened: Deck) -> None:
    (table,) = [each.table for each in opened.slides[2].shapes if each.has_table]
    assert table.first_row
    assert len(table.rows) == MOST_ROWS + 1
    assert "32 more rows: tables/figure-02-long.csv" in said(opened, 2)


def test_a_slide_says_note_finding_and_lines(opened: Deck) -> None:
    text = said(opened, 1)
    assert NOTE in text
    assert pack().items[0].figure.sentence in text
    assert "Source: " in text
    assert "Coverage: " in text


def test_every_text_is_in_british_english(opened: Deck) -> None:
    spoken = {language for slide in opened.slides for language in slide._element.xpath(".//a:rPr/@lang")}
    assert spoken == {"en-GB"}
    assert opened.core_properties.language == "en-GB"


def test_the_same_figures_give_the_same_bytes(made: bytes) -> None:
    assert slides(pack(), dot) == made

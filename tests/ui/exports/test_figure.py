"""Pictures: sharp, with title, source, filters and coverage inside, in an embedded font."""

import io
import json
import re
from dataclasses import replace
from xml.etree import ElementTree

import polars as pl
import pytest
from PIL import Image

from tests.ui.frames import by_category, churn, seal, wards
from ui.charts.categories import categories
from ui.charts.figure import Figure
from ui.charts.spread import churn as churn_figure
from ui.exports.figure import bare, framed, png, svg
from ui.maps.wards import ward_map

FIGURE = categories(by_category(), "effective", "Merefield, 2024-25")


def words_of(drawn: bytes) -> str:
    texts = re.findall(r"<text[^>]*>(.*?)</text>", drawn.decode(), re.DOTALL)
    return re.sub(r"<[^>]+>", " ", " ".join(texts)).replace("&amp;", "&")


def test_the_png_is_17_cm_at_300_dots_to_the_inch() -> None:
    picture = Image.open(io.BytesIO(png(FIGURE, seal())))
    assert round(picture.info["dpi"][0]) == 300
    assert picture.width / 300 * 2.54 == pytest.approx(18, abs=1.5)


@pytest.mark.parametrize(
    "figure", [FIGURE, ward_map(wards(), "Merefield, 2024-25")], ids=lambda each: each.key
)
def test_the_svg_says_all_that_a_figure_must_say(figure: Figure) -> None:
    said = words_of(svg(figure, seal()))
    for line in (
        figure.title,
        "fictional council",
        "Source: spending published by Merefield",
    ):
        assert line in said
    assert "2024-25" in figure.subtitle
    assert set(figure.subtitle.split()) <= set(said.split())
    assert "Shown: Merefield; 2024-25" in said
    assert "Coverage: 9,204 payments" in said


def test_the_svg_holds_its_fonts_and_its_description() -> None:
    drawn = svg(FIGURE, seal()).decode()
    assert drawn.count("@font-face") == 2
    assert "url(data:font/ttf;base64," in drawn
    assert f"<desc>{FIGURE.sentence}</desc>" in drawn
    assert "http" not in drawn.replace("http://www.w3.org/", "")


def test_data_cannot_write_svg() -> None:
    drawn = svg(FIGURE, seal()).decode()
    assert "<script" not in drawn
    assert "&lt;script" in drawn


def test_lines_are_broken_before_the_edge() -> None:
    lines = [row["line"] for row in framed(FIGURE, seal())["vconcat"][1]["data"]["values"]]
    assert len(lines) >= 4
    assert max(map(len, lines)) <= 104


def test_a_figure_without_a_picture_says_why() -> None:
    nothing = churn_figure(churn(is_comparable=False, because="June 2023 is missing"), "M")
    with pytest.raises(ValueError, match="June 2023 is missing"):
        png(nothing, seal())


def test_what_no_picture_may_hold_is_left_out_of_it() -> None:
    """The engine that draws ends the whole process, server and all, where one such stands in a text."""
    strange = "a\x00b\x0bc\x1fd\ufffee\uffff"
    named = by_category().with_columns(category=pl.lit(strange) + pl.col("category"))
    figure = replace(categories(named, "effective", strange), title=strange, sentence=strange)
    told = replace(seal(), place=strange, filters=strange, coverage=strange)
    held = json.dumps([framed(figure, told), bare(figure)], ensure_ascii=True)
    assert not re.search(r"\\u00(?!7f)[01]|\\uff(fe|ff)", held)
    assert "abcde" in held
    drawn = ElementTree.fromstring(svg(figure, told))
    assert "abcde" in "".join(drawn.itertext())

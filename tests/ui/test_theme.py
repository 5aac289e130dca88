"""One look, readable: contrast by the WCAG's own sum."""

import altair as alt
import polars as pl
import pytest

from ui import theme


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("text", [theme.INK, theme.SOFT_INK])
def test_text_can_be_read(text: str) -> None:
    assert contrast(text, theme.WHITE) >= 4.5


def test_what_is_pointed_at_stands_out() -> None:
    assert contrast(theme.FOCUS, theme.WHITE) >= 3


def test_classes_of_a_map_grow_darker() -> None:
    shades = [luminance(colour) for colour in theme.SEQUENTIAL]
    assert shades == sorted(shades, reverse=True)


def test_a_chart_is_dressed_and_drawn_as_svg() -> None:
    spec = theme.on_screen(alt.Chart(pl.DataFrame({"a": [1]})).mark_bar().to_dict())
    assert spec["config"]["background"] == theme.WHITE
    assert spec["usermeta"]["embedOptions"]["renderer"] == "svg"


def test_every_font_has_one_to_fall_back_on() -> None:
    # The writer of pictures leaves all text out, without a word, where it knows no font of the list.
    assert theme.PAPER_FONT.endswith("sans-serif")
    assert theme.SCREEN_FONT.endswith("sans-serif")

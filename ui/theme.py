"""One look for every figure, on the screen and on paper: Government Analysis Function colours on white."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

INK = "#0b0c0c"
SOFT_INK = "#505a5f"
RULE = "#b1b4b6"
GRID = "#e6e8ea"
WHITE = "#ffffff"

FOCUS = "#12436D"
REST = "#BFBFBF"
SEQUENTIAL = ("#D7E6F4", "#6BACE6", "#2073BC", "#12436D")

SCREEN_FONT = '"Source Sans", "Source Sans Pro", sans-serif'
PAPER_FONT = "Source Sans Pro, sans-serif"


def _config(font: str) -> dict[str, object]:
    return {
        "background": WHITE,
        "font": font,
        "padding": {"left": 12, "right": 16, "top": 12, "bottom": 12},
        "view": {"stroke": None},
        "axis": {
            "labelFontSize": 13,
            "titleFontSize": 13,
            "titleFontWeight": "normal",
            "labelColor": INK,
            "titleColor": INK,
            "domainColor": RULE,
            "tickColor": RULE,
            "gridColor": GRID,
        },
        "legend": {
            "labelFontSize": 13,
            "titleFontSize": 13,
            "labelColor": INK,
            "titleColor": INK,
            "titleFontWeight": "normal",
            "orient": "bottom",
            "direction": "horizontal",
        },
        "text": {"fontSize": 13, "color": INK},
        "title": {
            "anchor": "start",
            "fontSize": 18,
            "subtitleFontSize": 13,
            "color": INK,
            "subtitleColor": INK,
            "fontWeight": 600,
            "offset": 14,
        },
    }


SCREEN = _config(SCREEN_FONT)
PAPER = _config(PAPER_FONT)


def on_screen(spec: Mapping[str, Any]) -> dict[str, Any]:
    """The specification in the product's look, drawn as SVG so that its parts can be read out."""
    return {**spec, "config": SCREEN, "usermeta": {"embedOptions": {"renderer": "svg"}}}

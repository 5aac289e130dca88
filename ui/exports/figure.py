"""A figure as a picture file: finding, measure, picture, source, filters and coverage in one frame."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from functools import cache
from importlib.resources import as_file, files
from io import BytesIO
from textwrap import wrap
from threading import Lock
from typing import Any

import font_source_sans_pro
import pikepdf
import vl_convert

from ui import theme
from ui.charts.figure import Figure
from ui.exports.cells import printable
from ui.provenance import Provenance

# 17 cm, the width of text on A4, at 72 points to the inch.
WIDTH = 480
DOTS_PER_INCH = 300
# What fits on one line of that width at each size of letter, in Source Sans.
TITLE_LETTERS, SUBTITLE_LETTERS, NOTE_LETTERS = 58, 84, 104
NOTE_LINE = 13

FACES = ((400, "SourceSansPro-Regular.ttf"), (600, "SourceSansPro-Semibold.ttf"))
# One JavaScript engine serves the whole process, and it answers one question at a time.
_ENGINE = Lock()


def png(figure: Figure, provenance: Provenance) -> bytes:
    """The figure as PNG, 300 dots to the inch, 17 cm of picture."""
    return raster(_svg(framed(figure, provenance)))


def svg(figure: Figure, provenance: Provenance) -> bytes:
    """The figure as SVG with its two fonts inside, so that it looks the same on any machine."""
    return _whole(_svg(framed(figure, provenance)), figure)


def every_file(figure: Figure, provenance: Provenance) -> dict[str, bytes]:
    """The figure as PNG, SVG and PDF, by their endings, from one drawing of it."""
    drawn = _svg(framed(figure, provenance))
    return {"png": raster(drawn), "svg": _whole(drawn, figure), "pdf": _paper(drawn, figure)}


def bare_svg(figure: Figure) -> str:
    """The bare picture as SVG without fonts, to be drawn on from."""
    return _svg(bare(figure))


def drawing(figure: Figure, drawn: str = "") -> str:
    """The bare picture as an SVG element, for a page that says the rest and holds the fonts (`embedded`).

    `drawn` is `bare_svg` of the figure, where it is at hand.
    """
    whole = drawn or bare_svg(figure)
    role = f'role="img" aria-label="{_xml(figure.sentence).replace(chr(34), "&quot;")}"'
    return whole[whole.index("<svg") :].replace("<svg", f"<svg {role}", 1)


def raster(drawn: str) -> bytes:
    """An SVG as PNG, 300 dots to the inch."""
    with _ENGINE:
        return bytes(vl_convert.svg_to_png(drawn, ppi=DOTS_PER_INCH))


def _paper(drawn: str, figure: Figure) -> bytes:
    """An SVG as one page of PDF with its letters inside; the same drawing gives the same bytes."""
    with _ENGINE:
        written = bytes(vl_convert.svg_to_pdf(drawn))
    out = BytesIO()
    with pikepdf.open(BytesIO(written)) as page:
        page.docinfo["/Title"] = printable(figure.title)
        page.Root["/Lang"] = pikepdf.String("en-GB")
        # The converter names the parts of a page in another order each time.
        page.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return out.getvalue()


def _whole(drawn: str, figure: Figure) -> bytes:
    start = drawn.index(">", drawn.index("<svg")) + 1
    head = (
        f"<title>{_xml(figure.title)}</title><desc>{_xml(figure.sentence)}</desc><style>{embedded()}</style>"
    )
    return f"{drawn[:start]}{head}{drawn[start:]}".encode()


def _svg(spec: dict[str, Any]) -> str:
    with _ENGINE:
        _fonts()
        return str(vl_convert.vegalite_to_svg(spec))


def bare(figure: Figure) -> dict[str, Any]:
    """The Vega-Lite specification of the picture alone."""
    return dict(_drawable({**figure.spec, "config": theme.PAPER, "width": WIDTH}))


def framed(figure: Figure, provenance: Provenance) -> dict[str, Any]:
    """The Vega-Lite specification with title, subtitle and the provenance lines drawn in."""
    of_the_whole = {"datasets", "$schema", "config"}
    spec = {key: value for key, value in figure.spec.items() if key not in of_the_whole} | {"width": WIDTH}
    # The sentence explains the marks in the picture: [u], [b], the black line.
    said = (figure.sentence, *provenance.lines())
    notes = [line for each in said for line in wrap(each, NOTE_LETTERS)]
    whole = {
        "$schema": figure.spec["$schema"],
        "config": theme.PAPER | {"concat": {"spacing": 14}},
        "title": {
            "text": wrap(figure.title, TITLE_LETTERS),
            "subtitle": wrap(figure.subtitle, SUBTITLE_LETTERS),
        },
        "datasets": figure.spec.get("datasets", {}),
        "vconcat": [spec, _notes(notes)],
    }
    return dict(_drawable(whole))


def _drawable(said: Any) -> Any:
    """All of it, with texts that can be drawn: at any other the engine ends the process, server and all."""
    if isinstance(said, str):
        return printable(said)
    if isinstance(said, Mapping):
        return {key: _drawable(value) for key, value in said.items()}
    return [_drawable(each) for each in said] if isinstance(said, list) else said


def _notes(lines: list[str]) -> dict[str, Any]:
    return {
        "data": {"values": [{"line": line, "place": place} for place, line in enumerate(lines)]},
        "width": WIDTH,
        "height": NOTE_LINE * len(lines),
        "mark": {"type": "text", "align": "left", "baseline": "top", "fontSize": 10, "color": theme.SOFT_INK},
        "encoding": {
            "x": {"value": 0},
            "y": {
                "field": "place",
                "type": "quantitative",
                "axis": None,
                "scale": {"domain": [0, len(lines)], "reverse": True, "nice": False},
            },
            "text": {"field": "line", "type": "nominal"},
        },
    }


@cache
def _fonts() -> None:
    with as_file(files(font_source_sans_pro) / "files") as folder:
        vl_convert.register_font_directory(str(folder))


@cache
def embedded() -> str:
    """The two fonts as rules of a style sheet."""
    rules = []
    for weight, name in FACES:
        letters = base64.b64encode((files(font_source_sans_pro) / "files" / name).read_bytes()).decode()
        rules.append(
            f"@font-face{{font-family:'Source Sans Pro';font-weight:{weight};"
            f"src:url(data:font/ttf;base64,{letters}) format('truetype')}}"
        )
    return "".join(rules)


def _xml(text: str) -> str:
    return printable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

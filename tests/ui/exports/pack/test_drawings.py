"""Pictures of a pack: whole ones in three forms, bare ones drawn once."""

import pytest

from tests.ui.exports.pack.items import item
from ui.charts.figure import Figure
from ui.exports import figure as picture
from ui.exports.pack.drawings import Bare, files


def test_a_figure_comes_as_png_svg_and_pdf() -> None:
    found = files(item(number=4))
    assert list(found) == [f"figures/figure-04-by-category.{ending}" for ending in ("png", "svg", "pdf")]
    png, svg, pdf = found.values()
    assert png.startswith(b"\x89PNG")
    assert svg.startswith(b"<svg")
    assert pdf.startswith(b"%PDF")
    assert b"/Lang" in pdf
    assert b"FontFile" in pdf


def test_a_table_has_no_picture() -> None:
    assert files(item(has_picture=False)) == {}


def test_the_same_figure_gives_the_same_files() -> None:
    assert files(item()) == files(item()) == files(item())


def test_a_bare_picture_is_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    real = picture.bare_svg

    def counted(figure: Figure) -> str:
        drawn.append(figure.key)
        return real(figure)

    monkeypatch.setattr(picture, "bare_svg", counted)
    bare, one = Bare(), item()
    assert bare.png(one) is bare.png(one)
    assert 'role="img"' in bare.svg(one)
    assert drawn == ["by-category"]

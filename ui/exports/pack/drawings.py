"""The pictures of a pack: whole ones as files, bare ones for documents that say the rest in words."""

from __future__ import annotations

from ui.exports import figure as picture
from ui.exports.pack.item import Item


def files(item: Item) -> dict[str, bytes]:
    """The picture of a figure with its finding, lines and coverage as PNG, SVG and PDF by their names.

    Nothing where there is no picture.
    """
    if item.figure.chart is None:
        return {}
    drawn = picture.every_file(item.figure, item.seal)
    return {f"figures/{item.id}.{ending}": content for ending, content in drawn.items()}


class Bare:
    """The bare pictures, each drawn once for all documents that hold it."""

    def __init__(self) -> None:
        self._drawn: dict[str, str] = {}
        self._rasters: dict[str, bytes] = {}

    def png(self, item: Item) -> bytes:
        """As PNG, 300 dots to the inch."""
        if item.id not in self._rasters:
            self._rasters[item.id] = picture.raster(self._svg(item))
        return self._rasters[item.id]

    def svg(self, item: Item) -> str:
        """As an SVG element that says what it shows."""
        return picture.drawing(item.figure, self._svg(item))

    def _svg(self, item: Item) -> str:
        if item.id not in self._drawn:
            self._drawn[item.id] = picture.bare_svg(item.figure)
        return self._drawn[item.id]

"""Pictures of the pages for docs/pages.md: the first two screens, small files; made only where asked."""

from __future__ import annotations

import io
import os

from PIL import Image

from tests.browser.serving import Visit
from warehouse.settings import ROOT

ASKED = bool(os.environ.get("MULTIPLIER_SCREENSHOTS"))
FOLDER = ROOT / "docs" / "screenshots"
WIDTHS = {"1440": 1800, "768": 1600, "390": 1500}
COLOURS = 96


def keep(seen: Visit, width: str) -> None:
    """The page as it stands in a window of this width, into the documents: only where somebody asked."""
    if not ASKED:
        return
    page = seen.page
    page.set_viewport_size({"width": int(width), "height": WIDTHS[width]})
    page.mouse.move(0, 0)
    shot = Image.open(io.BytesIO(page.screenshot(animations="disabled"))).convert("RGB")
    FOLDER.mkdir(parents=True, exist_ok=True)
    small = shot.quantize(COLOURS, dither=Image.Dither.NONE)
    small.save(FOLDER / f"{seen.name}-{width}.png", optimize=True)

"""Pictures of the pages for docs/pages.md: the first two screens, small files; made only where asked."""

from __future__ import annotations

import io
import os

from PIL import Image

from tests.browser.seen import rest
from tests.browser.serving import Visit
from warehouse.settings import ROOT

ASKED = bool(os.environ.get("MULTIPLIER_SCREENSHOTS"))
FOLDER = ROOT / "docs" / "screenshots"
WIDTHS = {"1440": 1800, "768": 1600, "390": 1500}
COLOURS = 96


def keep(seen: Visit) -> None:
    """The page as it opened, in windows of each width, into the documents: only where somebody asked."""
    for width, height in WIDTHS.items() if ASKED else ():
        page = seen.page
        page.set_viewport_size({"width": int(width), "height": height})
        rest(page)
        page.locator("main, [data-testid='stMain']").first.evaluate("main => main.scrollTo(0, 0)")
        shot = Image.open(io.BytesIO(page.screenshot(animations="disabled"))).convert("RGB")
        FOLDER.mkdir(parents=True, exist_ok=True)
        small = shot.quantize(COLOURS, dither=Image.Dither.NONE)
        small.save(FOLDER / f"{seen.name}-{width}.png", optimize=True)
    seen.page.set_viewport_size({"width": 1440, "height": 1000})

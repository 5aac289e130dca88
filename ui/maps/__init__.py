"""Maps of wards: rates only, outlines thinned, no basemap, nothing asked of another host."""

from ui.maps.deck import deck
from ui.maps.wards import CREDIT, ward_bars, ward_map

__all__ = ["CREDIT", "deck", "ward_bars", "ward_map"]

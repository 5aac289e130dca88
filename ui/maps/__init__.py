"""Maps of wards: rates only, outlines thinned, no basemap, nothing asked of another host."""

from ui.maps.deck import deck
from ui.maps.exposed import exposed_bars, exposed_map
from ui.maps.wards import CREDIT, ward_bars, ward_map

__all__ = ["CREDIT", "deck", "exposed_bars", "exposed_map", "ward_bars", "ward_map"]

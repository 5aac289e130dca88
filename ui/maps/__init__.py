"""Maps of wards: rates only, outlines thinned, no basemap, nothing asked of another host."""

from ui.maps.classes import A_HEAD
from ui.maps.deck import deck
from ui.maps.exposed import exposed_bars, exposed_map
from ui.maps.reach import reach_bars, reach_map
from ui.maps.wards import CREDIT, ward_bars, ward_map

__all__ = [
    "A_HEAD", "CREDIT", "deck", "exposed_bars", "exposed_map", "reach_bars", "reach_map", "ward_bars",
    "ward_map",
]  # fmt: skip

"""Maps of wards: rates only, outlines thinned, no basemap, nothing asked of another host."""

from ui.maps.classes import A_HEAD
from ui.maps.deck import deck
from ui.maps.exposed import exposed_bars, exposed_map
from ui.maps.offered import OFFERED, OFFERED_KINDS, offered_bars, offered_map
from ui.maps.reach import reach_bars, reach_map
from ui.maps.wards import CREDIT, ward_bars, ward_map

__all__ = [
    "A_HEAD", "CREDIT", "OFFERED", "OFFERED_KINDS", "deck", "exposed_bars", "exposed_map", "offered_bars",
    "offered_map", "reach_bars", "reach_map", "ward_bars", "ward_map",
]  # fmt: skip

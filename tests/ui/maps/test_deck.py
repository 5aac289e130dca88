"""The map to move about in asks no other host for anything."""

import json

from tests.ui.frames import wards
from ui.maps.deck import deck


def test_no_basemap_and_no_address() -> None:
    made = json.loads(deck(wards()).to_json())
    assert made.get("mapProvider") is None
    assert "http" not in json.dumps(made)


def test_it_shows_the_wards_and_their_words() -> None:
    made = json.loads(deck(wards()).to_json())
    (layer,) = made["layers"]
    assert layer["id"] == "wards"
    features = layer["data"]["features"]
    assert [f["properties"]["name"] for f in features] == [f"Ward {i}" for i in range(6)]
    assert features[5]["properties"]["words"] == "£125k per km², 15% of the money"
    assert -2.3 < made["initialViewState"]["longitude"] < -2.2

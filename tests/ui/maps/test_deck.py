"""The map to move about in asks no other host for anything."""

import json

from tests.ui import reached
from tests.ui.frames import wards
from ui.maps.classes import A_HEAD
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


def test_what_is_not_known_is_hatched_and_the_rest_is_not() -> None:
    (layer,) = json.loads(deck(reached.by_ward(), A_HEAD).to_json())["layers"]
    kinds = {f["properties"]["name"]: f["geometry"]["type"] for f in layer["data"]["features"]}
    assert kinds["Castle Quay"] == "GeometryCollection"
    assert kinds["Kilnside"] == kinds["Market"] == "MultiPolygon"

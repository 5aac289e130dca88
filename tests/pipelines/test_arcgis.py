"""What a feature service's answers are held against: errors that come as 200, lists that are gone."""

import json
from pathlib import Path

import pytest

from pipelines import arcgis
from tests.pipelines import portal
from tests.pipelines.replay import Hands, Reply, asking, in_turn, replay
from warehouse.errors import SourceChanged

WHERE = "https://portal.example/0"


@pytest.mark.parametrize("code", [429, 500, 503, 504])
def test_an_error_that_passes_is_asked_again(code: int) -> None:
    said = arcgis.wrong(portal.error(code).body, "features", WHERE)
    assert said == f"it answered 200, and in it error {code}: of this test"


@pytest.mark.parametrize("body", [b"", b"<html>", b'{"features": [', b"[" * 100_000])
def test_what_is_no_json_is_asked_again(body: bytes) -> None:
    assert arcgis.wrong(body, "features", WHERE) == "it sent no JSON, or JSON that is cut off"


@pytest.mark.parametrize(
    "body", [b"[]", b"null", b'{"features": null}', b'{"features": ["x"]}', b'{"error": 1}']
)
def test_another_shape_is_said_at_once(body: bytes) -> None:
    with pytest.raises(SourceChanged, match="features|refuses"):
        arcgis.wrong(body, "features", WHERE)


def test_a_count_is_a_number() -> None:
    assert arcgis.wrong(b'{"count": 0}', "count", WHERE) is None
    with pytest.raises(SourceChanged, match="count"):
        arcgis.wrong(b'{"count": "5"}', "count", WHERE)


@pytest.mark.parametrize("said", ["/../../..", "a" * 300, {"a": 1}, -1, True, None])
def test_when_a_layer_was_changed_is_a_number_or_nothing(tmp_path: Path, said: object) -> None:
    """It becomes part of the name of a folder, which is emptied too."""
    fields = [{"name": "FID", "type": "esriFieldTypeOID"}]
    told = json.dumps({"fields": fields, "editingInfo": {"lastEditDate": said}}).encode()
    with replay(in_turn(Reply(told))) as publisher:
        assert arcgis.layer(asking(tmp_path, Hands()), publisher.url).edited == ""

"""JSON about areas that is not loaded is named by its first bytes; wards are let through."""

from pathlib import Path

import pytest

from pipelines.formats import left_json
from warehouse.errors import SourceChanged

SAID = {
    '{"type": "Topology", "objects": {}}': "TopoJSON, not GeoJSON",
    '{"features":[{"properties":{"LSOA21CD":"E01000001"}}]}': "boundaries of LSOAs",
    '{"features":[{"properties":{"MSOA21CD":"E02000001"}}]}': "boundaries of MSOAs",
    '{\n "E05000932": "Ainsdale"}': "names of areas by code",
    '{"agricreg": {"entities": ["W29"]}}': "kinds of areas",
    '[{"_index": "geo_area"}]': "extract of a search index",
    '[{ "code": "pcd", "description": "Unit Postcode" }]': "description of the columns",
}


@pytest.mark.parametrize("text", SAID)
def test_it_is_named_and_says_what_to_load(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(text)
    with pytest.raises(SourceChanged, match=SAID[text]) as refused:
        left_json.hold(path)
    assert refused.value.next


@pytest.mark.parametrize(
    "text",
    [
        '{"features":[{"properties":{"WD25CD":"E05000001","LSOA21CD":"E01000001"}}]}',
        '{"grants": [{"id": "360G-a"}]}',
        "a,b\n1,2\n",
        "",
    ],
)
def test_anything_else_is_let_through(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(text)
    left_json.hold(path)

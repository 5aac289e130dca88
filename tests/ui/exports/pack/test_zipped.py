"""A pack is one ZIP with every document in it, and the same twice but for its manifest's time."""

import json

from tests.ui.exports.pack.documents import members, pack
from ui.exports.pack.zipped import made

ENDINGS = ("png", "svg", "pdf")
EXTRA = {"rows/concentration-rows-1.csv": b"a\r\n", "sql/concentration/by_category.sql": b"select 1\n"}


def said(made_at: str) -> dict[str, object]:
    return {
        "schema": "multiplier-pack/1",
        "made_at": made_at,
        "figures": [{"id": item.id} for item in pack().items],
    }


def test_every_member_is_there_and_told() -> None:
    found = members(made(pack(), EXTRA, said("2026-06-02")))
    charts = [item.id for item in pack().items if item.figure.chart is not None]
    documents = {"report.docx", "slides.pptx", "report.html", "tables.xlsx", "tables.ods", "manifest.json"}
    pictures = {f"figures/{name}.{ending}" for name in charts for ending in ENDINGS}
    assert set(found) == documents | pictures | {f"tables/{item.id}.csv" for item in pack().items} | set(
        EXTRA
    )
    manifest = json.loads(found["manifest.json"])
    assert set(manifest["files"]) == set(found) - {"manifest.json"}
    assert manifest["figures"][0]["files"] == sorted(
        [f"tables/{charts[0]}.csv", *(f"figures/{charts[0]}.{ending}" for ending in ENDINGS)]
    )


def test_two_makings_differ_by_what_the_manifest_is_told_alone() -> None:
    one, other = (members(made(pack(), EXTRA, said(day))) for day in ("2026-06-02", "2026-06-03"))
    assert [name for name in one if one[name] != other[name]] == ["manifest.json"]
    assert one["manifest.json"].replace(b"06-02", b"06-03") == other["manifest.json"]

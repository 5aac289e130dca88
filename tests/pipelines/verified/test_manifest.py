"""What a pack says of itself: read as docs/evidence-packs.md writes it, and nothing else is taken for it."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from pipelines.verified import manifest
from pipelines.verified.manifest import NotAPack
from warehouse.settings import ROOT

DOCS = (Path(ROOT) / "docs" / "evidence-packs.md").read_text("utf-8")
SAMPLE = re.findall(r"```json\n(.*?)```", DOCS, re.DOTALL)[0]


def told(**other: Any) -> bytes:
    return json.dumps({**json.loads(SAMPLE), **other}).encode()


def test_the_documented_manifest_is_read_whole() -> None:
    found = manifest.read(SAMPLE.encode())
    assert found.data.arrivals[0].file == "merefield-spending-2025-04.csv"
    (asked,) = found.figures[0].questions
    assert (asked.question, asked.rows) == ("concentration/by_category", 14)
    assert asked.rows_behind is not None
    assert asked.rows_behind.question == "concentration/rows"
    assert manifest.ended(found.made_at) == datetime(2026, 11, 23, 9, 30, 1, tzinfo=UTC)


def test_another_schema_is_named() -> None:
    with pytest.raises(NotAPack, match="'multiplier-pack/9'"):
        manifest.read(told(schema="multiplier-pack/9"))


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"{}",
        b"\xff\xfe",
        b"[" * 100_000,
        told(figures="all of them"),
        told(figures=[{"id": 1}]),
        told(made_at="yesterday"),
        told(data=None),
        told(files=["report.docx"]),
    ],
)
def test_what_is_no_manifest_is_refused_with_a_sentence(text: bytes) -> None:
    with pytest.raises(NotAPack) as refusal:
        manifest.read(text)
    assert "manifest" in refusal.value.sentence
    assert "\n" not in refusal.value.sentence

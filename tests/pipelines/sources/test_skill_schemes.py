"""Schemes of skills: the sample by hand, and what is refused."""

from pathlib import Path

import pytest

from pipelines import recognise
from pipelines.source import Told
from pipelines.sources import skill_schemes
from tests.pipelines.sources import drift
from warehouse.errors import SourceChanged

(SAMPLE,) = drift.samples("skill_schemes")


def test_the_sample_holds_two_skills_with_names() -> None:
    assert [each.source.name for each in recognise.readers(SAMPLE, None, Told())] == ["skill_schemes"]
    (reading,) = skill_schemes.read(SAMPLE, Told())
    (batch,) = reading.batches
    assert batch.kept.select("label", "other_labels").rows() == [
        ("prune hedges", "trim hedges\ncut hedges"),
        ("give first aid", None),
    ]
    assert batch.aside["reason"].to_list() == ["no skill", "no code or name"]


def test_another_table_is_refused_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("PARENTID,CHILDID\n1,2\n", "utf-8")
    with pytest.raises(SourceChanged, match="no list of skills that is known"):
        skill_schemes.read(path, Told())

"""Hubs: the samples by hand, and people held at the door."""

from pathlib import Path

import polars as pl
import pytest

from pipelines import recognise
from pipelines.source import Told
from pipelines.sources import hubs
from tests.pipelines.sources import drift
from warehouse.errors import SourceChanged

SAMPLES = {path.stem.removeprefix("hubs_"): path for path in drift.samples("hubs")}


def rows(path: Path) -> tuple[pl.DataFrame, pl.DataFrame]:
    """What is kept of a file, and what is set aside."""
    (reading,) = hubs.read(path, Told())
    batches = list(reading.batches)
    return pl.concat(each.kept for each in batches), pl.concat(each.aside for each in batches)


@pytest.mark.parametrize("entity", SAMPLES)
def test_each_sheet_is_known_by_its_headings(entity: str) -> None:
    path = SAMPLES[entity]
    assert [each.source.name for each in recognise.readers(path, None, Told())] == ["hubs"]
    (reading,) = hubs.read(path, Told())
    assert reading.understanding.kind == f"hub_{entity}"


def test_what_is_not_understood_is_set_aside() -> None:
    for entity, kept, reason in (
        ("sessions", 2, "date not understood"),
        ("attendance", 3, "no date"),
        ("activity", 3, "no stage"),
    ):
        found, aside = rows(SAMPLES[entity])
        assert found.height == kept
        assert aside["reason"].to_list() == [reason]


def test_a_member_is_kept_as_a_key_that_is_the_same_each_time() -> None:
    kept, _ = rows(SAMPLES["attendance"])
    again, _ = rows(SAMPLES["attendance"])
    assert kept["person_key"].to_list() == again["person_key"].to_list()
    assert kept["person_key"].drop_nulls().n_unique() == 2
    assert not kept["person_key"].drop_nulls().str.contains("M00").any()


@pytest.mark.parametrize(
    ("was", "told", "what"),
    [
        ("M002,1,Thrumley", "Ermintrude,1,Thrumley", "no number of a member"),
        ("Merefield Council", "someone@example.org", "an e-mail address"),
        ("Merefield Council", "07700 900123", "a telephone number"),
        ("X05000003", "ZZ1 1AA", "a full postcode"),
    ],
)
def test_a_file_that_would_tell_who_somebody_is_is_refused_whole(
    tmp_path: Path, was: str, told: str, what: str
) -> None:
    path = tmp_path / "a.csv"
    path.write_text(SAMPLES["attendance"].read_text("utf-8").replace(was, told, 1), "utf-8")
    with pytest.raises(SourceChanged, match=what) as refused:
        rows(path)
    assert "1 cells" in refused.value.sentence

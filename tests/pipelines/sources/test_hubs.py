"""Hubs: the samples by hand, and people held at the door."""

from pathlib import Path

import polars as pl
import pytest

from pipelines import recognise
from pipelines.source import Told
from pipelines.sources import hubs
from tests.pipelines.sources import drift
from warehouse.settings import settings

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


def reduced(path: Path, folder: Path) -> tuple[Path, tuple[str, ...]]:
    """The copy that lands, and what was held back."""
    folder.mkdir(exist_ok=True)
    held = hubs.door(path, folder / path.name, Told(), settings().store)
    return folder / path.name, held.said[""]


def test_a_member_is_kept_as_a_key_that_is_the_same_each_time(tmp_path: Path) -> None:
    kept, _ = rows(reduced(SAMPLES["attendance"], tmp_path / "a")[0])
    again, _ = rows(reduced(SAMPLES["attendance"], tmp_path / "b")[0])
    assert kept["person_key"].to_list() == again["person_key"].to_list()
    assert kept["person_key"].drop_nulls().n_unique() == 2
    assert not kept["person_key"].drop_nulls().str.contains("M00").any()


@pytest.mark.parametrize("entity", SAMPLES)
def test_a_copy_of_a_template_keeps_every_row_and_the_line_it_stands_on(entity: str, tmp_path: Path) -> None:
    wanted, gone = rows(SAMPLES[entity])
    found, left = rows(reduced(SAMPLES[entity], tmp_path / "a")[0])
    same = [name for name in wanted.columns if name != "person_key"]
    assert found.select(same).equals(wanted.select(same))
    assert left["_row"].equals(gone["_row"])


@pytest.mark.parametrize(
    ("was", "told", "what"),
    [
        ("Merefield Council", "someone@example.org", "1 cell held an e-mail address: not kept"),
        ("Merefield Council", "07700 900123", "1 cell held a telephone number: not kept"),
        (
            "X05000003",
            "ZZ1 1AA",
            "1 cell with an address or postcode whose ward no loaded list tells: not kept",
        ),
    ],
)
def test_what_would_tell_who_somebody_is_is_held_back_and_said(
    tmp_path: Path, was: str, told: str, what: str
) -> None:
    path = tmp_path / "a.csv"
    path.write_text(SAMPLES["attendance"].read_text("utf-8").replace(was, told, 1), "utf-8")
    copy, said = reduced(path, tmp_path / "copy")
    assert what in said
    assert told not in copy.read_text("utf-8")

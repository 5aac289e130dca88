"""An exchange of skills: the samples by hand."""

from decimal import Decimal

import pytest

from pipelines import recognise
from pipelines.source import Told
from pipelines.sources import skills
from tests.pipelines.sources import drift

SAMPLES = {path.stem.removeprefix("skills_"): path for path in drift.samples("skills")}


@pytest.mark.parametrize(("entity", "kept", "aside"), [("offers", 2, 1), ("needs", 1, 1), ("matches", 2, 0)])
def test_each_sheet_is_known_and_every_row_accounted_for(entity: str, kept: int, aside: int) -> None:
    path = SAMPLES[entity]
    assert [each.source.name for each in recognise.readers(path, None, Told())] == ["skills"]
    (reading,) = skills.read(path, Told())
    (batch,) = reading.batches
    assert (batch.kept.height, batch.aside.height) == (kept, aside)


def test_days_and_hours_are_read() -> None:
    (reading,) = skills.read(SAMPLES["offers"], Told())
    (batch,) = reading.batches
    assert batch.kept["_hours"].to_list() == [Decimal("2.5"), None]
    assert batch.kept["_opened_on"].dt.to_string("%Y-%m-%d").to_list() == ["2024-05-01", "2024-05-02"]
    assert batch.kept["skill_code"].to_list() == [None, "cooking"]

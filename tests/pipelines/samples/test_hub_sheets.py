"""The sheets of the hubs are in the product's own template, with what such sheets hold and no name."""

from pathlib import Path

import polars as pl
import pytest

from pipelines.samples import hub_sheets
from pipelines.source import Told
from pipelines.sources import hubs

WRITTEN = {
    "sessions": hub_sheets.write_sessions,
    "attendance": hub_sheets.write_attendance,
    "activity": hub_sheets.write_activity,
}


@pytest.mark.parametrize(("entity", "set_aside"), [("sessions", 0), ("attendance", 1), ("activity", 2)])
def test_each_is_read_but_for_what_is_wrong_on_purpose(tmp_path: Path, entity: str, set_aside: int) -> None:
    path = tmp_path / f"{entity}.csv"
    WRITTEN[entity](path)
    (reading,) = hubs.read(path, Told())
    batches = list(reading.batches)
    lines = path.read_text("utf-8").count("\n") - 1
    kept, aside = (sum(getattr(each, part).height for each in batches) for part in ("kept", "aside"))
    assert (kept + aside, aside) == (lines, set_aside)
    assert reading.understanding.kind == f"hub_{entity}"


def test_visitors_are_numbers_of_members(tmp_path: Path) -> None:
    path = tmp_path / "attendance.csv"
    hub_sheets.write_attendance(path)
    frame = pl.read_csv(path, infer_schema=False)
    assert frame["person_key"].drop_nulls().str.contains(r"^[MHK]\d{4}$").all()
    alone = frame.filter(pl.col("person_key").is_null())
    assert alone.height > 5
    # Where only a number is told nobody can be counted once: that is so at one hub, besides the spoilt line.
    assert alone.filter(pl.col("held_on") != "last Tuesday")["hub"].unique().to_list() == [
        "Kilnside Enterprise Hub"
    ]

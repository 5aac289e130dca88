"""The notices are read by the very reader of the Gazette's feed."""

from pathlib import Path

import polars as pl

from pipelines.samples import companies, notices
from pipelines.source import Told
from pipelines.sources import gazette


def test_every_notice_is_kept_with_its_number(tmp_path: Path) -> None:
    path = tmp_path / "notices.json"
    notices.write_notices(path)
    assert gazette.takes(path)
    kept = pl.concat(batch.kept for reading in gazette.read(path, Told()) for batch in reading.batches)
    wanted = [step for row in companies.fates() for step in row["notices"].split("|") if step]
    assert kept.height == len(wanted)
    assert kept["company_number"].null_count() == 0
    assert kept["published_on"].is_sorted()

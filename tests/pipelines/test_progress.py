"""A load's progress goes from nothing to everything."""

from pathlib import Path

from pipelines.progress import Bar
from warehouse.build import Step


def test_every_byte_counts_once(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"12345")
    seen: list[Step] = []
    bar = Bar(seen.append, [tmp_path / "a.csv", tmp_path / "gone.csv"])
    bar.begin(tmp_path / "a.csv")
    bar.copied(5)
    bar.rows(1200)
    assert [step.done / step.total for step in seen] == [0, 1, 1]
    assert seen[-1].what == "reading a.csv: 1,200 rows"

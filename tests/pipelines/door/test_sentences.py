"""What was done at the door, in sentences."""

from pathlib import Path

from pipelines.door import sentences
from tests.pipelines.door.test_reduced import reduction


def test_only_what_was_done_is_said(tmp_path: Path) -> None:
    _, made = reduction(
        tmp_path, "Date,Hub,Visitor name,Date of birth,Shoe size\n01/05/2024,Kiln Hub,A1,x,9\n"
    )
    assert list(sentences.of(made)) == [
        "1 cell of a person: kept as a key that leads back to nobody",
        "2 cells under headings that are not known: not kept",
    ]
